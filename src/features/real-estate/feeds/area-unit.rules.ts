/** Units of areas as feeds write them. Pure. */
import { AreaUnit } from '../homes/home.rules.ts';
import { lookupWords } from './reso-values.rules.ts';

interface Unit {
  /** In which the area is shown. */
  unit: AreaUnit;
  /** How many of `unit` one of the feed's is, exactly. */
  factor: number;
}

const FEET = { unit: AreaUnit.SQUARE_FEET, factor: 1 };
const METRES = { unit: AreaUnit.SQUARE_METRES, factor: 1 };
/** Names without spaces, accents and dots; superscripts are plain digits. */
const UNITS: [RegExp, Unit][] = [
  [
    /^(squarefeet|squarefoot|sqfeet|sqfoot|sqft|sqfts|sf|ft2|ft|feet2|feetsquared?|feetsq|feet|ftsq|foot2|pi2|pieds?2|piedscarres?|piedcarre|pica)$/,
    FEET,
  ],
  [
    /^(squaremet(er|re)s?|sqmet(er|re)s?|sqmtrs?|sqmt|sqms?|m2|m|mt2|mts2|met(er|re)s?2|met(er|re)s?(carres?|cuadrados?|quadrados?|squared?)|metros?(2|cuadrados?|quadrados?)|met(er|re)s?|mq|mca|quadratmeter|qm|smt)$/,
    METRES,
  ],
  [/^(squareyards?|sqyards?|sqyds?|sqyd|yd2|yards?2|vergescarrees?)$/, { ...FEET, factor: 9 }],
  [/^(acres?|ac)$/, { ...FEET, factor: 43_560 }],
  [/^(hectares?|ha)$/, { ...METRES, factor: 10_000 }],
  [/^(ares?)$/, { ...METRES, factor: 100 }],
];

/** Undefined: no unit that is known. A length ("m", "ft") beside an area means its square. */
export function areaUnitNamed(name: string): Unit | undefined {
  // "$/sqft" is not an area.
  if (/\p{Sc}/u.test(name)) return undefined;
  const letters = lookupWords(name.replaceAll(/\(.*?\)/g, '')).replaceAll(' ', '');
  return UNITS.find(([pattern]) => pattern.test(letters))?.[1];
}
