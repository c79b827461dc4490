/** The areas of property alerts on the map, and how far a home is from their centres. Pure. */
import { distanceKm, type Place } from '../../../values/distance.rules.ts';
import type { AlertAreaFragment, HomeQuery } from '../../generated.ts';
import { centreOf } from './centre.rules.ts';

export interface SearchArea {
  /** Of the alert. */
  id: string;
  name: string;
  centre: Place;
  /** Of a circle. */
  radiusKm?: number;
  distanceKm: number;
}

/** The alerts that found the home, and those of the acting party, each once. */
export function alertsOf({ listing, party }: HomeQuery): AlertAreaFragment[] {
  const all = [
    ...(party?.relationshipsAsConsumer.nodes.flatMap(({ propertyAlerts }) => propertyAlerts) ?? []),
    ...(listing?.matches.nodes.map(({ alert }) => alert) ?? []),
  ];
  return [...new Map(all.map((alert) => [alert.id, alert])).values()];
}

/** Of the alerts whose criteria have a circle or a polygon, nearest first. */
export function searchAreas(home: Place, alerts: readonly AlertAreaFragment[]): SearchArea[] {
  return alerts
    .flatMap(({ id, name, criteria: { circle, polygon } }) => {
      const corners = (polygon ?? []).flatMap(([longitude, latitude]) =>
        longitude !== undefined && latitude !== undefined ? [{ latitude, longitude }] : [],
      );
      const centre = circle ?? centreOf(corners);
      return centre ? [{ id, name, centre, radiusKm: circle?.radiusKm, distanceKm: distanceKm(home, centre) }] : [];
    })
    .sort((a, b) => a.distanceKm - b.distanceKm);
}
