/** The dashboard at /. */
import '@fontsource-variable/inter/index.css';
import './ui/ui.css';
import { useEffect, useRef, useState } from 'react';
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
import { anonymousClient, type OpenClient, openClient, setEarlyAnswer } from './client/graphql-client.ts';
import { type LocalPerson, readPeople } from './client/local-people.ts';
import { continueFrom, currentSession, endSession, useSession } from './client/session.ts';
import { chosenParty, forgetParty } from './client/viewer.tsx';
import { hadSharedSession, hasEarlyAnswer, takeEarlyAnswer } from './early.ts';
import { RecoveryCodes } from './features/account/second-factor.tsx';
import { forgetRecent } from './features/search/recent.ts';
import { SignOutDocument, StartDocument } from './generated.ts';
import { failureMessage } from './ui/failure-message.ts';
import { useHashPath, useHashSearch } from './ui/hash-location.ts';
import { notify } from './ui/notice.tsx';

/** Called when missed events cannot be replayed. */
let restart = () => {};
const openFor = (session: string) => openClient(session, () => restart());

/** Reads what the frame shows in one request, so that all of it appears at once in the place of the empty frame. */
async function readStart({ client }: OpenClient): Promise<void> {
  const party = chosenParty();
  // A failure is shown by what requests the same data then.
  await client.query(StartDocument, party ? { party, isChosen: true } : {}).toPromise();
}

/** @param first the client of the session that was there at the start, with the data of the frame */
function Dashboard({ people, problem, first }: { people: LocalPerson[]; problem?: string; first?: OpenClient }) {
  const session = useSession()?.key;
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  const [open, setOpen] = useState(first);
  const unused = useRef(first);
  const hadSession = useRef(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!session) {
      if (hadSession.current) forgetRecent();
      return;
    }
    hadSession.current = true;
    restart = () => setRound((before) => before + 1);
    let isCurrent = true;
    const reused = unused.current?.session === session ? unused.current : undefined;
    unused.current = undefined;
    const opened = reused ?? openFor(session);
    if (!reused) void readStart(opened).then(() => isCurrent && setOpen(opened));
    return () => {
      isCurrent = false;
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
  if (open?.session !== session)
    // The markup of index.html: nothing that a user wrote is in it.
    return <div dangerouslySetInnerHTML={{ __html: emptyFrame }} />;
  return (
    <Provider value={open.client}>
      <Router hook={useHashPath} searchHook={useHashSearch}>
        <Shell onSignOut={signOut} />
      </Router>
    </Provider>
  );
}

/** A browser that could not notify the server stays signed in, and says so: its cookie is still there. */
async function signOut() {
  if (currentSession()?.isShared) {
    const { error } = await anonymousClient.mutation(SignOutDocument, { input: {} }).toPromise();
    if (error) return notify(appTexts.signIn.stillSignedIn(failureMessage(error) ?? ''), 'error');
  }
  endSession();
  forgetParty();
  forgetRecent();
  location.hash = '/';
}

/** The link that `npm start` prints for an empty graph; browsers do not send its fragment. */
const setupCode = new URLSearchParams(location.hash.slice(1)).get('setup') ?? undefined;

const root = document.getElementById('root') as HTMLElement;
const emptyFrame = root.innerHTML;

applyTheme();
keepFocus();
continueFrom({ hadSharedSession, hasEarlyAnswer });
setEarlyAnswer(takeEarlyAnswer);
async function openFirst(): Promise<OpenClient | undefined> {
  const session = currentSession()?.key;
  if (!session) return undefined;
  const first = openFor(session);
  await readStart(first);
  return first;
}
const [{ people, problem }, first] = await Promise.all([readPeople(), openFirst()]);
createRoot(root).render(<Dashboard {...{ people, problem, first }} />);
