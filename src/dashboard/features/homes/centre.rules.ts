/** The middle of places. Pure. */
import type { Place } from '../../../values/distance.rules.ts';

/** Undefined when there are none. */
export function centreOf(places: Place[]): Place | undefined {
  if (places.length === 0) return undefined;
  const mean = (of: (place: Place) => number) => places.reduce((sum, place) => sum + of(place), 0) / places.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}
