/**
 * Look-up keys: how criteria and homes find each other by an index. Pure.
 *
 * Both sides are written as words of four kinds (area, price, type, bedrooms). A home can meet criteria only if they
 * share a word of every kind, so a full-text index over the words of one side, asked for the words of the other, gives
 * all candidates and few others; `match.rules.ts` then decides exactly. The words of a kind form a hierarchy (cells of
 * a map within larger cells, bands of prices within wider bands): criteria take the few that cover what they want, a
 * home all that it is in.
 */
import { type Box, boxAround, boxOf, touchesBox } from './area.rules.ts';
import type { SearchCriteria } from './criteria.rules.ts';
import { comparablePrice, type Home, ON_MARKET, placeKey } from './home.rules.ts';
import { hasArea } from './match.rules.ts';

/** Words by kind; within a kind any, across kinds all must be shared. */
export interface Lookup {
  area: string[];
  price: string[];
  type: string[];
  bedrooms: string[];
}

/** A cell of level n is 360/2ⁿ × 180/2ⁿ degrees; level 15 is about 0.9 × 0.6 km at 45° north. */
const MAX_CELL_LEVEL = 15;
/** More cells follow an outline more closely, at the price of a longer look-up. */
const MAX_CELLS = 24;
/** Bands of a price are 2^(1/8) wide, about 9 %. */
const BANDS_PER_DOUBLING = 8;
const MAX_BAND_WIDTH = 9;
const UNKNOWN_PRICE = 'p_unknown';
const MAX_BEDROOMS = 10;

export function lookupOfCriteria(criteria: SearchCriteria): Lookup {
  const { currency, homeTypes, forLease, bedroomsFrom = 0 } = criteria;
  return {
    area: hasArea(criteria) ? areaWords(criteria) : ['a_any'],
    // Unknown values of a home do not exclude it, so criteria with prices or types find it too.
    price: currency === undefined ? ['p_any'] : [...priceWords(criteria, currency), UNKNOWN_PRICE],
    type: homeTypes.length
      ? [...homeTypes, 'unknown'].map((type) => typeWord(type, forLease))
      : [typeWord('any', forLease)],
    bedrooms: [`b_${Math.min(bedroomsFrom, MAX_BEDROOMS)}`],
  };
}

/** Undefined when it is off the market: nothing finds it then. */
export function lookupOfHome(home: Home): Lookup | undefined {
  if (!ON_MARKET.includes(home.standardStatus)) return undefined;
  const area = ['a_any', ...home.places.map(placeWord)];
  if (home.latitude !== undefined && home.longitude !== undefined)
    for (let level = 0; level <= MAX_CELL_LEVEL; level++)
      area.push(cellWord(cellAt(level, home.longitude, home.latitude)));
  const minor = comparablePrice(home);
  const price = ['p_any'];
  if (minor === undefined || home.currency === undefined) price.push(UNKNOWN_PRICE);
  else
    for (let width = 0; width <= MAX_BAND_WIDTH; width++)
      price.push(bandWord(home.currency, width, bandOf(minor) >> width));
  // A home whose number of bedrooms is unknown may have any number.
  const bedrooms = Math.min(home.bedroomsTotal ?? MAX_BEDROOMS, MAX_BEDROOMS);
  return {
    area,
    price,
    type: [typeWord('any', home.forLease), typeWord(home.homeType ?? 'unknown', home.forLease)],
    bedrooms: Array.from({ length: bedrooms + 1 }, (_, count) => `b_${count}`),
  };
}

/** The stored and indexed words. */
export function wordsOf({ area, price, type, bedrooms }: Lookup): string {
  return [...area, ...price, ...type, ...bedrooms].join(' ');
}

/** The question to the index of the other side, in Lucene's syntax. */
export function questionOf({ area, price, type, bedrooms }: Lookup): string {
  return [type, bedrooms, price, area].map((words) => `+(${words.join(' ')})`).join(' ');
}

interface Cell {
  level: number;
  x: number;
  y: number;
}

function areaWords({ places, polygon, circle }: SearchCriteria): string[] {
  const words = places.map((place) => placeWord(placeKey(place)));
  if (polygon.length) words.push(...covering(boxOf(polygon), (box) => touchesBox(polygon, box)));
  if (circle) words.push(...covering(boxAround(circle), () => true));
  return [...new Set(words)];
}

/** Cells that together hold all of a shape: the largest are divided as long as there are few. */
function covering(around: Box, touches: (box: Box) => boolean): string[] {
  let cells: Cell[] = [{ level: 0, x: 0, y: 0 }];
  for (let level = 1; level <= MAX_CELL_LEVEL; level++) {
    const finer = cells.flatMap(quarters).filter((cell) => {
      const box = boxOfCell(cell);
      return overlap(box, around) && touches(box);
    });
    if (finer.length > MAX_CELLS) break;
    cells = finer;
  }
  return cells.map(cellWord);
}

function quarters({ level, x, y }: Cell): Cell[] {
  const of = (right: number, up: number) => ({ level: level + 1, x: 2 * x + right, y: 2 * y + up });
  return [of(0, 0), of(1, 0), of(0, 1), of(1, 1)];
}

function cellAt(level: number, longitude: number, latitude: number): Cell {
  const count = 2 ** level;
  const index = (part: number) => Math.min(count - 1, Math.max(0, Math.floor(part * count)));
  return { level, x: index((longitude + 180) / 360), y: index((latitude + 90) / 180) };
}

function boxOfCell({ level, x, y }: Cell): Box {
  const [width, height] = [360 / 2 ** level, 180 / 2 ** level];
  return { west: x * width - 180, east: (x + 1) * width - 180, south: y * height - 90, north: (y + 1) * height - 90 };
}

/** A circle may reach over the 180th meridian. */
function overlap(a: Box, b: Box): boolean {
  return (
    a.south <= b.north &&
    a.north >= b.south &&
    [-360, 0, 360].some((turn) => a.west <= b.east + turn && a.east >= b.west + turn)
  );
}

function bandOf(minor: number): number {
  return Math.floor(Math.log2(Math.max(1, minor)) * BANDS_PER_DOUBLING);
}

/** The fewest bands that cover a range of prices. */
function priceWords({ priceFromMinor = 0, priceToMinor }: SearchCriteria, currency: string): string[] {
  const last = (1 << MAX_BAND_WIDTH) - 1;
  let [low, high] = [bandOf(priceFromMinor), priceToMinor === undefined ? last : bandOf(priceToMinor)];
  const words: string[] = [];
  for (let width = 0; low <= high; width++) {
    if (width === MAX_BAND_WIDTH) {
      words.push(bandWord(currency, width, low));
      break;
    }
    if (low & 1) words.push(bandWord(currency, width, low++));
    if (!(high & 1)) words.push(bandWord(currency, width, high--));
    low >>= 1;
    high >>= 1;
  }
  return words;
}

const placeWord = (key: string) => `l_${key}`;
const cellWord = ({ level, x, y }: Cell) => `a_${level}_${x}_${y}`;
const bandWord = (currency: string, width: number, band: number) => `p_${currency}_${width}_${band}`;
const typeWord = (type: string, forLease: boolean) => `${forLease ? 'r' : 't'}_${type}`;
