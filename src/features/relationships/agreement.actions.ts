/** Records an agreement of a relationship. */

import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName, checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { webAddress } from '../parties/party.actions.ts';
import { lockRelationship } from './relationship.actions.ts';
import { checkPeriod } from './relationship.rules.ts';
import { RECORD_AGREEMENT } from './relationship.write.cypher.ts';

export interface AgreementValues {
  relationship: string;
  title: string;
  terms?: string | null;
  agreedOn?: string | null;
  validFrom?: string | null;
  validUntil?: string | null;
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
    amountMinor: input.amount ? BigInt(toMinor(input.amount, 'amount')) : null,
    currency: input.amount?.currency ?? null,
    documentUrl: input.documentUrl ? webAddress(input.documentUrl, 'documentUrl') : null,
  };
  const { version } = onlyRow(await runner.run(RECORD_AGREEMENT, { id, now, relationship: relationship.id, values }));
  mutation.event({
    name: 'agreementRecorded',
    entityId: id,
    entityVersion: version,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
  });
  return { agreement: reference(id), relationship: reference(relationship.id) };
}
