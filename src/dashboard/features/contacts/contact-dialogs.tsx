/** Forms of contacts. */
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type ContactKind,
  type ContactRowFragment,
  type MailBasis,
  RecordContactDocument,
  UpdateContactDocument,
} from '../../generated.ts';
import { FormDialog, type FormField, listOf, orNull } from '../../ui/form-dialog.tsx';
import { contactTexts as t } from './texts.ts';

type Name =
  | 'kind'
  | 'name'
  | 'emails'
  | 'phones'
  | 'country'
  | 'address'
  | 'notes'
  | 'tags'
  | 'scheme'
  | 'identifier'
  | 'mailBasis';

const FIELDS: readonly FormField<Name>[] = [
  { name: 'name', label: t.fields.name, required: true, maxLength: MAX_NAME_LENGTH },
  { name: 'kind', label: t.fields.kind, kind: 'choice', options: Object.entries(t.kinds) },
  { name: 'emails', label: t.fields.emails, hint: t.fields.commas },
  { name: 'phones', label: t.fields.phones, hint: t.fields.commas },
  {
    name: 'country',
    label: t.fields.country,
    hint: t.fields.countryHint,
    maxLength: 2,
    shownWith: ({ phones }) => phones !== '',
  },
  { name: 'address', label: t.fields.address, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
  { name: 'notes', label: t.fields.notes, hint: t.fields.notesHint, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
  { name: 'tags', label: t.fields.tags, hint: t.fields.commas },
  { name: 'identifier', label: t.fields.identifier, hint: t.fields.identifierHint, maxLength: MAX_NAME_LENGTH },
  {
    name: 'scheme',
    label: t.fields.scheme,
    hint: t.fields.schemeHint,
    maxLength: MAX_NAME_LENGTH,
    required: true,
    shownWith: ({ identifier }) => identifier !== '',
  },
  { name: 'mailBasis', label: t.fields.mailBasis, kind: 'choice', options: Object.entries(t.bases) },
];

/** The region of the browser's language, e.g. CA of en-CA. */
const localCountry = () => new Intl.Locale(navigator.language).region ?? '';

function inputOf(values: Record<Name, string>) {
  return {
    name: values.name,
    kind: values.kind as ContactKind,
    emails: listOf(values.emails),
    phones: listOf(values.phones),
    country: orNull(values.country),
    address: orNull(values.address),
    notes: orNull(values.notes),
    tags: listOf(values.tags),
    mailBasis: values.mailBasis as MailBasis,
  };
}

const identifiersOf = ({ scheme, identifier }: Record<Name, string>) =>
  identifier.trim() ? [{ scheme, value: identifier }] : [];

export function NewContactDialog({
  party,
  onClose,
  onDone,
}: {
  party: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(RecordContactDocument, t.saved);
  return (
    <FormDialog<Name>
      title={t.new}
      hint={t.noneHint}
      fields={FIELDS}
      initial={{ kind: 'PERSON', mailBasis: 'NONE', country: localCountry() }}
      {...{ busy, problem, onClose }}
      onSubmit={async (values) => {
        const done = await mutate({ ...inputOf(values), party, identifiers: identifiersOf(values) });
        if (done) onDone();
        return done;
      }}
    />
  );
}

export function EditContactDialog({ contact, onClose }: { contact: ContactRowFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateContactDocument, t.saved);
  const { identifiers } = contact;
  // This form has one identifier; several stay as they are.
  const isOfOneIdentifier = identifiers.length < 2;
  return (
    <FormDialog<Name>
      title={t.edit}
      fields={FIELDS.filter(({ name }) => isOfOneIdentifier || (name !== 'identifier' && name !== 'scheme'))}
      initial={{
        ...{ name: contact.name, kind: contact.kind, mailBasis: contact.mailBasis, country: localCountry() },
        emails: contact.emails.join(', '),
        phones: contact.phones.map(({ text }) => text).join(', '),
        address: contact.address ?? '',
        notes: contact.notes ?? '',
        tags: contact.tags.join(', '),
        identifier: identifiers[0]?.value ?? '',
        scheme: identifiers[0]?.scheme ?? '',
      }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({
          ...inputOf(values),
          id: contact.id,
          expectedVersion: contact.version,
          ...(isOfOneIdentifier && { identifiers: identifiersOf(values) }),
        })
      }
    />
  );
}
