/** The type of home, from a feed's type names. Whole words only: a warehouse is not a house. Pure. */
import { HomeType } from '../homes/home.rules.ts';
import { lookupWords } from './reso-values.rules.ts';

/** Whole names, without spaces. They come before the words. */
const NAME_LISTS: [HomeType, string][] = [
  [
    HomeType.HOUSE,
    `house, home single family, single family residence, single family home, single family house, single family,
        detached, semi detached, half duplex, duplex half, semi detached half duplex, link, patio home, garden home,
        zero lot line, farmhouse, farm house, ranch house, coach house, carriage house, tiny house, tiny home, log home,
        maison, maison individuelle, maison unifamiliale, maison a etages, maison de plain pied, maison jumelee, jumele,
        unifamiliale, plain pied, residential detached, residential single family, house single family`,
  ],
  [HomeType.OTHER, 'other, autre, garage, none of the above'],
  [HomeType.MULTI_FAMILY, 'apartment building, apartment complex, apartment house, plex, immeuble a revenus'],
];
const NAMES = new Map<string, HomeType>(
  NAME_LISTS.flatMap(([type, names]) => names.split(',').map((name): [string, HomeType] => [squashed(name), type])),
);

/** Words that determine a type anywhere in a name; the first matching line decides. */
const WORDS: [RegExp, HomeType][] = [
  // A park of homes is a business; "manufactured in park" is a home in one.
  [
    /^(?!.*\bin\b).*\b(homes?|housing|trailer|rv|mobile|manufactured) (park|parks|community|communities)\b/,
    HomeType.OTHER,
  ],
  [
    /\b(warehouses?|club ?houses?|house ?boats?|boat ?houses?|boat|floating home|slip|dock|marina|green ?houses?|office|retail|store|shop|industrial|hotel|motel|hostel|restaurant|business|commercial|parking|storage|timeshare|time share|mixed use|church|school|institutional|medical)\b/,
    HomeType.OTHER,
  ],
  // Not a home of one's own.
  [
    /\broom (in|to let|only|for rent)\b|\bshared (house|home|apartment|flat)\b|\b(house|flat|apartment) ?share\b/,
    HomeType.OTHER,
  ],
  [
    /\b(apartments?|flats?) (buildings?|blocks?|complex(es)?|houses?|(5|five) or more|(5|five) units?)\b|\bblocks? of (apartments|flats)\b|\b(two|three|four|five|six|multi|[2-9]|[1-9]\d+) famil(y|ies)\b/,
    HomeType.MULTI_FAMILY,
  ],
  [
    /\b(town ?(house|home)s?|row ?(house|home)s?|terraced? (house|home)s?|maisons? de ville|maisons? en rangee)\b/,
    HomeType.TOWNHOUSE,
  ],
  [
    /\b(condos?|condominiums?|apartments?|apartment building|pent ?houses?|lofts?|flats?|co ?ops?|cooperatives?|own your own|appartements?|copropriete)\b(?! (lands?|lots?|plots?|sites?|terrain)\b)/,
    HomeType.CONDOMINIUM,
  ],
  [
    /\b((du|tri|four|five|six|quad|quadri|quadru|multi|[2-9]) ?plex(es)?|multi ?family|residential income|income property|five or more)\b/,
    HomeType.MULTI_FAMILY,
  ],
  // The lot of a mobile home is not a home.
  [
    /^(?!.*\b(mobile|manufactured) homes? (lots?|pads?|sites?|spaces?|plots?)$).*\b(manufactured|mobile homes?|(single|double|triple) ?wide|maisons? mobiles?)\b/,
    HomeType.MANUFACTURED,
  ],
  [/\b(single family (?!attached).*|bungalows?|cottages?|cabins?|villas?|chalets?)\b/, HomeType.HOUSE],
  // A ranch with a storey or a style is a form of house, and nobody lives on a farm that generates power.
  [
    /^(?!.*\b(styles?|story|stories|storey|storeys|levels?|raised|split|hillside|wind|solar)\b).*\b(farms?|ranch|ranches|agricultur(e|al)|ferme|fermette)\b/,
    HomeType.FARM,
  ],
  [/^(?!.*\b(homes?|houses?|residence)\b).*\b(lands?|lots?|acreage|terrains?)\b/, HomeType.LAND],
];

