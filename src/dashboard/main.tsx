/** The dashboard at /. */
import '@fontsource-variable/inter/index.css';
import './ui/ui.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { Router } from 'wouter';
import { EntryPage } from './app/entry-page.tsx';
import { keepFocus } from './app/keep-focus.ts';
import { SetUp } from './app/set-up.tsx';
import { Shell } from './app/shell.tsx';
import { SignIn } from './app/sign-in.tsx';
import { appTexts } from './app/texts.ts';
import { applyTheme } from './app/theme.ts';
import { anonymousClient, type OpenClient, openClient } from './client/graphql-client.ts';
import { type LocalPerson, readPeople } from './client/local-people.ts';
import { currentSession, endSession, useSession } from './client/session.ts';
import { RecoveryCodes } from './features/account/second-factor.tsx';
import { SignOutDocument } from './generated.ts';
import { failureMessage } from './ui/failure-message.ts';
import { useHashPath, useHashSearch } from './ui/hash-location.ts';
import { notify } from './ui/notice.tsx';

function Dashboard({ people, problem }: { people: LocalPerson[]; problem?: string }) {
  const session = useSession()?.key;
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  const [open, setOpen] = useState<OpenClient>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!session) return;
    const opened = openClient(session, () => setRound((before) => before + 1));
    setOpen(opened);
    return () => {
      setOpen(undefined);
      opened.close();
    };
  }, [session, round]);

  // They are shown only once, so nothing that happens to the session replaces them.
  if (recoveryCodes)
    return (
      <EntryPage title={appTexts.product} tagline={appTexts.tagline}>
        <RecoveryCodes codes={recoveryCodes} onDone={() => setRecoveryCodes(undefined)} />
      </EntryPage>
    );
  if (!session)
    return setupCode ? (
      <SetUp code={setupCode} onRecoveryCodes={setRecoveryCodes} />
    ) : (
      <SignIn people={people} problem={problem} onRecoveryCodes={setRecoveryCodes} />
    );
  return (
    open?.session === session && (
      <Provider value={open.client}>
        <Router hook={useHashPath} searchHook={useHashSearch}>
          <Shell onSignOut={signOut} />
        </Router>
      </Provider>
    )
  );
}

/** A browser that could not notify the server stays signed in, and says so: its cookie is still there. */
async function signOut() {
  if (currentSession()?.isShared) {
    const { error } = await anonymousClient.mutation(SignOutDocument, { input: {} }).toPromise();
    if (error) return notify(appTexts.signIn.stillSignedIn(failureMessage(error) ?? ''), 'error');
  }
  endSession();
  sessionStorage.removeItem('covalue.party');
  location.hash = '/';
}

/** The link that `npm start` prints for an empty graph; browsers do not send its fragment. */
const setupCode = new URLSearchParams(location.hash.slice(1)).get('setup') ?? undefined;

applyTheme();
keepFocus();
const { people, problem } = await readPeople();
createRoot(document.getElementById('root') as HTMLElement).render(<Dashboard people={people} problem={problem} />);
