/** Forms on emails to a contact: asking for its agreement, and the basis that the recorder states. */
import { MAX_ABOUT_LENGTH } from '../../../features/contacts/mailing-limits.rules.ts';
import { usePackTexts } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  AskContactForConsentDocument,
  type ContactDetailsFragment,
  type MailBasis,
  UpdateMailBasisDocument,
} from '../../generated.ts';
import { FormDialog, type FormField, orNull } from '../../ui/form-dialog.tsx';
import { mailingHints, mailingTexts as t } from './mailing-texts.ts';
import { contactTexts } from './texts.ts';

interface DialogProps {
  contact: ContactDetailsFragment;
  onClose: () => void;
}

export function AskForConsentDialog({ contact, onClose }: DialogProps) {
  const { mutate, busy, problem } = useIdempotentMutation(AskContactForConsentDocument, t.asked);
  const { about: aboutHint } = usePackTexts(mailingHints);
  const { id, emails } = contact;
  const fields: FormField<'email' | 'about'>[] = [
    { name: 'email', label: t.address, kind: 'choice', options: emails.map((email) => [email, email] as const) },
    { name: 'about', label: t.about, hint: aboutHint, maxLength: MAX_ABOUT_LENGTH },
  ];
  return (
    <FormDialog
      title={t.ask}
      hint={t.askHint}
      fields={fields}
      initial={{ email: emails[0] ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) => mutate({ contact: id, email: values.email, about: orNull(values.about) })}
    />
  );
}

export function BasisDialog({ contact, onClose }: DialogProps) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateMailBasisDocument, contactTexts.saved);
  const fields: FormField<'mailBasis' | 'mailBasisSince'>[] = [
    { name: 'mailBasis', label: t.basis, kind: 'choice', options: Object.entries(contactTexts.bases) },
    {
      ...{ name: 'mailBasisSince', label: t.since, hint: t.sinceHint, kind: 'date' },
      shownWith: ({ mailBasis }) => mailBasis !== 'NONE',
    },
  ];
  return (
    <FormDialog
      title={t.changeBasis}
      hint={t.basisHint}
      fields={fields}
      initial={{ mailBasis: contact.mailBasis, mailBasisSince: contact.mailBasisSince ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={({ mailBasis, mailBasisSince }) => {
        const since = mailBasis === 'NONE' ? null : orNull(mailBasisSince);
        return mutate({
          ...{ id: contact.id, expectedVersion: contact.version, mailBasis: mailBasis as MailBasis },
          ...(since && { mailBasisSince: since }),
        });
      }}
    />
  );
}
