/** Features of a home from the yes/no fields and lists of the RESO Data Dictionary. Pure. */
import { HomeFeature } from './home.rules.ts';

interface Source {
  /** Yes/no fields. */
  yes?: string[];
  /** Lists and what in them tells of the feature; a list that is told without it tells that it is lacking. */
  lists?: Record<string, RegExp>;
}

const ANY = /./;

const SOURCES: Record<HomeFeature, Source> = {
  ACCESSIBLE: { lists: { AccessibilityFeatures: ANY } },
  AIR_CONDITIONING: { yes: ['CoolingYN'], lists: { Cooling: ANY } },
  BALCONY: { lists: { PatioAndPorchFeatures: /balcony/i, ExteriorFeatures: /balcony/i } },
  BASEMENT: { yes: ['BasementYN'], lists: { Basement: ANY } },
  DISHWASHER: { lists: { Appliances: /dishwasher/i } },
  ELEVATOR: { lists: { InteriorFeatures: /elevator/i, BuildingFeatures: /elevator/i, CommunityFeatures: /elevator/i } },
  FENCED: { lists: { Fencing: ANY } },
  FIREPLACE: { yes: ['FireplaceYN'], lists: { FireplaceFeatures: ANY } },
  FURNISHED: { lists: { Furnished: /^(furnished|partially|negotiable)/i } },
  GARAGE: { yes: ['GarageYN', 'AttachedGarageYN'], lists: { ParkingFeatures: /garage/i } },
  GARDEN: { lists: { LotFeatures: /garden|landscaped|yard/i, ExteriorFeatures: /garden|yard/i } },
  HARDWOOD_FLOORS: { lists: { Flooring: /wood/i } },
  HORSES: { yes: ['HorseYN'], lists: { HorseAmenities: ANY } },
  LAUNDRY: { lists: { LaundryFeatures: ANY, Appliances: /(?<!dish)washer\b|dryer/i } },
  NEW_CONSTRUCTION: { yes: ['NewConstructionYN'] },
  OWNERS_ASSOCIATION: { yes: ['AssociationYN'] },
  PARKING: { yes: ['GarageYN', 'CarportYN', 'OpenParkingYN'], lists: { ParkingFeatures: ANY } },
  PATIO: { lists: { PatioAndPorchFeatures: /patio|deck|terrace|porch/i, ExteriorFeatures: /patio|deck|terrace/i } },
  PETS_ALLOWED: { lists: { PetsAllowed: /^(?!no\b)./i } },
  POOL: { yes: ['PoolPrivateYN'], lists: { PoolFeatures: ANY } },
  SENIOR_COMMUNITY: { yes: ['SeniorCommunityYN'] },
  SOLAR: { lists: { GreenEnergyGeneration: /solar/i, PowerProductionType: /photovoltaic|solar/i } },
  SPA: { yes: ['SpaYN'], lists: { SpaFeatures: ANY } },
  VIEW: { yes: ['ViewYN'], lists: { View: ANY } },
  WATERFRONT: { yes: ['WaterfrontYN'], lists: { WaterfrontFeatures: ANY } },
};

/** What is there, what is lacking; what is told nowhere is in neither. */
export function featuresOf(record: Record<string, unknown>): {
  features: HomeFeature[];
  lackingFeatures: HomeFeature[];
} {
  const features: HomeFeature[] = [];
  const lackingFeatures: HomeFeature[] = [];
  for (const [feature, { yes = [], lists = {} }] of Object.entries(SOURCES) as [HomeFeature, Source][]) {
    const told = [
      ...yes.map((field) => yesOrNo(record[field])),
      ...Object.entries(lists).map(([field, pattern]) => {
        const list = listOf(record[field]);
        return list?.some((value) => pattern.test(value) && !/^(no|none|n\/a)\b/i.test(value));
      }),
    ];
    if (told.includes(true)) features.push(feature);
    else if (told.includes(false)) lackingFeatures.push(feature);
  }
  return { features, lackingFeatures };
}

function yesOrNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = String(value ?? '').trim();
  if (/^(true|yes|y|1)$/i.test(text)) return true;
  return /^(false|no|n|0)$/i.test(text) ? false : undefined;
}

/** A list of JSON, or values parted by commas. */
function listOf(value: unknown): string[] | undefined {
  const values = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  const told = values.map((each) => each.trim()).filter(Boolean);
  return told.length ? told : undefined;
}
