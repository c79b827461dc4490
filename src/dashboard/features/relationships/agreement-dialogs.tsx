/** Forms of agreements: recording one, and correcting it. */
import { NOTICE_UNITS, noticeParts } from '../../../values/notice.rules.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AgreementLineFragment, RecordAgreementDocument, UpdateAgreementDocument } from '../../generated.ts';
import { localCurrency } from '../../ui/currency-input.tsx';
import { FormDialog, type FormField, moneyOrNull, orNull } from '../../ui/form-dialog.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { dayFromNow } from '../../values/calendar.rules.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { termsTexts as t } from './terms-texts.ts';

type Name =
  | 'title'
  | 'terms'
  | 'agreedOn'
  | 'validUntil'
  | 'noticePeriod'
  | 'noticeUnit'
  | 'amount'
  | 'currency'
  | 'documentUrl';

const FIELDS: readonly FormField<Name>[] = [
  { name: 'title', label: t.title, required: true, maxLength: MAX_NAME_LENGTH },
  { name: 'terms', label: t.terms, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
  { name: 'agreedOn', label: t.agreedOn, kind: 'date', required: true },
  { name: 'validUntil', label: t.validUntil, kind: 'date' },
  { name: 'noticePeriod', label: t.noticePeriod, kind: 'count', hint: t.noticePeriodHint },
  {
    name: 'noticeUnit',
    label: t.noticeUnit,
    kind: 'choice',
    options: NOTICE_UNITS.map((unit) => [unit, t.noticeUnits[unit]] as const),
    shownWith: ({ noticePeriod }) => noticePeriod !== '',
  },
  { name: 'amount', label: t.amount, kind: 'amount' },
  {
    name: 'currency',
    label: t.currency,
    kind: 'currency',
    required: true,
    shownWith: ({ amount }) => amount !== '',
  },
  { name: 'documentUrl', label: t.documentUrl, kind: 'url' },
];

const inputOf = (values: Record<Name, string>) => ({
  ...{ title: values.title, agreedOn: values.agreedOn },
  terms: orNull(values.terms),
  validUntil: orNull(values.validUntil),
  noticePeriod: values.noticePeriod ? `P${Number(values.noticePeriod)}${values.noticeUnit}` : null,
  amount: moneyOrNull(values.amount, values.currency),
  documentUrl: orNull(values.documentUrl),
});

export function AgreementDialog({ relationship, onClose }: { relationship: RelationshipDetails; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(RecordAgreementDocument, t.agreementRecorded);
  return (
    <FormDialog<Name>
      title={t.recordAgreement}
      fields={FIELDS}
      initial={{ agreedOn: dayFromNow(0), noticeUnit: 'M', currency: localCurrency() }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) => mutate({ relationship: relationship.id, ...inputOf(values) })}
    />
  );
}

export function EditAgreementDialog({ agreement, onClose }: { agreement: AgreementLineFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateAgreementDocument, t.saved);
  const { id, version, title, terms, agreedOn, validUntil, noticePeriod, amount, documentUrl } = agreement;
  const notice = noticeParts(noticePeriod ?? '');
  return (
    <FormDialog<Name>
      title={t.editAgreement}
      submitLabel={uiTexts.save}
      fields={FIELDS}
      initial={{
        ...{ title, terms: terms ?? '', agreedOn, validUntil: validUntil ?? '' },
        ...{ noticePeriod: notice ? String(notice.count) : '', noticeUnit: notice?.unit ?? 'M' },
        ...{ amount: amount?.amount ?? '', currency: amount?.currency ?? localCurrency() },
        documentUrl: documentUrl ? String(documentUrl) : '',
      }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) => mutate({ id, expectedVersion: version, ...inputOf(values) })}
    />
  );
}
