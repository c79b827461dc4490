/** The preview of an erasure, and the erasure itself, by the person or by an administrator. */
import { type InstallationKey, NotDecryptable, type Purpose } from '../../access-control/installation-key.ts';
import { readViewer } from '../../access-control/viewer.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { NodeReference } from '../../schema/node-reference.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { type Proof, proveIdentity } from '../access/proof.actions.ts';
import { sessionEnded } from '../access/session-ended.ts';
import { checkReason } from '../personal-data/personal-data.rules.ts';
import { clearPerson } from './erase-person.ts';
import { LOCK_PERSON, READ_BLOCKERS, READ_IDENTITY } from './erasure.cypher.ts';
import { blockersOf, CONFIRMATION_MINUTES, checkErasable, checkUnnamed } from './erasure.rules.ts';
import { COUNT_RECORDS, OWN_RECORDS } from './own-records.cypher.ts';

const purpose = (person: string): Purpose => ({ what: 'erasure confirmation', record: person });

interface Confirmation {
  viewer: string;
  version: number;
  until: string;
}

/** Null for a person whom the viewer may not erase. */
export async function previewErasure(context: RequestContext, asked: string | null | undefined) {
  const { reads, settings, now } = context;
  const viewer = await readViewer(reads, context.viewer());
  const person = asked ?? viewer.personId;
  if (viewer.scope || (person !== viewer.personId && !viewer.administrator)) return null;
  const [facts] = await reads.run(READ_BLOCKERS, { person });
  const [counted] = await reads.run(COUNT_RECORDS, { person });
  if (!facts || !counted || facts.erased) return null;
  const isOwn = person === viewer.personId;
  const some = (wanted: string) =>
    OWN_RECORDS.flatMap(({ what, outcome, recorded }, index) => {
      const count = counted.counts[index] ?? 0;
      return outcome === wanted && count > 0 && (isOwn || !recorded) ? [{ what, count }] : [];
    });
  const blockers = blockersOf(facts);
  const until = new Date(Date.parse(now) + CONFIRMATION_MINUTES * 60_000).toISOString();
  const confirmation: Confirmation = { viewer: viewer.personId, version: facts.version, until };
  return {
    personId: person,
    name: isOwn ? facts.name : null,
    deleted: some('DELETED'),
    pseudonymised: some('STAYS'),
    endedRelationships: facts.relationships,
    endedMemberships: facts.memberships,
    blockers: blockers.map(({ organisation, ...blocker }) => ({
      ...blocker,
      organisation: organisation ? new NodeReference(organisation) : null,
    })),
    needsPassword: settings.signIn.folder !== undefined,
    confirmationToken: blockers.length
      ? null
      : settings.installationKey.encrypt(JSON.stringify(confirmation), purpose(person)),
  };
}

export interface OwnErasure extends Proof {
  confirmationToken: string;
}

export async function eraseMyAccount(mutation: MutationContext, input: OwnErasure) {
  const { viewer, authority } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'confirmationToken', 'account of yours');
  return erase(mutation, person, input);
}

export async function erasePerson(mutation: MutationContext, input: OwnErasure & { person: string; reason: string }) {
  const { runner, viewer, authority } = mutation;
  const { person } = input;
  authority.overInstallation('person', 'person');
  if (person === viewer.personId)
    throw new DomainError('INVALID_INPUT', 'person', 'This is your own account; use eraseMyAccount.');
  const reason = checkReason(checkedText(input.reason, 'reason'));
  const [identity] = await runner.run(READ_IDENTITY, { person });
  if (!identity) throw notFound('person', 'person');
  const { name, email } = identity.properties;
  checkUnnamed(reason, { name: String(name), email: typeof email === 'string' ? email : null });
  return erase(mutation, person, input, 'person');
}

async function erase(mutation: MutationContext, person: string, input: OwnErasure, field?: string) {
  const { runner, viewer, settings, now } = mutation;
  const { installationKey } = settings;
  await runner.run(LOCK_PERSON, { person });
  const [facts] = await runner.run(READ_BLOCKERS, { person });
  if (!facts) throw notFound('person', 'person');
  checkConfirmation(installationKey, input.confirmationToken, { person, viewer: viewer.personId, now, ...facts });
  checkErasable(facts, field);
  await proveIdentity(mutation, input);
  const id = newId('ers');
  const cleared = await clearPerson(runner, installationKey, { id, person, actorId: viewer.personId, now });
  mutation.event(sessionEnded(person));
  for (const { organisation, version } of cleared.organisations)
    mutation.event({
      name: 'personDismissed',
      entityId: organisation,
      entityVersion: version,
      partyIds: [organisation, person],
      change: { [person]: { after: null } },
    });
  // Of nobody, so that the reason stays when the key of the person is destroyed.
  mutation.event({
    name: 'personErased',
    entityId: person,
    entityVersion: cleared.version,
    partyIds: [person, viewer.personId],
    subject: null,
  });
  return { erasureId: id };
}

/** @throws DomainError INVALID_INPUT for a token of another person or viewer, or of a preview that does not hold any more */
function checkConfirmation(
  key: InstallationKey,
  token: string,
  { person, viewer, version, now }: { person: string; viewer: string; version: number; now: string },
): void {
  try {
    const confirmed: Confirmation = JSON.parse(key.decrypt(token, purpose(person)));
    if (confirmed.viewer === viewer && confirmed.version === version && confirmed.until > now) return;
  } catch (error) {
    if (!(error instanceof NotDecryptable)) throw error;
  }
  throw new DomainError(
    'INVALID_INPUT',
    'confirmationToken',
    `The confirmation is not valid any more; read erasurePreview again. It holds for ${CONFIRMATION_MINUTES} minutes.`,
  );
}
