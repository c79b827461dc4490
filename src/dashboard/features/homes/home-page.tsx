/** The page of a home: photos, facts, the history of its price, and where it is. */
import { useQuery } from 'urql';
import { capitalised } from '../../../values/words.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import { HomeDocument, type HomeQuery } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { area, date } from '../../values/format.ts';
import { askedPrice, homeName } from './home.ts';
import { LocationCard } from './location-card.tsx';
import { PhotoGallery } from './photo-gallery.tsx';
import { PriceHistoryCard, statusName } from './price-history-card.tsx';
import { alertsOf } from './search-areas.rules.ts';
import { homeTexts } from './texts.ts';
import './homes.css';

const t = homeTexts.page;

type Home = NonNullable<HomeQuery['listing']>;

export default function HomePage({ id }: { id: string }) {
  const { party } = useViewer();
  const [query, refetch] = useQuery({
    query: HomeDocument,
    variables: { id, party: party.id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryBoundary isPage query={query} select={({ listing }) => listing} refetch={refetch} rows={10}>
      {(home) => {
        const name = homeName(home);
        return (
          <>
            <PageTitle
              title={name}
              subtitle={[
                home.city !== name && home.city,
                home.stateOrProvince,
                home.postalCode,
                statusName(home.standardStatus, home.forLease),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
            <div className="home-page">
              <PhotoGallery listing={home.id} count={home.photoCount} name={name} />
              <FactsCard home={home} />
              <PriceHistoryCard listing={home.id} forLease={home.forLease} />
              <LocationCard home={home} alerts={query.data ? alertsOf(query.data) : []} />
            </div>
          </>
        );
      }}
    </QueryBoundary>
  );
}

function FactsCard({ home }: { home: Home }) {
  const { listedOn, livingArea, areaUnit } = home;
  return (
    <Card title={t.facts}>
      <p className="price">{askedPrice(home)}</p>
      {home.remarks && <p className="remarks">{home.remarks}</p>}
      <FactList>
        <Fact term={t.kind}>{home.homeType && capitalised(home.homeType)}</Fact>
        <Fact term={t.bedrooms}>{home.bedroomsTotal}</Fact>
        <Fact term={t.bathrooms}>{home.bathroomsTotal}</Fact>
        <Fact term={t.area}>{livingArea != null && area(livingArea, areaUnit)}</Fact>
        <Fact term={t.yearBuilt}>{home.yearBuilt}</Fact>
        <Fact term={homeTexts.met}>{home.features.map(capitalised).join(', ')}</Fact>
        <Fact term={homeTexts.missed}>{home.lackingFeatures.map(capitalised).join(', ')}</Fact>
        <Fact term={t.listedOn}>{listedOn && date(listedOn)}</Fact>
        <Fact term={t.listedBy}>{home.listOfficeName}</Fact>
      </FactList>
    </Card>
  );
}
