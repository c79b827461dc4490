/** The viewer, and the party for which the viewer acts: the person, or an organisation. The screens show this party's data. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { type IndustryPack, MeDocument, type MeQuery, StandingDocument, type StandingQuery } from '../generated.ts';
import { QueryBoundary } from '../ui/query-boundary.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { setLocale } from '../values/format.ts';

type AnyViewer = MeQuery['viewer'];
/** The dashboard is for people; a service account has no screens. */
type Me = AnyViewer & { person: NonNullable<AnyViewer['person']> };
export type ActingParty = NonNullable<StandingQuery['party']>;

type ConsumedRelationship = ActingParty['consumes']['nodes'][number];

interface Viewer {
  me: Me;
  party: ActingParty;
  /** The person first, then the organisations. */
  parties: { id: string; name: string }[];
  switchTo: (party: string) => void;
  provides: boolean;
  /** The industry packs of the party. */
  packs: readonly IndustryPack[];
  /** Open invitations to the person. */
  invitationCount: number;
  alerts: (ConsumedRelationship['propertyAlerts'][number] & { relationship: ConsumedRelationship })[];
}

const STORAGE_KEY = 'covalue.party';
/** The party to which the viewer switched in this tab. */
export const chosenParty = () => sessionStorage.getItem(STORAGE_KEY);
export const forgetParty = () => sessionStorage.removeItem(STORAGE_KEY);
const PLAIN: readonly IndustryPack[] = ['GENERAL'];
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
  const [query, refetch] = useQuery({ query: MeDocument });
  return (
    <QueryBoundary query={query} select={({ viewer }) => (isPerson(viewer) ? viewer : null)} refetch={refetch}>
      {(me) => {
        const { locale } = me.person;
        setLocale(locale);
        // The key renders everything again in the new locale.
        return (
          <ActingPartyProvider key={locale} me={me}>
            {children}
          </ActingPartyProvider>
        );
      }}
    </QueryBoundary>
  );
}

function isPerson(viewer: AnyViewer): viewer is Me {
  return viewer.person !== null;
}

function ActingPartyProvider({ me, children }: { me: Me; children: ReactNode }) {
  const parties = useMemo(
    () =>
      [me.person, ...me.person.memberships.map(({ organisation }) => organisation)].map(({ id, name }) => ({
        id,
        name,
      })),
    [me],
  );
  const [chosen, setChosen] = useState(chosenParty);
  const party = parties.find(({ id }) => id === chosen)?.id ?? me.party.id;
  const [query, refetch] = useQuery({ query: StandingDocument, variables: { party } });
  return (
    <QueryBoundary query={query} select={(data) => data.party} refetch={refetch}>
      {(actingParty) =>
        // Data of the previous party is no longer shown.
        actingParty.id !== party ? (
          <Skeleton />
        ) : (
          <Context
            value={{
              me,
              party: actingParty,
              parties,
              switchTo(next) {
                sessionStorage.setItem(STORAGE_KEY, next);
                setChosen(next);
              },
              provides: actingParty.provides.totalCount > 0 || actingParty.__typename === 'Organisation',
              packs: actingParty.shownPacks ?? PLAIN,
              invitationCount: me.invitations.length,
              alerts: actingParty.consumes.nodes.flatMap((relationship) =>
                relationship.propertyAlerts.map((alert) => ({ ...alert, relationship })),
              ),
            }}
          >
            {children}
          </Context>
        )
      }
    </QueryBoundary>
  );
}
