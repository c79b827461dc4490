/** For whom the viewer acts at the moment: the person, or an organisation. Everything on screen is theirs. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { MeDocument, type MeQuery, StandingDocument, type StandingQuery } from '../generated.ts';
import { Loaded, Skeleton } from '../ui/parts.tsx';

type Me = MeQuery['viewer'];
export type Standing = NonNullable<StandingQuery['party']>;

type Consumed = Standing['consumes']['nodes'][number];

interface Viewer {
  me: Me;
  party: Standing;
  /** The person first, then the organisations. */
  parties: { id: string; name: string }[];
  switchTo: (party: string) => void;
  provides: boolean;
  alerts: (Consumed['propertyAlerts'][number] & { relationship: Consumed })[];
}

const KEPT = 'covalue.party';
const Context = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(Context);
  if (!viewer) throw new Error('useViewer outside of ViewerProvider');
  return viewer;
}

/** A hint; administrators also read what only they can do. */
export function useHint(hint: string, forAdministrators: string): string {
  return useViewer().me.administrator ? `${hint} ${forAdministrators}` : hint;
}

export function ViewerProvider({ children }: { children: ReactNode }) {
  const [asked, again] = useQuery({ query: MeDocument });
  return (
    <Loaded asked={asked} find={({ viewer }) => viewer} again={again}>
      {(me) => <Standing me={me}>{children}</Standing>}
    </Loaded>
  );
}

function Standing({ me, children }: { me: Me; children: ReactNode }) {
  const parties = useMemo(
    () =>
      [me.person, ...me.person.actsFor.map(({ organisation }) => organisation)].map(({ id, name }) => ({ id, name })),
    [me],
  );
  const [chosen, choose] = useState(() => sessionStorage.getItem(KEPT));
  const party = parties.find(({ id }) => id === chosen)?.id ?? me.party.id;
  const [asked, again] = useQuery({ query: StandingDocument, variables: { party } });
  return (
    <Loaded asked={asked} find={(data) => data.party} again={again}>
      {(standing) =>
        // Data of the previous party is no longer shown.
        standing.id !== party ? (
          <Skeleton />
        ) : (
          <Context
            value={{
              me,
              party: standing,
              parties,
              switchTo(next) {
                sessionStorage.setItem(KEPT, next);
                choose(next);
              },
              provides: standing.provides.totalCount > 0 || standing.__typename === 'Organisation',
              alerts: standing.consumes.nodes.flatMap((relationship) =>
                relationship.propertyAlerts.map((alert) => ({ ...alert, relationship })),
              ),
            }}
          >
            {children}
          </Context>
        )
      }
    </Loaded>
  );
}
