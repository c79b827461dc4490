/** The profile of the acting party and, of an organisation, its members. */
import { useQuery } from 'urql';
import { useViewer } from '../../client/viewer.tsx';
import { OrganisationProfileDocument } from '../../generated.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ServiceAccountsCard } from '../integrations/service-accounts-card.tsx';
import { WebhooksCard } from '../integrations/webhooks-card.tsx';
import { MembersCard } from './members-card.tsx';
import { ProfileCard } from './profile-card.tsx';

export default function Organisation() {
  const { party } = useViewer();
  const [query, execute] = useQuery({ query: OrganisationProfileDocument, variables: { party: party.id } });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  return (
    <QueryBoundary query={query} select={(data) => data.party} refetch={refetch}>
      {(shown) => (
        <>
          <PageTitle title={shown.name} />
          <div className="stack">
            <ProfileCard party={shown} />
            {shown.__typename === 'Organisation' && (
              <>
                <MembersCard organisation={shown} />
                <ServiceAccountsCard organisation={shown.id} accounts={shown.serviceAccounts} refetch={refetch} />
                <WebhooksCard party={shown.id} webhooks={shown.webhooks} refetch={refetch} />
              </>
            )}
          </div>
        </>
      )}
    </QueryBoundary>
  );
}
