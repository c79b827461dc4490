/** Forms of offerings. */
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type CatalogueOfferingFragment,
  CreateOfferingDocument,
  type OfferingContent,
  type PartyKind,
  type PricePeriod,
  UpdateOfferingDocument,
} from '../../generated.ts';
import { localCurrency } from '../../ui/currency-input.tsx';
import { FormDialog, type FormField, listOf, moneyOrNull, orNull } from '../../ui/form-dialog.tsx';
import { catalogueTexts as t } from './texts.ts';

type Name =
  | ('name' | 'description' | 'targetGroup' | 'targetKind' | 'targetSegments')
  | ('contents' | 'price' | 'currency' | 'pricePeriod' | 'terms');

const NO_KIND = 'ANY' satisfies keyof typeof t.targetKinds;
const hasPrice = ({ price }: Record<Name, string>) => price !== '';
const FIELDS: readonly FormField<Name>[] = [
  { name: 'name', label: t.fields.name, required: true, maxLength: MAX_NAME_LENGTH },
  { name: 'description', label: t.fields.offeringDescription, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
  { name: 'targetGroup', label: t.fields.targetGroup, hint: t.fields.targetGroupHint, maxLength: MAX_NAME_LENGTH },
  { name: 'targetKind', label: t.fields.targetKind, kind: 'choice', options: Object.entries(t.targetKinds) },
  {
    name: 'targetSegments',
    label: t.fields.targetSegments,
    hint: t.fields.targetSegmentsHint,
    maxLength: MAX_TEXT_LENGTH,
  },
  { name: 'contents', label: t.fields.contents, kind: 'choice', options: Object.entries(t.contents) },
  { name: 'price', label: t.fields.amount, hint: t.fields.amountHint, kind: 'amount' },
  { name: 'currency', label: t.fields.currency, kind: 'currency', required: true, shownWith: hasPrice },
  {
    name: 'pricePeriod',
    label: t.fields.pricePeriod,
    kind: 'choice',
    options: Object.entries(t.periods),
    shownWith: hasPrice,
  },
  { name: 'terms', label: t.fields.terms, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
];

function inputOf(values: Record<Name, string>) {
  const price = moneyOrNull(values.price, values.currency);
  return {
    name: values.name,
    description: orNull(values.description),
    targetGroup: orNull(values.targetGroup),
    targetKind: values.targetKind === NO_KIND ? null : (values.targetKind as PartyKind),
    targetSegments: listOf(values.targetSegments),
    price,
    pricePeriod: price && (values.pricePeriod as PricePeriod),
    terms: orNull(values.terms),
  };
}

export function NewOfferingDialog({
  service,
  onClose,
  onDone,
}: {
  service: { id: string; name: string };
  onClose: () => void;
  onDone: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(CreateOfferingDocument, t.saved);
  return (
    <FormDialog<Name | 'published'>
      title={t.newOffering}
      hint={service.name}
      fields={[...FIELDS, { name: 'published', label: t.fields.publish, kind: 'check', hint: t.publishHint }]}
      initial={{ targetKind: NO_KIND, contents: 'SERVICE_ACTION', pricePeriod: 'ONCE', currency: localCurrency() }}
      {...{ busy, problem, onClose }}
      onSubmit={async (values) => {
        const done = await mutate({
          ...inputOf(values),
          service: service.id,
          contents: [values.contents as OfferingContent],
          published: values.published === 'true',
        });
        if (done) onDone();
        return done;
      }}
    />
  );
}

export function EditOfferingDialog({
  offering,
  onClose,
}: {
  offering: CatalogueOfferingFragment;
  onClose: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateOfferingDocument, t.saved);
  // This form has one content; others that an offering has stay as they are.
  const isOfOneContent = offering.contents.length === 1;
  return (
    <FormDialog<Name>
      title={t.editOffering}
      fields={FIELDS.filter(({ name }) => name !== 'contents' || isOfOneContent)}
      initial={{
        name: offering.name,
        description: offering.description ?? '',
        targetGroup: offering.targetGroup ?? '',
        targetKind: offering.targetKind ?? NO_KIND,
        targetSegments: offering.targetSegments.join(', '),
        contents: offering.contents[0] ?? '',
        price: offering.price?.amount ?? '',
        currency: offering.price?.currency ?? localCurrency(),
        pricePeriod: offering.pricePeriod ?? 'ONCE',
        terms: offering.terms ?? '',
      }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({
          ...inputOf(values),
          id: offering.id,
          expectedVersion: offering.version,
          ...(isOfOneContent && { contents: [values.contents as OfferingContent] }),
        })
      }
    />
  );
}
