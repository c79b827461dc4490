/** The name and phone of the person, and a new password by a link. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { MAX_NAME_LENGTH, MAX_POSTAL_ADDRESS_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AccountOfPersonFragment, RequestSignInLinkDocument, UpdatePersonDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { failureMessage } from '../../ui/failure-message.ts';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { notify } from '../../ui/notice.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { accountTexts as t } from './texts.ts';

export function NameCard({
  person: { id, name, email, phone, postalAddress, version },
}: {
  person: AccountOfPersonFragment;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdatePersonDocument, t.saved);
  const [{ fetching }, requestLink] = useMutation(RequestSignInLinkDocument);
  const [isOpen, setOpen] = useState(false);
  async function changePassword() {
    const { data, error } = await requestLink({ input: { email: String(email) } });
    const failure = failureMessage(error, data?.requestSignInLink.errors);
    if (failure) notify(uiTexts.errors.failed(failure), 'error');
    else notify(t.linkSent);
  }
  return (
    <Card
      title={t.profile}
      hint={t.nameHint}
      aside={
        <div className="actions">
          <Button onClick={() => setOpen(true)}>{t.changeProfile}</Button>
          {email && (
            <Button busy={fetching} title={t.passwordHint} onClick={changePassword}>
              {t.changePassword}
            </Button>
          )}
        </div>
      }
    >
      <FactList>
        <Fact term={t.name}>{name}</Fact>
        <Fact term={t.phone}>{phone ?? t.noPhone}</Fact>
        <Fact term={t.postalAddress}>{postalAddress}</Fact>
      </FactList>
      {isOpen && (
        <FormDialog<'name' | 'phone' | 'postalAddress'>
          title={t.changeProfile}
          fields={[
            { name: 'name', label: t.name, required: true, maxLength: MAX_NAME_LENGTH, autoComplete: 'name' },
            { name: 'phone', label: t.phone, hint: uiTexts.phoneHint, autoComplete: 'tel' },
            {
              ...{ name: 'postalAddress', label: t.postalAddress, hint: t.postalAddressHint },
              ...{ kind: 'paragraph', maxLength: MAX_POSTAL_ADDRESS_LENGTH, autoComplete: 'street-address' },
            },
          ]}
          initial={{ name, phone: phone ?? '', postalAddress: postalAddress ?? '' }}
          {...{ busy, problem }}
          onSubmit={(values) =>
            mutate({
              ...{ id, expectedVersion: version, name: values.name, phone: orNull(values.phone) },
              postalAddress: orNull(values.postalAddress),
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
