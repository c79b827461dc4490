/** The way in: e-mail address and password, a link by mail, and (locally) the story's people or a token. */
import { type FormEvent, useState } from 'react';
import { strangersClient } from '../client/graphql-client.ts';
import { keepPastedToken, type LocalPerson } from '../client/local-people.ts';
import { keepSession, sessionEnded } from '../client/session.ts';
import { RequestSignInLinkDocument, SignInDocument } from '../generated.ts';
import icon from '../icon.svg';
import { Button, Wrong } from '../ui/parts.tsx';
import { uiTexts } from '../ui/texts.ts';
import { ThemeSwitch } from './shell.tsx';
import { appTexts } from './texts.ts';
import './sign-in.css';

export function SignIn({ people, problem }: { people: LocalPerson[]; problem?: string }) {
  const [wrong, setWrong] = useState(problem ?? (sessionEnded() ? appTexts.signIn.expired : undefined));
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
          (error?.networkError ? uiTexts.errors.network : (error?.graphQLErrors[0]?.message ?? appTexts.signIn.wrong)),
      );
  }

  async function askLink() {
    setSaid(undefined);
    if (!email) return setWrong(appTexts.signIn.needEmail);
    const { data, error } = await strangersClient.mutation(RequestSignInLinkDocument, { input: { email } }).toPromise();
    const refused =
      data?.requestSignInLink.errors[0]?.message ??
      (error && (error.networkError ? uiTexts.errors.network : error.graphQLErrors[0]?.message));
    setWrong(refused);
    if (!refused) setSaid(appTexts.signIn.linkSent);
  }

  return (
    <div className="sign-in-page">
      <div className="corner">
        <ThemeSwitch />
      </div>
      <main id="main">
        <h1>
          <img src={icon} alt="" width={40} height={40} />
          {appTexts.product}
        </h1>
        <p className="tagline">{appTexts.tagline}</p>
        {wrong && <Wrong>{wrong}</Wrong>}
        {said && (
          <p className="right" role="status">
            {said}
          </p>
        )}
        {people.length > 0 && (
          <section className="people">
            <h2>{appTexts.signIn.local}</h2>
            <p className="hint">{appTexts.signIn.localHint}</p>
            <ul>
              {people.map(({ email: address, who, token }) => (
                <li key={address}>
                  <button type="button" onClick={() => keepSession({ token })}>
                    <span className="initial" aria-hidden>
                      {who.charAt(0)}
                    </span>
                    <span>
                      <span className="visually-hidden">{appTexts.signIn.continueAs}</span> {who}
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
            {appTexts.signIn.email}
            <input
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </label>
          <label>
            {appTexts.signIn.password}
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
              {appTexts.signIn.submit}
            </Button>
            <Button look="quiet" onClick={askLink}>
              {appTexts.signIn.byLink}
            </Button>
          </div>
        </form>
        <TokenForm isLocal={people.length > 0} />
      </main>
    </div>
  );
}

/** `isLocal`: on the machine of an operator, who can make a token. */
function TokenForm({ isLocal }: { isLocal: boolean }) {
  const [token, setToken] = useState('');
  return (
    <details>
      <summary>{appTexts.signIn.withToken}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keepPastedToken(token);
          keepSession({ token });
        }}
      >
        <label>
          {appTexts.signIn.token}
          <input
            type="password"
            autoComplete="off"
            required
            value={token}
            onChange={(event) => setToken(event.target.value.trim())}
          />
        </label>
        <p className="hint">{isLocal ? appTexts.signIn.tokenHintForOperators : appTexts.signIn.tokenHint}</p>
        <Button type="submit">{appTexts.signIn.useToken}</Button>
      </form>
    </details>
  );
}
