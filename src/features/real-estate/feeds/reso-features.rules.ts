/** Features of a home from the yes/no fields and lists of the RESO Data Dictionary. Pure. */
import { entriesOf } from '../../../values/entries-of.ts';
import { HomeFeature } from '../homes/home.rules.ts';
import { plain, type ResoFields, yesOrNo } from './reso-values.rules.ts';

interface Source {
  /** Yes/no fields. */
  yes?: string[];
  /**
   * Lists and the words in them that name the feature; a list without them means that it is lacking. Words are kept
   * apart as in lookups: "HardwoodFloors" is "Hardwood Floors".
   */
  lists?: Record<string, RegExp>;
}

const ANY = /./;
/** Where a washer can be connected there is a laundry. */
const ALSO_HOOKUPS = /./;
/** The list says that there is none, or that it is not so: "None", "No Pets", "Unfenced", "Not Allowed", "Spa: No", "Aucun". */
const NO =
  /^(no|none|not|n\/a|prohibited|without)\b|^un-?(fenced|furnished)\b|^non[ -]?(pool|spa|fenced|furnished|accessible|waterfront|view)\b|^(n|f|false|0|nil|null|non|aucune?)$|\b(not (allowed|permitted)|prohibited)\b|: *(no|none|n)$|^service animals only$/i;
/** It has no information, so it proves nothing. */
const UNCLEAR =
  /^(other|unknown|yes\/no|see (remarks|comments|agent)|(call|contact|ask|inquire).*|negotiable|tbd|to be (determined|verified)|not (known|specified|available)|varies|either|optional|case by case|(with|upon|owner) approval.*|conditional|owners? only|obstructed|\?+|-+)( ?-? ?see remarks)?$|^no (dogs?|cats?)$/i;
/** The feature is only planned, or it exists but cannot be used. */
const MAYBE =
  /\b(rough(ed)?[ -]?in|ready|pre[ -]?(wired|plumbed)|plumbed|wired for|hook[ -]?ups?|(space|room|provision) for|possible|potential|optional|excluded|(not|non)[ -]?(working|functional|operational)|inoperable|nearby|furnished or unfurnished)\b/i;

const SOURCES: Record<HomeFeature, Source> = {
  ACCESSIBLE: { lists: { AccessibilityFeatures: ANY } },
  AIR_CONDITIONING: {
    yes: ['CoolingYN'],
    lists: { Cooling: /^(?!((ceiling|attic|whole house|exhaust|window) )?fans?\b)./i },
  },
  BALCONY: { lists: { PatioAndPorchFeatures: /balcony/i, ExteriorFeatures: /balcony/i } },
  BASEMENT: { yes: ['BasementYN'], lists: { Basement: /^(?!crawl|slab|exterior entry|sump)./i } },
  DISHWASHER: { lists: { Appliances: /dish ?washer/i } },
  ELEVATOR: { lists: { InteriorFeatures: /elevator/i, BuildingFeatures: /elevator/i, CommunityFeatures: /elevator/i } },
  FENCED: { lists: { Fencing: ANY } },
  FIREPLACE: { yes: ['FireplaceYN'], lists: { FireplaceFeatures: ANY } },
  FURNISHED: {
    yes: ['FurnishedYN'],
    lists: { Furnished: /^(furnished|fully|partially|partly|part|semi|y|yes|true|t|1|oui)\b/i },
  },
  GARAGE: { yes: ['GarageYN', 'AttachedGarageYN'], lists: { ParkingFeatures: /garage/i } },
  GARDEN: {
    lists: {
      LotFeatures: /\b(gardens?|landscaped|yard|back ?yard|front ?yard)\b/i,
      ExteriorFeatures: /\b(gardens?|yard|back ?yard|front ?yard)\b/i,
    },
  },
  HARDWOOD_FLOORS: {
    lists: { Flooring: /\b(hard ?wood|engineered wood|wood|parquet|bamboo)\b(?!.*\b(look|like|laminate)\b)/i },
  },
  HORSES: { yes: ['HorseYN'], lists: { HorseAmenities: ANY } },
  LAUNDRY: {
    lists: { LaundryFeatures: ALSO_HOOKUPS, Appliances: /(?<!dish ?|pressure |power )washers?\b|\bdryers?\b/i },
  },
  NEW_CONSTRUCTION: { yes: ['NewConstructionYN'] },
  OWNERS_ASSOCIATION: { yes: ['AssociationYN'] },
  PARKING: { yes: ['GarageYN', 'CarportYN', 'OpenParkingYN'], lists: { ParkingFeatures: ANY } },
  PATIO: { lists: { PatioAndPorchFeatures: /patio|deck|terrace|porch/i, ExteriorFeatures: /patio|deck|terrace/i } },
  PETS_ALLOWED: { lists: { PetsAllowed: ANY } },
  POOL: { yes: ['PoolPrivateYN'], lists: { PoolFeatures: ANY } },
  SENIOR_COMMUNITY: { yes: ['SeniorCommunityYN'] },
  SOLAR: { lists: { GreenEnergyGeneration: /solar/i, PowerProductionType: /photovoltaic|solar/i } },
  SPA: { yes: ['SpaYN'], lists: { SpaFeatures: ANY } },
  VIEW: { yes: ['ViewYN'], lists: { View: ANY } },
  WATERFRONT: { yes: ['WaterfrontYN'], lists: { WaterfrontFeatures: ANY } },
};

/** Features present and features lacking; one that is not stated, or not understood, is in neither. */
export function featuresOf(fields: ResoFields): { features: HomeFeature[]; lackingFeatures: HomeFeature[] } {
  const features: HomeFeature[] = [];
  const lackingFeatures: HomeFeature[] = [];
  for (const [feature, { yes = [], lists = {} }] of entriesOf(SOURCES)) {
    const told = [
      ...yes.map((field) => flag(fields, field)),
      ...Object.entries(lists).map(([field, pattern]) => inList(listOf(fields, field), pattern)),
    ];
    if (told.includes(true)) features.push(feature);
    else if (told.includes(false)) lackingFeatures.push(feature);
  }
  return { features, lackingFeatures };
}

function flag(fields: ResoFields, field: string): boolean | undefined {
  const value = yesOrNo(fields.record[field]);
  if (value !== 'unknown') return value;
  fields.noteUnknown(field, String(fields.record[field]));
  return undefined;
}

/** Undefined: not stated, or a value that may mean it. A bare yes says only that the list is not empty. */
function inList(list: string[], pattern: RegExp): boolean | undefined {
  const names = (value: string) => pattern.test(value) && !NO.test(value);
  const isUnclear = (value: string) =>
    UNCLEAR.test(value) || (pattern !== ALSO_HOOKUPS && names(value) && MAYBE.test(value));
  if (list.some((value) => names(value) && !isUnclear(value))) return true;
  return list.length && !list.some((value) => isUnclear(value) || yesOrNo(value) === true) ? false : undefined;
}

/** A list of JSON, one value, or values parted by commas; names of OData members as words. Anything but text is unknown. */
function listOf(fields: ResoFields, field: string): string[] {
  const told = fields.record[field];
  const values = Array.isArray(told) ? told : typeof told === 'string' ? told.split(',') : [told];
  return values.flatMap((each) => {
    if (each === undefined || each === null) return [];
    if (typeof each === 'object') {
      fields.noteUnknown(field, JSON.stringify(each) ?? 'an object');
      return ['unknown'];
    }
    const text = plain(String(each)).replaceAll(/([a-z])([A-Z])/g, '$1 $2');
    return text ? [text] : [];
  });
}