/** The rest of the name is only an attribute. */
const WITH = / (?:with|w|avec|incl|including|plus) /;
/** Buildings that may belong to a home but are not homes. */
const ANNEXES =
  '((\\d+|one|two|three|single|double|triple|car|attached|detached|separate|large|small|private|heated) )*(garages?|car ?ports?|work ?shops?|barns?|sheds?|stables?|out ?buildings?)$';
const ANNEX = new RegExp(`^${ANNEXES}`);
const HOME_AND_ANNEX = new RegExp(` ${ANNEXES}`);
const DETACHED = /\bdetached\b/;
const OF_A_HOUSE =
  /\b(semi|detached|houses?|homes?|dwellings?|residences?|residential|property|properties|single|family|freehold|units?|condo|\d+(st|nd|rd|th)?|one|two|three|half|storey|story|stories|level|levels|split|raised|new|old|style|and|a|or|for|sale)\b/g;
/** Say nothing of the type: the name is understood and no more. */
const GENERIC = new Set(
  'residential residence residentiel dwelling property home freehold sale lease rent rental sublease and or sub only improved for a louer vendre'.split(
    ' ',
  ),
);
const MAX_NAME = 200;
/** Leave only "house" of "2 storey split level house". */
const QUALIFIERS =
  /\b(\d+(st|nd|rd|th)?|one|two|three|and|a|half|storey|story|stories|level|levels|split|raised|new|old|style|family)\b/g;

/** `type` undefined: the name determines none; `understood` states whether the name is known nevertheless. */
export function homeTypeNamed(name: string): { type?: HomeType; understood: boolean } {
  const all = lookupWords(name.slice(0, MAX_NAME));
  const whole = NAMES.get(squashed(all));
  if (whole) return { type: whole, understood: true };
  // "House with Shop" is a house, "Store w/ Apartment" is a store.
  const [first = ''] = all.split(WITH, 1);
  if (ANNEX.test(first)) return { type: HomeType.OTHER, understood: true };
  const words = first.replace(HOME_AND_ANNEX, '');
  const main = NAMES.get(squashed(words));
  if (main) return { type: main, understood: true };
  for (const [pattern, type] of WORDS)
    if (pattern.test(type === HomeType.LAND ? all : words)) return { type, understood: true };
  if (DETACHED.test(words) && !words.replaceAll(OF_A_HOUSE, '').trim())
    return { type: HomeType.HOUSE, understood: true };
  if (words.replace(QUALIFIERS, ' ').trim() === 'house') return { type: HomeType.HOUSE, understood: true };
  return { understood: words.split(' ').every((word) => GENERIC.has(word)) };
}

/**
 * To let: by whole words, since a leasehold is bought. A home that is offered for both is for sale, with what its rent is
 * beside it; "Rental Income" and "Land Lease" are for sale too: they describe what the buyer gets.
 */
export function isLeaseName(name: string): boolean {
  const words = lookupWords(name);
  if (isSaleName(name) || FOR_SALE.test(words)) return false;
  return /\b(lease|leases|leased|leasing|sublease|sublet|rent|rents|rented|rental|rentals|letting|lettings|to let|for let|a louer|location)\b/.test(
    words,
  );
}

/** For sale in so many words. */
export function isSaleName(name: string): boolean {
  return /\b(sale|sales|sell|resale|buy|purchase|vente|vendre|a vendre)\b/.test(lookupWords(name));
}

const FOR_SALE =
  /\b(income|investments?|investors?|revenus?|revenue)\b|\b(land|ground|lot) leased?\b|\bleased (land|lot)\b/;

function squashed(name: string): string {
  return name.replaceAll(/\s+/g, '');
}
