/** What stands around every screen: navigation, for whom one acts, whether it is live, colours, the way out. */
import { Circle, LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useLiveState } from '../client/live-events.ts';
import { useViewer, ViewerProvider } from '../client/viewer.tsx';
import { EventCursorDocument, LiveDocument } from '../generated.ts';
import icon from '../icon.svg';
import { Notices } from '../ui/notice.tsx';
import { Button, Empty, Loaded, Skeleton } from '../ui/parts.tsx';
import { uiTexts } from '../ui/texts.ts';
import { sections } from './sections.ts';
import { appTexts } from './texts.ts';
import { type Theme, useTheme } from './theme.ts';
import './app.css';

/** First the cursor, then what is shown, then the events after it: nothing falls in between. */
export function Shell({ onSignOut }: { onSignOut: () => void }) {
  const [asked, again] = useQuery({ query: EventCursorDocument });
  return (
    <Loaded whole asked={asked} find={({ eventCursor }) => eventCursor} again={again}>
      {(cursor) => (
        <>
          <Live after={cursor} />
          <ViewerProvider>
            <Frame onSignOut={onSignOut} />
          </ViewerProvider>
        </>
      )}
    </Loaded>
  );
}

function Live({ after }: { after: string }) {
  useSubscription({ query: LiveDocument, variables: { after } });
  return null;
}

function Frame({ onSignOut }: { onSignOut: () => void }) {
  const viewer = useViewer();
  const [path] = useLocation();
  const shown = sections.filter(({ shownTo }) => !shownTo || shownTo(viewer));
  const current = sections.find(({ path: own }) =>
    own === '/' ? path === '/' : path === own || path.startsWith(`${own}/`),
  );
  useEffect(() => {
    document.title = current ? `${current.label} · ${appTexts.product}` : appTexts.product;
    // On a phone the navigation may be wider than the screen.
    document.querySelector('nav [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [current]);
  return (
    <div className="shell">
      <button type="button" className="skip button" onClick={() => document.getElementById('main')?.focus()}>
        {appTexts.skip}
      </button>
      <header className="top">
        <Link href="/" className="brand">
          <img src={icon} alt="" width={24} height={24} />
          {appTexts.product}
        </Link>
        <ActingFor />
        <LiveBadge />
        <ThemeSwitch />
        <Button
          look="quiet"
          icon={LogOut}
          onClick={onSignOut}
          aria-label={appTexts.signIn.signOut}
          title={appTexts.signIn.signOut}
        />
      </header>
      <nav aria-label={appTexts.shell.navigation}>
        {shown.map(({ path: own, label, icon: Icon, badge }) => {
          const count = badge?.(viewer) ?? 0;
          return (
            <Link key={own} href={own} aria-current={current?.path === own ? 'page' : undefined}>
              <Icon size={18} aria-hidden />
              <span>{label}</span>
              {count > 0 && <b className="count">{count}</b>}
            </Link>
          );
        })}
        <a className="developer" href="/graphql">
          {appTexts.shell.developer}
        </a>
      </nav>
      <main id="main" tabIndex={-1} key={viewer.party.id}>
        <Broken>
          <Suspense fallback={<Skeleton rows={6} />}>
            <Switch>
              {sections.flatMap(({ path: own, routes = [own], screen: Screen }) =>
                routes.map((route) => (
                  <Route key={route} path={route}>
                    <Screen />
                  </Route>
                )),
              )}
              <Route>
                <Empty whole icon={Circle} title={uiTexts.errors.notFound} hint={uiTexts.errors.notFoundHint}>
                  <Link href="/" className="button plain">
                    {uiTexts.errors.home}
                  </Link>
                </Empty>
              </Route>
            </Switch>
          </Suspense>
        </Broken>
      </main>
      <Notices />
    </div>
  );
}

function ActingFor() {
  const { me, party, parties, switchTo } = useViewer();
  const [, go] = useLocation();
  return (
    <label className="acting">
      <span className="visually-hidden">{appTexts.shell.actingFor}</span>
      <select
        value={party.id}
        onChange={(event) => {
          switchTo(event.target.value);
          go('/');
        }}
      >
        {parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me.person.id ? `${name} (${appTexts.shell.yourself})` : name}
          </option>
        ))}
      </select>
    </label>
  );
}

function LiveBadge() {
  const state = useLiveState();
  return (
    <span className={`live ${state}`} role="status" title={appTexts.shell.live[state]}>
      <i aria-hidden />
      <span>{appTexts.shell.live[state]}</span>
    </span>
  );
}

const ICONS = { system: SunMoon, light: Sun, dark: Moon };
const NEXT: Record<Theme, Theme> = { system: 'dark', dark: 'light', light: 'system' };

export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  const label = `${appTexts.shell.themeLabel}: ${appTexts.shell.theme[theme]}`;
  return (
    <Button look="quiet" icon={ICONS[theme]} aria-label={label} title={label} onClick={() => setTheme(NEXT[theme])} />
  );
}

/** One broken screen does not take the others with it. */
class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? (
      <Empty icon={Circle} title={uiTexts.errors.crash} hint={uiTexts.errors.crashHint} />
    ) : (
      this.props.children
    );
  }
}
