/** The distance between two places in a straight line. Pure. */
export interface Place {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

/** The mean radius of the earth (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance by the haversine formula; within 0.5 %, since the earth is not a sphere. */
export function distanceKm(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfChord =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(halfChord)));
}
