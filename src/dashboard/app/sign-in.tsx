/** Signing in: by password, by a link in an email, and (on the operator's machine) as a person of the example data or with a token. */
import { type FormEvent, useEffect, useState } from 'react';
import { anonymousClient } from '../client/graphql-client.ts';
import { type LocalPerson, storePastedToken } from '../client/local-people.ts';
import { hasSessionExpired, startSharedSession, startTabSession, tokenOf } from '../client/session.ts';
import { CodeField, type Setup } from '../features/account/second-factor.tsx';
import { RequestSignInLinkDocument, SignInDocument, SignInProviderDocument } from '../generated.ts';
import { Button } from '../ui/button.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { failureMessage } from '../ui/failure-message.ts';
import { useHashPath, useHashSearch } from '../ui/hash-location.ts';
import { EntryPage } from './entry-page.tsx';
import { appTexts } from './texts.ts';
import './sign-in.css';

interface SignInProps {
  people: LocalPerson[];
  problem?: string;
  /** Gets the recovery codes of a second factor that this sign-in set up. */
  onRecoveryCodes: (codes: readonly string[]) => void;
}

export function SignIn({ people, problem, onRecoveryCodes }: SignInProps) {
  const [error, setError] = useState(problem ?? (hasSessionExpired() ? appTexts.signIn.expired : undefined));
  const [confirmation, setConfirmation] = useState<string>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const [setup, setSetup] = useState<Setup>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { data, error: failure } = await anonymousClient
      .mutation(SignInDocument, { input: { email, password, code: code || undefined } })
      .toPromise();
    setBusy(false);
    const { recoveryCodes, secondFactor, errors } = data?.signIn ?? {};
    const token = tokenOf(data?.signIn);
    if (errors?.[0]?.field === 'code') setNeedsCode(true);
    if (secondFactor) setSetup(secondFactor);
    if (token) {
      if (recoveryCodes) onRecoveryCodes(recoveryCodes);
      startSharedSession(token);
    } else setError(failureMessage(failure, errors) ?? appTexts.signIn.wrong);
  }

  async function requestLink() {
    setConfirmation(undefined);
    if (!email) return setError(appTexts.signIn.needEmail);
    const { data, error: failure } = await anonymousClient
      .mutation(RequestSignInLinkDocument, { input: { email } })
      .toPromise();
    const message = failureMessage(failure, data?.requestSignInLink.errors);
    setError(message);
    if (!message) setConfirmation(appTexts.signIn.linkSent);
  }

  return (
    <EntryPage title={appTexts.product} tagline={appTexts.tagline}>
      {error && <ErrorMessage>{error}</ErrorMessage>}
      {confirmation && (
        <p className="success-message" role="status">
          {confirmation}
        </p>
      )}
      {people.length > 0 && (
        <section className="people">
          <h2>{appTexts.signIn.local}</h2>
          <p className="hint">{appTexts.signIn.localHint}</p>
          <ul>
            {people.map(({ email: address, who, token }) => (
              <li key={address}>
                <button type="button" onClick={() => startTabSession(token)}>
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
          <StartWithOwnData administrator={people.find(({ administrator }) => administrator)} />
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
        {needsCode && <CodeField code={code} setCode={setCode} setup={setup} />}
        <div className="actions">
          <Button variant="primary" type="submit" busy={busy}>
            {appTexts.signIn.submit}
          </Button>
          <Button variant="quiet" onClick={requestLink}>
            {appTexts.signIn.byLink}
          </Button>
        </div>
      </form>
      <ProviderLink />
      <TokenForm isLocal={people.length > 0} />
    </EntryPage>
  );
}

/** To the identity provider, and from there to the page that was opened. */
function ProviderLink() {
  const [provider, setProvider] = useState<string | null>();
  const [path] = useHashPath();
  const search = useHashSearch();
  useEffect(() => {
    void anonymousClient
      .query(SignInProviderDocument, {})
      .toPromise()
      .then(({ data }) => setProvider(data?.signInProvider));
  }, []);
  if (!provider) return null;
  const to = search ? `${path}?${search}` : path;
  return (
    <p className="actions">
      <a className="button plain" href={`/sign-in/oidc?to=${encodeURIComponent(to)}`}>
        {appTexts.signIn.withProvider(provider)}
      </a>
    </p>
  );
}

/** Opens the preview of the removal of the demo data, as its administrator. */
function StartWithOwnData({ administrator }: { administrator?: LocalPerson }) {
  if (!administrator) return null;
  return (
    <>
      <p className="hint">{appTexts.signIn.ownDataHint}</p>
      <Button
        onClick={() => {
          location.hash = '/system';
          startTabSession(administrator.token);
        }}
      >
        {appTexts.signIn.ownData}
      </Button>
    </>
  );
}

/** `isLocal`: on the machine of an administrator, who can issue a token. */
function TokenForm({ isLocal }: { isLocal: boolean }) {
  const [token, setToken] = useState('');
  return (
    <details>
      <summary>{appTexts.signIn.withToken}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          storePastedToken(token);
          startTabSession(token);
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
