/** Records a relationship with a contact, and deletes it. Everything else is done by the ordinary mutations of relationships. */
import { isRecorded } from '../../access-control/recorded.rules.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName, checkedText, checkVersion, nameKey } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { lockRelationship } from '../relationships/relationship.actions.ts';
import { checkPeriod, RelationshipSide } from '../relationships/relationship.rules.ts';
import { addResource, type NewResource } from '../resources/resource.actions.ts';
import { lockContact, type NewContact, saveContact } from './contact.actions.ts';
import { LOCK_CONTACT } from './contact.cypher.ts';
import { CANCEL_MAILS_ABOUT_RECORDED } from './contact-mailing.cypher.ts';
import {
  CONTACT_OF_RELATIONSHIP,
  DELETE_RECORDED_RELATIONSHIP,
  LIVE_KEY_TAKEN,
  OWN_OFFERING,
  RECORD_OFFERING,
  RECORD_RELATIONSHIP,
} from './recorded-relationship.cypher.ts';

export interface RecordedRelationship {
  party: string;
  side: RelationshipSide;
  contact?: string | null;
  newContact?: NewContact | null;
  /** Of the party itself, if it provides. */
  offering?: string | null;
  /** Of what the contact provides, if it does. */
  offeringName?: string | null;
  offeringDescription?: string | null;
  kind?: string | null;
  criticality?: string | null;
  purpose?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
  resources?: Omit<NewResource, 'relationship'>[] | null;
}

export async function recordRelationship(mutation: MutationContext, input: RecordedRelationship) {
  const { runner, authority, now } = mutation;
  authority.over({ party: input.party }, 'party', 'party of yours');
  const contact = await contactOf(mutation, input);
  const recorderProvides = input.side === RelationshipSide.PROVIDER;
  const offering = recorderProvides
    ? await ownOffering(mutation, input)
    : await offeringOfContact(mutation, input, contact);
  const today = now.slice(0, 10);
  const startsOn = input.startsOn ?? today;
  checkPeriod(startsOn, input.endsOn);
  const hasEnded = typeof input.endsOn === 'string' && input.endsOn < today;
  const liveKey = `${recorderProvides ? contact : input.party}|${offering}`;
  if (!hasEnded && onlyRow(await runner.run(LIVE_KEY_TAKEN, { liveKey })).taken)
    throw new DomainError(
      'ALREADY_EXISTS',
      'offering',
      'You already recorded an open relationship with this contact on this offering; use it, or end it first.',
    );
  const id = newId('rel');
  const values = {
    state: hasEnded ? RelationshipState.ENDED : RelationshipState.ACTIVE,
    kind: input.kind ?? 'BASIC',
    criticality: input.criticality ?? 'MEDIUM',
    purpose: checkedText(input.purpose, 'purpose') ?? null,
    startsOn: toDate(startsOn),
    endsOn: toDate(input.endsOn),
    liveKey: hasEnded ? null : liveKey,
  };
  // No row: the contact or the offering was deleted meanwhile.
  onlyRow(
    await runner.run(RECORD_RELATIONSHIP, {
      ...{ id, recorder: input.party, contact, recorderProvides, offering, values, now },
    }),
  );
  mutation.event({
    name: 'relationshipRecorded',
    entityId: id,
    entityVersion: 1,
    partyIds: [input.party, contact],
    relationshipId: id,
  });
  const sides = recorderProvides
    ? ({ side: 'provider', provider: input.party, consumer: contact } as const)
    : ({ side: 'consumer', provider: contact, consumer: input.party } as const);
  for (const resource of input.resources ?? []) await addResource(mutation, { id, ...sides }, resource);
  return { relationship: reference(id) };
}

export async function deleteRecordedRelationship(
  mutation: MutationContext,
  input: { id: string; expectedVersion?: number | null },
) {
  // The contact first, as all that change its relationships: its recorded offerings are deleted with the last relationship on them.
  const [contact] = await mutation.runner.run(CONTACT_OF_RELATIONSHIP, { id: input.id });
  if (contact) await mutation.runner.run(LOCK_CONTACT, { id: contact.id });
  const relationship = await lockRelationship(mutation, input.id);
  const { provider, consumer, version } = relationship;
  if (!isRecorded(relationship))
    throw new DomainError(
      'ILLEGAL_STATE',
      'id',
      'This relationship was agreed with the other party; end it instead (endRelationship).',
      { currentState: relationship.state, possible: ['endRelationship'] },
    );
  checkVersion(input.expectedVersion, version);
  await mutation.runner.run(CANCEL_MAILS_ABOUT_RECORDED, { relationship: input.id, now: mutation.now });
  await mutation.runner.run(DELETE_RECORDED_RELATIONSHIP, { id: input.id });
  mutation.event({
    name: 'recordedRelationshipDeleted',
    entityId: input.id,
    entityVersion: version + 1,
    partyIds: [provider, consumer],
    relationshipId: input.id,
  });
  return { deleted: input.id };
}

/** A contact of the party, locked, or a new one. */
async function contactOf(mutation: MutationContext, input: RecordedRelationship): Promise<string> {
  if (Boolean(input.contact) === Boolean(input.newContact))
    throw new DomainError('INVALID_INPUT', 'contact', 'Specify either `contact` or `newContact`.');
  if (input.newContact) return saveContact(mutation, input.party, input.newContact);
  const id = String(input.contact);
  const { recordedBy } = await lockContact(mutation, id, 'contact');
  if (recordedBy !== input.party) throw notFound('contact', 'contact of yours');
  return id;
}

async function ownOffering({ runner }: MutationContext, { party, offering }: RecordedRelationship): Promise<string> {
  if (!offering) throw new DomainError('INVALID_INPUT', 'offering', 'Specify one of your own offerings.');
  const [own] = await runner.run(OWN_OFFERING, { provider: party, offering });
  if (!own) throw notFound('offering', 'offering of yours');
  return own.id;
}

/** What the contact provides, by its name: recorded once for each name. */
async function offeringOfContact(
  { runner, now }: MutationContext,
  { offering, offeringName, offeringDescription }: RecordedRelationship,
  contact: string,
): Promise<string> {
  if (offering || !offeringName)
    throw new DomainError('INVALID_INPUT', 'offeringName', 'Specify the name of what the contact provides.');
  const name = checkedName(offeringName, 'offeringName');
  const description = checkedText(offeringDescription, 'offeringDescription') ?? null;
  const ids = { id: newId('off'), service: newId('svc') };
  const key = nameKey(contact, name);
  return onlyRow(await runner.run(RECORD_OFFERING, { ...ids, contact, key, name, description, now })).id;
}
