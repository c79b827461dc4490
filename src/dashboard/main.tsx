/** The dashboard at /. */
import '@fontsource-variable/inter/index.css';
import './ui/ui.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { Router } from 'wouter';
import { SetUp } from './app/set-up.tsx';
import { Shell } from './app/shell.tsx';
import { SignIn } from './app/sign-in.tsx';
import { applyTheme } from './app/theme.ts';
import { anonymousClient, type OpenClient, openClient } from './client/graphql-client.ts';
import { type LocalPerson, readPeople } from './client/local-people.ts';
import { currentSession, storeSession, useSession } from './client/session.ts';
import { SignOutDocument } from './generated.ts';
import { useHashPath, useHashSearch } from './ui/hash-location.ts';

function Dashboard({ people, problem }: { people: LocalPerson[]; problem?: string }) {
  const signedIn = useSession() !== undefined;
  const [open, setOpen] = useState<OpenClient>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!signedIn) return;
    const opened = openClient(() => setRound((before) => before + 1));
    setOpen(opened);
    return () => {
      setOpen(undefined);
      opened.close();
    };
  }, [signedIn, round]);

  if (!signedIn) return setupCode ? <SetUp code={setupCode} /> : <SignIn people={people} problem={problem} />;
  return (
    open && (
      <Provider value={open.client}>
        <Router hook={useHashPath} searchHook={useHashSearch}>
          <Shell onSignOut={signOut} />
        </Router>
      </Provider>
    )
  );
}

function signOut() {
  const refreshToken = currentSession()?.refreshToken;
  if (refreshToken) void anonymousClient.mutation(SignOutDocument, { input: { refreshToken } }).toPromise();
  storeSession(undefined);
  sessionStorage.removeItem('covalue.party');
  location.hash = '/';
}

/** The link that `npm start` prints for an empty graph; browsers do not send its fragment. */
const setupCode = new URLSearchParams(location.hash.slice(1)).get('setup') ?? undefined;

applyTheme();
const { people, problem } = await readPeople();
createRoot(document.getElementById('root') as HTMLElement).render(<Dashboard people={people} problem={problem} />);
