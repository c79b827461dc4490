/** Records, corrects and cancels agreements of a relationship. */

import { notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { RowOf } from '../../graph/statement.ts';
import { toDate, toInstant } from '../../graph/temporal.ts';
import { checkNotCancelled, mustHaveRecorded } from '../../mutations/deletion/deletion.rules.ts';
import { checkedName, checkedText, checkVersion, refuseNull, webAddress } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { checkedNoticePeriod } from '../../values/notice.rules.ts';
import { changes } from '../parties/party.actions.ts';
import { LOCK_AGREEMENT, RECORD_AGREEMENT, UPDATE_AGREEMENT } from './agreement.cypher.ts';
import { lockRelationship } from './relationship.actions.ts';
import { checkPeriod } from './relationship.rules.ts';

export interface AgreementValues {
  relationship: string;
  title: string;
  terms?: string | null;
  agreedOn?: string | null;
  validFrom?: string | null;
  validUntil?: string | null;
  noticePeriod?: string | null;
  amount?: Money | null;
  documentUrl?: string | null;
}

export async function recordAgreement(mutation: MutationContext, input: AgreementValues) {
  const { runner, now } = mutation;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const agreedOn = input.agreedOn ?? now.slice(0, 10);
  checkPeriod(input.validFrom ?? agreedOn, input.validUntil, 'validUntil');
  const id = newId('agr');
  const values = {
    title: checkedName(input.title, 'title'),
    terms: checkedText(input.terms, 'terms') ?? null,
    agreedOn: toDate(agreedOn),
    validFrom: toDate(input.validFrom),
    validUntil: toDate(input.validUntil),
    noticePeriod: checkedNoticePeriod(input.noticePeriod) ?? null,
    amountMinor: input.amount ? BigInt(toMinor(input.amount, 'amount')) : null,
    currency: input.amount?.currency ?? null,
    documentUrl: input.documentUrl ? webAddress(input.documentUrl, 'documentUrl') : null,
    recordedById: relationship[relationship.side],
  };
  const { version } = onlyRow(
    await runner.run(RECORD_AGREEMENT, { id, now, relationship: relationship.id, values: named(values) }),
  );
  mutation.event({
    name: 'agreementRecorded',
    entityId: id,
    entityVersion: version,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
  });
  return { agreement: reference(id), relationship: reference(relationship.id) };
}

export interface AgreementChange extends Partial<Omit<AgreementValues, 'relationship' | 'agreedOn'>> {
  id: string;
  expectedVersion?: number | null;
  agreedOn?: string;
}

/** The side that recorded it corrects it; both see the values before and after in its history. */
export async function updateAgreement(mutation: MutationContext, input: AgreementChange) {
  const agreement = await lockAgreement(mutation, input);
  mustHaveRecorded(mutation, agreement.before.recordedById, 'agreement', 'cancelAgreement');
  refuseNull(input, 'title', 'agreedOn');
  const { title, terms, agreedOn, validFrom, validUntil, noticePeriod, amount, documentUrl } = input;
  checkPeriod(
    (validFrom === undefined ? agreement.validFrom : validFrom) ?? agreedOn ?? agreement.agreedOn,
    validUntil === undefined ? agreement.validUntil : validUntil,
    'validUntil',
  );
  const values: Record<string, unknown> = {};
  if (title !== undefined) values.title = checkedName(title, 'title');
  if (terms !== undefined) values.terms = checkedText(terms, 'terms');
  if (agreedOn) values.agreedOn = toDate(agreedOn);
  if (validFrom !== undefined) values.validFrom = toDate(validFrom);
  if (validUntil !== undefined) values.validUntil = toDate(validUntil);
  if (noticePeriod !== undefined) values.noticePeriod = checkedNoticePeriod(noticePeriod);
  if (documentUrl !== undefined) values.documentUrl = documentUrl && webAddress(documentUrl, 'documentUrl');
  if (amount !== undefined) {
    values.amountMinor = amount && BigInt(toMinor(amount, 'amount'));
    values.currency = amount?.currency ?? null;
  }
  return save(mutation, agreement, input.id, values, 'agreementUpdated');
}

/** Either side: it says what is no longer valid, and the other side sees who cancelled it and why. */
export async function cancelAgreement(
  mutation: MutationContext,
  input: { id: string; expectedVersion?: number | null; reason: string },
) {
  const agreement = await lockAgreement(mutation, input);
  const cancelReason = checkedName(input.reason, 'reason');
  mutation.undo?.covers(input.id);
  const values = { cancelledAt: toInstant(mutation.now), cancelReason };
  return save(mutation, agreement, input.id, values, 'agreementCancelled');
}

async function lockAgreement(mutation: MutationContext, input: { id: string; expectedVersion?: number | null }) {
  const what = 'agreement of yours';
  const [agreement] = await mutation.runner.run(LOCK_AGREEMENT, { id: input.id });
  if (!agreement) throw notFound('id', what);
  mutation.authority.over(agreement, 'id', what);
  checkVersion(input.expectedVersion, agreement.version);
  checkNotCancelled(agreement.before.cancelledAt, 'agreement');
  return agreement;
}

async function save(
  mutation: MutationContext,
  { relationship, provider, consumer, version, before }: RowOf<typeof LOCK_AGREEMENT>,
  id: string,
  values: object,
  name: EventName,
) {
  await mutation.runner.run(UPDATE_AGREEMENT, { id, values: named(values), now: mutation.now });
  mutation.event({
    ...{ name, entityId: id, entityVersion: version + 1, partyIds: [provider, consumer] },
    ...{ relationshipId: relationship, change: changes(before, values) },
  });
  return { agreement: reference(id), relationship: reference(relationship) };
}
