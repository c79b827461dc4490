/** Reads what a home is like from a record of a feed: its type, living area, year and bathrooms. Pure. */

import { AreaUnit, type HomeType, squareMetres } from '../homes/home.rules.ts';
import { areaUnitNamed } from './area-unit.rules.ts';
import { homeTypeNamed } from './home-type.rules.ts';
import { lookupWords, MISSING, ResoFields } from './reso-values.rules.ts';

/** The most exact name comes first; the first one that determines a type decides. */
export function homeTypeOf(fields: ResoFields): HomeType | undefined {
  const subTypes = fields.choices('PropertySubType');
  // In Canadian feeds "Single Family" is any home of one household, also in an apartment building.
  const [subType = '', ...others] = subTypes;
  const isWide = !others.length && /^single family$/.test(lookupWords(subType));
  const order = isWide
    ? ['StructureType', 'PropertySubType', 'PropertyType']
    : ['PropertySubType', 'StructureType', 'PropertyType'];
  let found: HomeType | undefined;
  for (const field of order) {
    const types = new Set<HomeType>();
    for (const name of fields.choices(field)) {
      const { type, understood } = homeTypeNamed(name);
      if (type) types.add(type);
      else if (!understood && field !== 'StructureType') fields.noteUnknown(field, name);
    }
    // A list of several types determines none.
    if (types.size === 1) found ??= [...types][0];
  }
  if (!subTypes.length && !found) fields.noteUnknown('PropertySubType', MISSING);
  return found;
}

/** In square metres. A smaller number means that the area is not known ("1"), or that it lost its thousands ("1.500"). */
const MIN_HOME_AREA = 5;

/** A number and the unit beside it: "150", "150 m²". */
export function livingAreaOf(fields: ResoFields, feedUnit: AreaUnit | undefined) {
  const [, digits, suffix] = /^(\d+(?:\.\d+)?)\s*([^\d\s.,].*)$/.exec(fields.text('LivingArea') ?? '') ?? [];
  const area = digits ? Number(digits) : fields.number('LivingArea', 0, 10_000_000);
  if (!area) return {};
  const told = suffix ?? fields.text('LivingAreaUnits');
  const known = told === undefined ? feedUnit && { unit: feedUnit, factor: 1 } : areaUnitNamed(told);
  if (!known) {
    fields.noteUnknown(suffix ? 'LivingArea' : 'LivingAreaUnits', suffix ? `${digits} ${suffix}` : (told ?? MISSING));
    return {};
  }
  const livingArea = area * known.factor;
  const metres = squareMetres(livingArea, known.unit);
  if (metres < MIN_HOME_AREA) {
    fields.noteUnknown('LivingArea', `${area} ${told ?? known.unit}`);
    return {};
  }
  return { livingArea, areaUnit: known.unit, squareMetres: metres };
}

export function yearBuilt(fields: ResoFields): number | undefined {
  return fields.text('YearBuilt') === '0' ? undefined : fields.number('YearBuilt', 1_000, 2_200, true);
}

/** The share that a partial bathroom counts for. */
const BATHROOM_PARTS = { BathroomsThreeQuarter: 0.75, BathroomsHalf: 0.5, BathroomsOneQuarter: 0.25 };

/**
 * BathroomsTotalInteger counts each room as one; where the parts are stated, a half counts as half. Parts that do not make up the
 * total are not reliable, so the number is unknown.
 */
export function bathrooms(fields: ResoFields): number | undefined {
  const number = (field: string) => fields.number(field, 0, 1_000);
  const [total, decimal] = [number('BathroomsTotalInteger'), number('BathroomsTotalDecimal')];
  const parts = Object.entries(BATHROOM_PARTS).map(([field, share]) => ({ share, count: number(field) }));
  const told = parts.some(({ count }) => count !== undefined);
  const partial = parts.reduce((sum, { count = 0 }) => sum + count, 0);
  const others = told ? partial : number('BathroomsPartial');
  const full =
    number('BathroomsFull') ?? (told && total !== undefined && total >= partial ? total - partial : undefined);
  if (full === undefined) return decimal ?? total;
  const value = full + parts.reduce((sum, { share, count = 0 }) => sum + share * count, 0);
  const rooms = full + (others ?? 0);
  // Some systems write one full and two half bathrooms as 1.2.
  const written = Number(`${full}.${others ?? 0}`);
  const conflicts = [
    total !== undefined && total !== rooms && { field: 'BathroomsTotalInteger', total },
    decimal !== undefined &&
      ![value, rooms, written].includes(decimal) &&
      !(others && !told && decimal > full && decimal < rooms) && { field: 'BathroomsTotalDecimal', total: decimal },
    // The share of a bathroom that each of them is, is not stated.
    others && !told && decimal === undefined && { field: 'BathroomsPartial', total: others },
  ];
  const conflict = conflicts.find((each) => !!each);
  if (!conflict) return told || !others ? value : decimal;
  fields.noteUnknown(conflict.field, `${conflict.total} (${full} full, ${others ?? 0} others)`);
  return undefined;
}
