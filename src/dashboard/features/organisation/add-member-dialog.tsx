import { useRef } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { CreatePersonDocument, type MembershipRole, OfferMembershipDocument } from '../../generated.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { organisationTexts as t } from './texts.ts';

/** Records the person, then offers the membership. When the second step fails, the next try goes on there. */
export function AddMemberDialog({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const create = useIdempotentMutation(CreatePersonDocument);
  const offer = useIdempotentMutation(OfferMembershipDocument, t.offered);
  const recorded = useRef<{ key: string; id: string }>(undefined);
  return (
    <FormDialog<'name' | 'email' | 'role'>
      title={t.add}
      hint={t.addHint}
      fields={[
        { name: 'name', label: t.fields.name, required: true, maxLength: MAX_NAME_LENGTH },
        { name: 'email', label: t.fields.email, kind: 'email', required: true },
        { name: 'role', label: t.role, kind: 'choice', options: Object.entries(t.roles) },
      ]}
      initial={{ role: 'MEMBER' }}
      busy={create.busy || offer.busy}
      problem={create.problem ?? offer.problem}
      onSubmit={async ({ name, email, role }) => {
        const key = JSON.stringify([name, email]);
        if (recorded.current?.key !== key) {
          const person = (await create.mutate({ name, email }))?.person;
          if (!person) return undefined;
          recorded.current = { key, id: person.id };
        }
        return offer.mutate({ organisation, person: recorded.current.id, role: role as MembershipRole });
      }}
      onClose={onClose}
    />
  );
}
