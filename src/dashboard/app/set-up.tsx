/** The first page of an empty graph: its administrator and organisation. */
import { type FormEvent, useState } from 'react';
import { anonymousClient } from '../client/graphql-client.ts';
import { PACK_FIELDS, type PackName, packsIn, packValues } from '../client/packs.ts';
import { startSharedSession, tokenOf } from '../client/session.ts';
import { CodeField, type Setup } from '../features/account/second-factor.tsx';
import { SetUpDocument, type SetUpInput } from '../generated.ts';
import { Button } from '../ui/button.tsx';
import { failureMessage } from '../ui/failure-message.ts';
import type { FormField } from '../ui/form-field.tsx';
import { FormFields } from '../ui/form-fields.tsx';
import { uiTexts } from '../ui/texts.ts';
import { EntryPage } from './entry-page.tsx';
import { appTexts } from './texts.ts';

const t = appTexts.setUp;

type Text = Exclude<keyof SetUpInput, 'code' | 'packs' | 'secondFactorCode'>;
type Name = Text | PackName;
const FIELDS: readonly FormField<Name>[] = [
  { name: 'name', label: t.name, required: true, autoComplete: 'name' },
  { name: 'email', label: t.email, kind: 'email', required: true, hint: t.emailHint, autoComplete: 'username' },
  { name: 'organisation', label: t.organisation, required: true, autoComplete: 'organization' },
  {
    name: 'password',
    label: t.password,
    kind: 'password',
    required: true,
    hint: t.passwordHint,
    autoComplete: 'new-password',
  },
  ...PACK_FIELDS,
];

const EMPTY: Record<Name, string> = { name: '', email: '', organisation: '', password: '', ...packValues() };

interface Props {
  code: string;
  /** Gets the recovery codes of a second factor that is required and was set up here. */
  onRecoveryCodes: (codes: readonly string[]) => void;
}

export function SetUp({ code, onRecoveryCodes }: Props) {
  const [values, setValues] = useState(EMPTY);
  const [problem, setProblem] = useState<{ field: string | null; message: string }>();
  const [busy, setBusy] = useState(false);
  const [secondFactor, setSecondFactor] = useState<Setup>();
  const [factorCode, setFactorCode] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { name, email, organisation, password } = values;
    const packs = packsIn(values);
    const input = { code, name, email, organisation, password, packs, secondFactorCode: factorCode || null };
    const { data, error } = await anonymousClient.mutation(SetUpDocument, { input }).toPromise();
    setBusy(false);
    const { recoveryCodes, secondFactor: required } = data?.setUp ?? {};
    const token = tokenOf(data?.setUp);
    if (token) {
      if (recoveryCodes) onRecoveryCodes(recoveryCodes);
      location.hash = '/';
      return startSharedSession(token);
    }
    if (required) setSecondFactor(required);
    const errors = data?.setUp.errors;
    setProblem({ field: null, ...errors?.[0], message: failureMessage(error, errors) ?? uiTexts.errors.title });
  }

  return (
    <EntryPage title={t.title} tagline={t.hint}>
      <form onSubmit={submit}>
        <FormFields fields={FIELDS} values={values} problem={problem} onChange={setValues} />
        {secondFactor && <CodeField code={factorCode} setCode={setFactorCode} setup={secondFactor} />}
        <div className="actions">
          <Button variant="primary" type="submit" busy={busy}>
            {t.submit}
          </Button>
        </div>
      </form>
    </EntryPage>
  );
}
