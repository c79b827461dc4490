/** The frame around every screen: navigation, the acting party, the state of live updates, the theme, signing out. */
import { Circle, LogOut } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useLiveState } from '../client/live-events.ts';
import { usePackTexts } from '../client/packs.ts';
import { useViewer, ViewerProvider } from '../client/viewer.tsx';
import { SearchButton } from '../features/search/search-button.tsx';
import { EventCursorDocument, LiveDocument } from '../generated.ts';
import icon from '../icon.svg';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { lazyComponent } from '../ui/lazy-component.ts';
import { Notices } from '../ui/notice.tsx';
import { QueryBoundary } from '../ui/query-boundary.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { uiTexts } from '../ui/texts.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { PartySwitch } from './party-switch.tsx';
import { creationOf, isShown, sections } from './sections.ts';
import { appTexts, newNames, sectionNames } from './texts.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import './app.css';

const LiveNotices = lazyComponent(() => import('./live-notices.tsx'));
const UndoToast = lazyComponent(() => import('../features/corrections/undo-toast.tsx'));

/** First the cursor, then the screens, then the events after the cursor, so that no event is missed. */
export function Shell({ onSignOut }: { onSignOut: () => void }) {
  const [query, refetch] = useQuery({ query: EventCursorDocument });
  return (
    <QueryBoundary isPage query={query} select={({ eventCursor }) => eventCursor} refetch={refetch}>
      {(cursor) => (
        <>
          <LiveUpdates after={cursor} />
          <ViewerProvider>
            <AppLayout onSignOut={onSignOut} />
          </ViewerProvider>
        </>
      )}
    </QueryBoundary>
  );
}

function LiveUpdates({ after }: { after: string }) {
  useSubscription({ query: LiveDocument, variables: { after } });
  return null;
}

function AppLayout({ onSignOut }: { onSignOut: () => void }) {
  const viewer = useViewer();
  const [path] = useLocation();
  const names = usePackTexts(sectionNames);
  const actionNames = usePackTexts(newNames);
  const visible = sections.filter((section) => isShown(section, viewer));
  const commands = visible.flatMap((section) => {
    const creation = creationOf(section, viewer);
    return [
      { path: section.path, label: names[section.name], group: 'sections' as const },
      ...(creation ? [{ path: creation.path, label: actionNames[creation.name], group: 'actions' as const }] : []),
    ];
  });
  const current = sections.find(({ path: own }) =>
    own === '/' ? path === '/' : path === own || path.startsWith(`${own}/`),
  );
  useEffect(() => {
    document.title = current ? `${names[current.name]} · ${appTexts.product}` : appTexts.product;
    // On a phone the navigation may be wider than the screen.
    document.querySelector('nav [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [current, names]);
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
        <PartySwitch />
        <ErrorBoundary at={path}>
          <SearchButton commands={commands} />
        </ErrorBoundary>
        <LiveBadge />
        <ThemeSwitch />
        <Button
          variant="quiet"
          icon={LogOut}
          onClick={onSignOut}
          aria-label={appTexts.signIn.signOut}
          title={appTexts.signIn.signOut}
        />
      </header>
      <nav aria-label={appTexts.shell.navigation}>
        {visible.map(({ path: own, name, icon: Icon, badge }) => {
          const count = badge?.(viewer) ?? 0;
          return (
            <Link key={own} href={own} aria-current={current?.path === own ? 'page' : undefined}>
              <Icon size={18} aria-hidden />
              <span>{names[name]}</span>
              {count > 0 && <b className="count">{count}</b>}
            </Link>
          );
        })}
        <a className="developer" href="/graphql">
          {appTexts.shell.developer}
        </a>
      </nav>
      <main id="main" tabIndex={-1} key={viewer.party.id}>
        <ErrorBoundary at={path}>
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
                <EmptyState isPage icon={Circle} title={uiTexts.errors.notFound} hint={uiTexts.errors.notFoundHint}>
                  <Link href="/" className="button plain">
                    {uiTexts.errors.home}
                  </Link>
                </EmptyState>
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <div className="notice-area">
        <ErrorBoundary at={path}>
          <Suspense>
            <UndoToast />
            <LiveNotices />
          </Suspense>
        </ErrorBoundary>
        <Notices />
      </div>
    </div>
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
