/** Fictitious homes on the market around the lake of the story, as records of a feed. Deterministic for each day. */
import { mulberry32 } from './random.ts';

const DAY_MS = 86_400_000;

export interface SeedHome {
  /** Its current record in the feed, in RESO Data Dictionary field names. */
  record: Record<string, unknown>;
  /** Days before today: when it was listed, and when price or status last changed. */
  listedDays: number;
  changedDays?: number;
  /** The original price, if it has changed since. */
  firstPrice?: number;
}

interface Place {
  city: string;
  area: string;
  latitude: number;
  longitude: number;
  postal: string;
  /** Typical price of a house, in thousands. */
  level: number;
  lake: boolean;
}

const PLACES: Place[] = [
  {
    city: 'Mississauga',
    area: 'Lakeview',
    latitude: 43.579,
    longitude: -79.556,
    postal: 'L5E',
    level: 1050,
    lake: true,
  },
  {
    city: 'Mississauga',
    area: 'Port Credit',
    latitude: 43.553,
    longitude: -79.586,
    postal: 'L5G',
    level: 1250,
    lake: true,
  },
  {
    city: 'Mississauga',
    area: 'Clarkson',
    latitude: 43.515,
    longitude: -79.635,
    postal: 'L5J',
    level: 1000,
    lake: true,
  },
  { city: 'Oakville', area: 'Bronte', latitude: 43.4, longitude: -79.715, postal: 'L6L', level: 1150, lake: true },
  {
    city: 'Burlington',
    area: 'Aldershot',
    latitude: 43.308,
    longitude: -79.854,
    postal: 'L7T',
    level: 850,
    lake: true,
  },
  { city: 'Hamilton', area: 'Durand', latitude: 43.25, longitude: -79.874, postal: 'L8P', level: 650, lake: false },
  { city: 'Milton', area: 'Old Milton', latitude: 43.513, longitude: -79.882, postal: 'L9T', level: 820, lake: false },
];
const STREETS = [
  'Beech',
  'Harbour',
  'Orchard',
  'Willow',
  'Lakeshore',
  'Mill',
  'Church',
  'Cumberland',
  'Elm',
  'Wesley',
  'Birch',
  'Shore',
];
const SUFFIXES = ['Avenue', 'Street', 'Road', 'Crescent', 'Court', 'Lane'];
const OFFICES = ['Harbourfront Homes', 'Blue Gate Realty', 'Northshore Real Estate', 'Old Town Realty'];
const KINDS: { subType: string; share: number; price: number; area: [number, number]; beds: [number, number] }[] = [
  { subType: 'Single Family Residence', share: 25, price: 1, area: [1_100, 3_200], beds: [2, 5] },
  { subType: 'Townhouse', share: 10, price: 0.75, area: [1_000, 2_000], beds: [2, 4] },
  { subType: 'Condominium', share: 12, price: 0.52, area: [450, 1_400], beds: [0, 3] },
  { subType: 'Duplex', share: 3, price: 1.1, area: [1_800, 3_000], beds: [3, 6] },
];

/** `now` is an ISO instant; listed over the last 75 days, the newest today. */
export function seedHomes(now: string, count: number): SeedHome[] {
  const random = mulberry32(2026);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = (probability: number) => random() < probability;
  const daysAgo = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  return Array.from({ length: count }, (_, index) => {
    const place = PLACES[Math.floor(PLACES.length * random() ** 1.4)] as Place;
    const kind = pick(KINDS.flatMap((each) => Array<(typeof KINDS)[number]>(each.share).fill(each)));
    const house = kind.subType !== 'Condominium';
    const beds = between(...kind.beds);
    const area = Math.round(between(...kind.area) / 10) * 10;
    const asked =
      Math.round((place.level * kind.price * (0.55 + area / 3_600) * (0.9 + random() * 0.25)) / 5) * 5_000 - 100;
    const listedDays = Math.floor(75 * (index / count));
    const cut = listedDays > 10 && some(0.2);
    const gone = listedDays > 14 && some(0.28);
    const changedDays = cut || gone ? between(1, Math.max(1, listedDays - 5)) : undefined;
    const price = cut ? Math.round((asked * 0.955) / 1_000) * 1_000 : asked;
    const at = {
      latitude: place.latitude + (random() - 0.5) * 0.03,
      longitude: place.longitude + (random() - 0.5) * 0.04,
    };
    const year = some(0.15) ? between(2015, 2025) : between(1925, 2014);
    const street = `${pick(STREETS)} ${pick(SUFFIXES)}`;
    const record: Record<string, unknown> = {
      ListingKey: `MM${String(410_000 + index * 7)}`,
      StandardStatus: gone
        ? pick(['Pending', 'Closed', 'Active Under Contract'])
        : index < 3
          ? 'Coming Soon'
          : 'Active',
      ListPrice: price,
      PropertyType: kind.subType === 'Duplex' ? 'Residential Income' : 'Residential',
      PropertySubType: kind.subType,
      BedroomsTotal: beds,
      BathroomsFull: Math.max(1, Math.round(beds / 2) + between(0, 1)),
      BathroomsHalf: between(0, 1),
      LivingArea: area,
      LivingAreaUnits: 'Square Feet',
      YearBuilt: year,
      StreetNumber: String(between(2, 480)),
      StreetName: street,
      UnitNumber: house ? undefined : String(between(101, 1_804)),
      City: place.city,
      MLSAreaMajor: place.area,
      StateOrProvince: 'ON',
      PostalCode: `${place.postal} ${between(1, 9)}${pick(['A', 'C', 'H', 'K', 'P', 'T'])}${between(1, 9)}`,
      Country: 'CA',
      Latitude: Number(at.latitude.toFixed(5)),
      Longitude: Number(at.longitude.toFixed(5)),
      GarageYN: house ? some(0.65) : undefined,
      ParkingFeatures: house ? ['Driveway'] : some(0.7) ? ['Underground'] : ['None'],
      FireplaceYN: some(0.4),
      PoolPrivateYN: house && some(0.08),
      Basement: house ? (some(0.8) ? ['Finished', 'Full'] : ['None']) : undefined,
      Cooling: some(0.85) ? ['Central Air'] : ['None'],
      LotFeatures: house ? (some(0.6) ? ['Garden', 'Level'] : ['Level']) : undefined,
      PatioAndPorchFeatures: house ? (some(0.5) ? ['Deck'] : ['Porch']) : ['Balcony'],
      Appliances: some(0.8) ? ['Dishwasher', 'Washer', 'Dryer'] : ['Range'],
      Flooring: some(0.5) ? ['Hardwood'] : ['Laminate'],
      View: place.lake && some(0.2) ? ['Lake'] : undefined,
      WaterfrontYN: place.lake ? some(0.05) : false,
      AssociationYN: !house,
      PetsAllowed: house ? undefined : some(0.7) ? ['Yes'] : ['No'],
      ListOfficeName: pick(OFFICES),
      OnMarketDate: daysAgo(listedDays).slice(0, 10),
      ModificationTimestamp: daysAgo(changedDays ?? listedDays),
      PublicRemarks: `${beds ? `${beds}-bedroom` : 'Studio'} ${kind.subType.toLowerCase()} in ${place.area}, built in ${year}${place.lake ? ', a short walk from the lake' : ''}.`,
    };
    return { record, listedDays, changedDays, firstPrice: cut ? asked : undefined };
  });
}
