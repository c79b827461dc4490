/** The words of homes in the schema. */
import { registerEnumType } from 'type-graphql';
import { AreaUnit, HomeFeature, HomeType, LeaseFrequency, StandardStatus } from './home.rules.ts';
import { Criterion } from './match.rules.ts';

registerEnumType(StandardStatus, {
  name: 'StandardStatus',
  description: 'Where a listing stands on the market (RESO Data Dictionary, StandardStatus).',
  valuesConfig: {
    ACTIVE: { description: 'On the market.' },
    ACTIVE_UNDER_CONTRACT: { description: 'An offer is accepted, others are still heard.' },
    CANCELED: { description: 'The listing contract was ended.' },
    CLOSED: { description: 'Sold or leased.' },
    COMING_SOON: { description: 'Soon on the market; announced already.' },
    DELETE: { description: 'Entered by mistake.' },
    EXPIRED: { description: 'The listing contract has run out.' },
    HOLD: { description: 'Off the market for a while.' },
    INCOMPLETE: { description: 'Not fully entered yet.' },
    PENDING: { description: 'An offer is accepted, no others are heard.' },
    WITHDRAWN: { description: 'Off the market; the contract stands.' },
  },
});

registerEnumType(HomeType, {
  name: 'HomeType',
  description: 'What sort of home, from PropertySubType and PropertyType of the feed.',
  valuesConfig: {
    HOUSE: { description: 'A house for one household.' },
    TOWNHOUSE: { description: 'A house in a row.' },
    CONDOMINIUM: { description: 'A condominium or apartment.' },
    MULTI_FAMILY: { description: 'Two homes or more: duplex, triplex …' },
    MANUFACTURED: { description: 'A manufactured or mobile home.' },
    FARM: { description: 'A farm or ranch.' },
    LAND: { description: 'Land without a home.' },
    OTHER: { description: 'None of these, e.g. a houseboat or a parking space.' },
  },
});

const FEATURES: Record<HomeFeature, { description: string }> = {
  ACCESSIBLE: { description: 'Made for people with disabilities.' },
  AIR_CONDITIONING: { description: 'It is cooled.' },
  BALCONY: { description: 'A balcony.' },
  BASEMENT: { description: 'A basement.' },
  DISHWASHER: { description: 'A dishwasher.' },
  ELEVATOR: { description: 'An elevator.' },
  FENCED: { description: 'A fence.' },
  FIREPLACE: { description: 'A fireplace.' },
  FURNISHED: { description: 'Furniture goes with it, wholly or in part.' },
  GARAGE: { description: 'A garage.' },
  GARDEN: { description: 'A garden or yard.' },
  HARDWOOD_FLOORS: { description: 'Floors of wood.' },
  HORSES: { description: 'Horses may be kept.' },
  LAUNDRY: { description: 'A place to wash clothes.' },
  NEW_CONSTRUCTION: { description: 'Newly built, nobody has lived there.' },
  OWNERS_ASSOCIATION: { description: "An owners' association, with its rules and fees." },
  PARKING: { description: 'A place for a car, in a garage or not.' },
  PATIO: { description: 'A patio, deck, terrace or porch.' },
  PETS_ALLOWED: { description: 'Pets are allowed, perhaps with limits.' },
  POOL: { description: 'A pool.' },
  SENIOR_COMMUNITY: { description: 'For older people only.' },
  SOLAR: { description: 'Solar power.' },
  SPA: { description: 'A hot tub or spa.' },
  VIEW: { description: 'A view worth naming.' },
  WATERFRONT: { description: 'At the water.' },
};
registerEnumType(HomeFeature, {
  name: 'HomeFeature',
  description: 'Something that a home has or lacks, from the yes/no fields and lists of the feed.',
  valuesConfig: FEATURES,
});

registerEnumType(Criterion, {
  name: 'Criterion',
  description: 'A part of search criteria that a home meets or misses.',
  valuesConfig: {
    AREA: { description: 'In one of the places, or within polygon or circle.' },
    PRICE: { description: 'The price range.' },
    HOME_TYPE: { description: 'One of the types.' },
    BEDROOMS: { description: 'The number of bedrooms.' },
    BATHROOMS: { description: 'The number of bathrooms.' },
    LIVING_AREA: { description: 'The living area.' },
    YEAR_BUILT: { description: 'The year in which it was built.' },
    ...(Object.fromEntries(
      Object.entries(FEATURES).map(([name, { description }]) => [name, { description: `The feature: ${description}` }]),
    ) as Record<HomeFeature, { description: string }>),
  },
});

registerEnumType(LeaseFrequency, {
  name: 'LeaseFrequency',
  description: 'Per what time the price of a lease is (RESO Data Dictionary, LeaseAmountFrequency).',
  valuesConfig: {
    DAILY: { description: 'A day.' },
    WEEKLY: { description: 'A week.' },
    BI_WEEKLY: { description: 'Two weeks.' },
    SEMI_MONTHLY: { description: 'Half a month.' },
    MONTHLY: { description: 'A month.' },
    QUARTERLY: { description: 'Three months.' },
    SEMI_ANNUALLY: { description: 'Half a year.' },
    ANNUALLY: { description: 'A year.' },
    SEASONAL: { description: 'A season; it says nothing of a month.' },
    ONE_TIME: { description: 'The whole time of the lease; it says nothing of a month.' },
  },
});

registerEnumType(AreaUnit, {
  name: 'AreaUnit',
  description: 'In what an area is measured.',
  valuesConfig: {
    SQUARE_FEET: { description: 'Square feet; one is exactly 0.09290304 square metres.' },
    SQUARE_METRES: { description: 'Square metres.' },
  },
});
