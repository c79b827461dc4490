/** The way in: e-mail address and password, a link by mail, and (locally) the story's people or a token. */
import { type FormEvent, useState } from 'react';
import { strangersClient } from '../client/graphql-client.ts';
import { keepPastedToken, type LocalPerson } from '../client/local-people.ts';
import { keepSession, sessionEnded } from '../client/session.ts';
import { RequestSignInLinkDocument, SignInDocument } from '../generated.ts';
import icon from '../icon.svg';
import { texts } from '../texts.ts';
import { Button, Wrong } from '../ui/parts.tsx';
import { ThemeSwitch } from './shell.tsx';

export function SignIn({ people, problem }: { people: LocalPerson[]; problem?: string }) {
  const [wrong, setWrong] = useState(problem ?? (sessionEnded() ? texts.signIn.expired : undefined));
  const [said, setSaid] = useState<string>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { data, error } = await strangersClient.mutation(SignInDocument, { input: { email, password } }).toPromise();
    setBusy(false);
    const { token, expiresAt, refreshToken, errors } = data?.signIn ?? {};
    if (token) keepSession({ token, expiresAt: expiresAt ?? undefined, refreshToken: refreshToken ?? undefined });
    else
      setWrong(
        errors?.[0]?.message ??
          (error?.networkError ? texts.sorry.network : (error?.graphQLErrors[0]?.message ?? texts.signIn.wrong)),
      );
  }

  async function askLink() {
    setSaid(undefined);
    if (!email) return setWrong(texts.signIn.needEmail);
    const { data, error } = await strangersClient.mutation(RequestSignInLinkDocument, { input: { email } }).toPromise();
    const refused =
      data?.requestSignInLink.errors[0]?.message ??
      (error && (error.networkError ? texts.sorry.network : error.graphQLErrors[0]?.message));
    setWrong(refused);
    if (!refused) setSaid(texts.signIn.linkSent);
  }

  return (
    <div className="sign-in-page">
      <div className="corner">
        <ThemeSwitch />
      </div>
      <main id="main">
        <h1>
          <img src={icon} alt="" width={40} height={40} />
          {texts.product}
        </h1>
        <p className="tagline">{texts.tagline}</p>
        {wrong && <Wrong>{wrong}</Wrong>}
        {said && (
          <p className="right" role="status">
            {said}
          </p>
        )}
        {people.length > 0 && (
          <section className="people">
            <h2>{texts.signIn.local}</h2>
            <p className="hint">{texts.signIn.localHint}</p>
            <ul>
              {people.map(({ email: address, who, token }) => (
                <li key={address}>
                  <button type="button" onClick={() => keepSession({ token })}>
                    <span className="initial" aria-hidden>
                      {who.charAt(0)}
                    </span>
                    <span>
                      <span className="visually-hidden">{texts.signIn.continueAs}</span> {who}
                      <small>{address}</small>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <form onSubmit={submit}>
          <label>
            {texts.signIn.email}
            <input
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </label>
          <label>
            {texts.signIn.password}
            <input
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
          <div className="actions">
            <Button look="primary" type="submit" busy={busy}>
              {texts.signIn.submit}
            </Button>
            <Button look="quiet" onClick={askLink}>
              {texts.signIn.byLink}
            </Button>
          </div>
        </form>
        <TokenForm />
      </main>
    </div>
  );
}

function TokenForm() {
  const [token, setToken] = useState('');
  return (
    <details>
      <summary>{texts.signIn.withToken}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keepPastedToken(token);
          keepSession({ token });
        }}
      >
        <label>
          {texts.signIn.token}
          <input
            type="password"
            autoComplete="off"
            required
            value={token}
            onChange={(event) => setToken(event.target.value.trim())}
          />
        </label>
        <p className="hint">{texts.signIn.tokenHint}</p>
        <Button type="submit">{texts.signIn.useToken}</Button>
      </form>
    </details>
  );
}
