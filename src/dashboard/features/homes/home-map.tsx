/** A home on the map, and the areas that the alerts search. With Leaflet, which is loaded only where a map is configured. */
import { circle, circleMarker, latLng, latLngBounds, map as mapIn, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import type { Place } from '../../../values/distance.rules.ts';
import type { MapTilesQuery } from '../../generated.ts';
import type { SearchArea } from './search-areas.rules.ts';
import { homeTexts } from './texts.ts';

const t = homeTexts.page;
const ZOOM = 14;
const MAX_ZOOM = 18;
/** Where a home is whose address is not shown. */
const COARSE_METRES = 1_000;
/** Nearer areas are in the first view. */
const SHOWN_KM = 30;

interface HomeMapProps {
  tiles: NonNullable<MapTilesQuery['mapTiles']>;
  home: Place;
  isCoarse: boolean;
  areas: readonly SearchArea[];
}

export default function HomeMap({ tiles: { url, attribution }, home, isCoarse, areas }: HomeMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isFailing, setFailing] = useState(false);
  const { latitude, longitude } = home;
  const circles = JSON.stringify(
    areas.flatMap(({ centre, radiusKm, distanceKm }) => (radiusKm ? [{ centre, radiusKm, distanceKm }] : [])),
  );
  useEffect(() => {
    if (!frame.current) return;
    // Scrolling the page must not zoom the map.
    const map = mapIn(frame.current, { scrollWheelZoom: false, zoomAnimation: false, fadeAnimation: false });
    map.attributionControl.setPrefix(false);
    const layer = tileLayer(url, {
      maxZoom: MAX_ZOOM,
      attribution: withoutMarkup(attribution),
      // Servers of tiles may ask for it; it has no path.
      referrerPolicy: 'origin',
    });
    layer.on('tileerror', () => setFailing(true)).on('tileload', () => setFailing(false));
    const shown = JSON.parse(circles) as Required<SearchArea>[];
    const bounds = latLngBounds([[latitude, longitude]]);
    for (const { centre, radiusKm, distanceKm } of shown)
      if (distanceKm <= SHOWN_KM)
        bounds.extend(latLng(centre.latitude, centre.longitude).toBounds(2 * radiusKm * 1_000));
    map.fitBounds(bounds, { maxZoom: ZOOM, padding: [12, 12] });
    layer.addTo(map);
    for (const { centre, radiusKm } of shown)
      circle([centre.latitude, centre.longitude], {
        radius: radiusKm * 1_000,
        className: 'search-area',
        interactive: false,
      }).addTo(map);
    const marker = isCoarse
      ? circle([latitude, longitude], { radius: COARSE_METRES, className: 'home-place', interactive: false })
      : circleMarker([latitude, longitude], { radius: 8, className: 'home-place', interactive: false });
    marker.addTo(map);
    return () => {
      map.remove();
    };
  }, [url, attribution, latitude, longitude, isCoarse, circles]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: Leaflet moves it with the arrow keys */}
      <section className="home-map" ref={frame} aria-label={t.map} tabIndex={0} />
      {isFailing && (
        <p className="hint" role="status">
          {t.mapMissing}
        </p>
      )}
    </>
  );
}

/** Leaflet takes it for HTML. */
function withoutMarkup(text: string): string {
  const place = document.createElement('span');
  place.textContent = text;
  return place.innerHTML;
}
