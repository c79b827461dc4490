/** One relationship: parties, offering, resources, activities, and the possible next steps. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { RelationshipDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { date } from '../../values/format.ts';
import { AccessCard } from '../access/access-card.tsx';
import { AlertCards } from '../criteria/alert-cards.tsx';
import { ChangeRequestsCard } from '../criteria/change-requests-card.tsx';
import { FeedbackCard } from '../feedback/feedback-card.tsx';
import { FavouritesCard } from '../homes/favourites-card.tsx';
import { RecommendedWithin } from '../recommendations/recommendation-card.tsx';
import { isParty } from '../relationship-summary/sides.rules.ts';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import { KIND_LABELS, relationshipSummaryTexts } from '../relationship-summary/texts.ts';
import { UsageCard } from '../usage/usage-card.tsx';
import { VisitsCard } from '../visits/visits-card.tsx';
import { AgreementsCard } from './agreements-card.tsx';
import { OfferingCard } from './offering-card.tsx';
import { PartiesCard } from './parties-card.tsx';
import type { RelationshipDetails } from './relationship-details.ts';
import { ResourcesCard } from './resources-card.tsx';
import { Timeline } from './timeline.tsx';
import { TransitionButtons } from './transition-buttons.tsx';

const PAGE = 30;

export function RelationshipPage({ id }: { id: string }) {
  const { party } = useViewer();
  const [query, refetch] = useQuery({
    query: RelationshipDocument,
    variables: { relationship: id, first: PAGE },
  });
  return (
    <QueryBoundary
      isPage
      query={query}
      select={({ serviceRelationship }) => serviceRelationship}
      refetch={refetch}
      rows={10}
    >
      {(relationship) => (
        <>
          <Header relationship={relationship} />
          <div className="with-aside">
            <div className="stack">
              <ChangeRequestsCard relationship={relationship} />
              <Timeline relationship={relationship} first={PAGE} />
              {/* What needs the other side waits until it has confirmed. */}
              {!relationship.recorded && (
                <>
                  <VisitsCard relationship={relationship} visits={relationship.appointments} />
                  <FeedbackCard
                    relationship={id}
                    subjects={feedbackSubjects(relationship)}
                    mayWrite={isParty(relationship, party.id)}
                  />
                </>
              )}
              {relationship.propertyAlerts.length > 0 && (
                <>
                  <FavouritesCard
                    favourites={relationship.favourites.nodes}
                    totalCount={relationship.favourites.totalCount}
                  />
                  <AlertCards relationship={relationship} />
                </>
              )}
              <UsageCard relationship={id} />
              {relationship.consumer.id === party.id && (
                <RecommendedWithin relationship={id} provider={relationship.provider.id} />
              )}
            </div>
            <aside className="stack">
              <PartiesCard relationship={relationship} />
              <OfferingCard relationship={relationship} />
              {!relationship.recorded && <AccessCard relationship={relationship} />}
              <ResourcesCard relationship={relationship} />
              <AgreementsCard relationship={relationship} />
            </aside>
          </div>
        </>
      )}
    </QueryBoundary>
  );
}

/** Favourite homes and visits may be the subject of feedback. */
const feedbackSubjects = ({ favourites, appointments }: RelationshipDetails) => [
  ...favourites.nodes.map(({ listing }) => ({ id: listing.id, name: listing.address ?? listing.city ?? listing.id })),
  ...appointments.nodes.map(({ id, title, startsAt }) => ({ id, name: `${title}, ${date(startsAt)}` })),
];

function Header({ relationship }: { relationship: RelationshipDetails }) {
  const { offering, provider, consumer, state, kind, recorded } = relationship;
  return (
    <PageTitle
      title={offering.name}
      subtitle={
        <>
          <Link href={`/graph/${provider.id}`}>{provider.name}</Link> →{' '}
          <Link href={`/graph/${consumer.id}`}>{consumer.name}</Link> <StateBadge state={state} />{' '}
          <Badge>{KIND_LABELS[kind]}</Badge>
          {recorded && (
            <>
              {' '}
              <Badge tone="muted">{relationshipSummaryTexts.recorded}</Badge>
            </>
          )}
        </>
      }
      aside={<TransitionButtons relationship={relationship} />}
    />
  );
}
