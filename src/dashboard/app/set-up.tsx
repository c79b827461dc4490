/** The first page of an empty graph: its administrator and organisation. */
import { type FormEvent, useState } from 'react';
import { anonymousClient } from '../client/graphql-client.ts';
import { storeSession } from '../client/session.ts';
import { SetUpDocument, type SetUpInput } from '../generated.ts';
import icon from '../icon.svg';
import { Button } from '../ui/button.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { Field, type FormField } from '../ui/form-field.tsx';
import { uiTexts } from '../ui/texts.ts';
import { appTexts } from './texts.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import './sign-in.css';

const t = appTexts.setUp;

type Name = Exclude<keyof SetUpInput, 'code'>;
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
];

const EMPTY: Record<Name, string> = { name: '', email: '', organisation: '', password: '' };

export function SetUp({ code }: { code: string }) {
  const [values, setValues] = useState(EMPTY);
  const [problem, setProblem] = useState<{ field: string | null; message: string }>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { data, error } = await anonymousClient.mutation(SetUpDocument, { input: { code, ...values } }).toPromise();
    setBusy(false);
    const { token, expiresAt, refreshToken, errors } = data?.setUp ?? {};
    if (token) {
      location.hash = '/';
      return storeSession({ token, expiresAt: expiresAt ?? undefined, refreshToken: refreshToken ?? undefined });
    }
    const message = error?.networkError ? uiTexts.errors.network : error?.graphQLErrors[0]?.message;
    setProblem(errors?.[0] ?? { field: null, message: message ?? uiTexts.errors.title });
  }

  const isBesideField = FIELDS.some(({ name }) => name === problem?.field);
  return (
    <div className="sign-in-page">
      <div className="corner">
        <ThemeSwitch />
      </div>
      <main id="main">
        <h1>
          <img src={icon} alt="" width={40} height={40} />
          {t.title}
        </h1>
        <p className="tagline">{t.hint}</p>
        {problem && !isBesideField && <ErrorMessage>{problem.message}</ErrorMessage>}
        <form onSubmit={submit}>
          {FIELDS.map((field) => (
            <Field
              key={field.name}
              field={field}
              value={values[field.name]}
              problem={problem?.field === field.name ? problem.message : undefined}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
          <div className="actions">
            <Button variant="primary" type="submit" busy={busy}>
              {t.submit}
            </Button>
          </div>
        </form>
      </main>
    </div>
  );
}
