/** Areas on the map: is a point within, is a polygon sound, which boxes does it touch. Pure; degrees of WGS 84. */

import { DomainError } from '../../../errors.ts';
import { EARTH_RADIUS_KM } from '../../../values/distance.rules.ts';
import { itemAt } from '../../../values/vectors.ts';

/** [longitude, latitude], as in GeoJSON (RFC 7946). */
export type Position = [number, number];

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface Circle {
  latitude: number;
  longitude: number;
  radiusKm: number;
}

const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;
export const MIN_CORNERS = 3;
export const MAX_CORNERS = 200;
export const MAX_RADIUS_KM = 500;

/** Even-odd rule; `polygon` is not closed (its last corner joins its first). */
export function isWithin([x, y]: Position, polygon: Position[]): boolean {
  let within = false;
  for (const [[x1, y1], [x2, y2]] of sides(polygon))
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  return within;
}

export function boxOf(polygon: Position[]): Box {
  const longitudes = polygon.map(([longitude]) => longitude);
  const latitudes = polygon.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

/** The smallest box that contains the circle. */
export function boxAround({ latitude, longitude, radiusKm }: Circle): Box {
  const north = Math.min(90, latitude + radiusKm / KM_PER_DEGREE);
  const south = Math.max(-90, latitude - radiusKm / KM_PER_DEGREE);
  const narrowest = Math.cos((Math.min(89.9, Math.max(Math.abs(north), Math.abs(south))) * Math.PI) / 180);
  const width = Math.min(180, radiusKm / KM_PER_DEGREE / narrowest);
  return { west: longitude - width, south, east: longitude + width, north };
}

/** Whether polygon and box have a point in common; touching counts. */
export function touchesBox(polygon: Position[], box: Box): boolean {
  const corners: Position[] = [
    [box.west, box.south],
    [box.east, box.south],
    [box.east, box.north],
    [box.west, box.north],
  ];
  return (
    polygon.some(([x, y]) => x >= box.west && x <= box.east && y >= box.south && y <= box.north) ||
    corners.some((corner) => isWithin(corner, polygon)) ||
    sides(polygon).some(([a, b]) => sides(corners).some(([c, d]) => meet(a, b, c, d)))
  );
}

/**
 * @returns the polygon without a closing corner
 * @throws DomainError for fewer than three corners, coordinates off the globe, sides that cross, no surface
 */
export function checkedPolygon(given: number[][], field: string): Position[] {
  const refuse = (why: string) => new DomainError('INVALID_INPUT', field, why);
  const corners = given.map(([longitude, latitude, ...more], index): Position => {
    if (longitude === undefined || latitude === undefined || more.length || !isOnGlobe(latitude, longitude))
      throw refuse(
        `Corner ${index + 1} is not a valid [longitude, latitude] (-180 to 180 and -90 to 90 degrees); longitude comes first.`,
      );
    return [longitude, latitude];
  });
  const [first, last] = [corners.at(0), corners.at(-1)];
  const isClosed = corners.length > 1 && first && last && same(first, last);
  const open = isClosed ? corners.slice(0, -1) : corners;
  if (open.length < MIN_CORNERS) throw refuse(`A polygon has at least ${MIN_CORNERS} corners.`);
  if (open.length > MAX_CORNERS) throw refuse(`Specify at most ${MAX_CORNERS} corners instead of ${open.length}.`);
  const box = boxOf(open);
  if (box.east - box.west > 180)
    throw refuse('The area spans more than half the globe; split an area across the 180th meridian into two alerts.');
  const all = sides(open);
  for (const [i, [a, b]] of all.entries())
    for (const [j, [c, d]] of all.entries()) {
      if (j <= i) continue;
      const neighbours = j === i + 1 || (i === 0 && j === all.length - 1);
      if (same(a, b) || same(c, d)) throw refuse('Two consecutive corners are identical; remove one.');
      if (neighbours ? foldsBack(a, b, c, d) : meet(a, b, c, d))
        throw refuse(`Side ${i + 1} and side ${j + 1} cross or touch; specify the corners in order around the area.`);
    }
  if (surface(open) === 0) throw refuse('All corners are on one line; the polygon has no surface.');
  return open;
}

export function isOnGlobe(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function sides(polygon: Position[]): [Position, Position][] {
  return polygon.map((corner, index) => [corner, itemAt(polygon, (index + 1) % polygon.length)]);
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Positive: c is left of a→b; zero: on the line. */
function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

function between(a: Position, b: Position, c: Position): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  );
}

/** Segments ab and cd have a point in common. */
function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && between(a, b, c)) ||
    (abd === 0 && between(a, b, d)) ||
    (cda === 0 && between(c, d, a)) ||
    (cdb === 0 && between(c, d, b))
  );
}

/** Two sides that share a corner run over each other. */
function foldsBack(a: Position, b: Position, c: Position, d: Position): boolean {
  const [start, corner, end] = same(b, c) ? [a, b, d] : [b, a, c];
  return turn(start, corner, end) === 0 && (between(corner, start, end) || between(corner, end, start));
}

function surface(polygon: Position[]): number {
  return sides(polygon).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0) / 2;
}
