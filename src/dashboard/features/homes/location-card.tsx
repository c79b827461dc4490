/** Where a home is: on the map if there is one, and how far from the areas that the alerts search. */
import { Suspense } from 'react';
import { useQuery } from 'urql';
import { type AlertAreaFragment, type HomeQuery, MapTilesDocument } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { lazyComponent } from '../../ui/lazy-component.ts';
import { distance } from '../../values/format.ts';
import { searchAreas } from './search-areas.rules.ts';
import { homeTexts } from './texts.ts';

const t = homeTexts.page;

const HomeMap = lazyComponent(() => import('./home-map.tsx'));

type Home = NonNullable<HomeQuery['listing']>;

export function LocationCard({ home, alerts }: { home: Home; alerts: readonly AlertAreaFragment[] }) {
  const { latitude, longitude, addressWithheld } = home;
  const place = latitude != null && longitude != null ? { latitude, longitude } : undefined;
  const [{ data }] = useQuery({ query: MapTilesDocument });
  const tiles = data?.mapTiles;
  const areas = place ? searchAreas(place, alerts) : [];
  return (
    <Card title={t.location}>
      {!place && <p className="hint">{t.noPlace}</p>}
      {place && tiles && (
        <Suspense fallback={<div className="home-map" />}>
          <HomeMap tiles={tiles} home={place} isCoarse={addressWithheld} areas={areas} />
        </Suspense>
      )}
      {place && !tiles && areas.length === 0 && <p className="hint">{t.noAreas}</p>}
      <FactList>
        {areas.map((area) => (
          <Fact key={area.id} term={t.fromArea(area.name)}>
            {distance(area.distanceKm)}
            {area.radiusKm !== undefined && (
              <span className="hint"> {t.ofRadius(distance(area.radiusKm), area.distanceKm <= area.radiusKm)}</span>
            )}
          </Fact>
        ))}
      </FactList>
      {place && addressWithheld && <p className="hint">{t.coarse}</p>}
    </Card>
  );
}
