/** The words of homes in the schema. */
import { registerEnumType } from 'type-graphql';
import {
  AreaUnit,
  HomeFeature,
  HomeType,
  LeaseFrequency,
  SQUARE_METRES_PER_SQUARE_FOOT,
  StandardStatus,
} from './home.rules.ts';
import { Criterion } from './match.rules.ts';

registerEnumType(StandardStatus, {
  name: 'StandardStatus',
  description: 'Market status of a listing (RESO Data Dictionary, StandardStatus).',
  valuesConfig: {
    ACTIVE: { description: 'On the market.' },
    ACTIVE_UNDER_CONTRACT: { description: 'An offer has been accepted; further offers are still considered.' },
    CANCELED: { description: 'The listing agreement was cancelled.' },
    CLOSED: { description: 'Sold or leased.' },
    COMING_SOON: { description: 'Announced, but not on the market yet.' },
    DELETE: { description: 'Entered by mistake.' },
    EXPIRED: { description: 'The listing agreement has expired.' },
    HOLD: { description: 'Temporarily off the market.' },
    INCOMPLETE: { description: 'Not completely entered yet.' },
    PENDING: { description: 'An offer has been accepted; no further offers are considered.' },
    WITHDRAWN: { description: 'Off the market; the listing agreement is still in force.' },
  },
});

registerEnumType(HomeType, {
  name: 'HomeType',
  description: 'Type of home, derived from PropertySubType and PropertyType of the feed.',
  valuesConfig: {
    HOUSE: { description: 'A detached or semi-detached house for one household.' },
    TOWNHOUSE: { description: 'A terraced or row house.' },
    CONDOMINIUM: { description: 'A condominium or apartment.' },
    MULTI_FAMILY: { description: 'A building with two or more homes, e.g. a duplex or triplex.' },
    MANUFACTURED: { description: 'A manufactured or mobile home.' },
    FARM: { description: 'A farm or ranch.' },
    LAND: { description: 'Land without a home.' },
    OTHER: { description: 'None of the other types, e.g. a houseboat or a parking space.' },
  },
});

const FEATURES: Record<HomeFeature, { description: string }> = {
  ACCESSIBLE: { description: 'Accessible to people with disabilities.' },
  AIR_CONDITIONING: { description: 'Air conditioning.' },
  BALCONY: { description: 'A balcony.' },
  BASEMENT: { description: 'A basement.' },
  DISHWASHER: { description: 'A dishwasher.' },
  ELEVATOR: { description: 'An elevator.' },
  FENCED: { description: 'A fence.' },
  FIREPLACE: { description: 'A fireplace.' },
  FURNISHED: { description: 'Fully or partly furnished.' },
  GARAGE: { description: 'A garage.' },
  GARDEN: { description: 'A garden or yard.' },
  HARDWOOD_FLOORS: { description: 'Hardwood floors.' },
  HORSES: { description: 'Facilities for horses.' },
  LAUNDRY: { description: 'Laundry facilities.' },
  NEW_CONSTRUCTION: { description: 'Newly built and never occupied.' },
  OWNERS_ASSOCIATION: { description: "An owners' association with rules and fees." },
  PARKING: { description: 'Parking, in a garage or elsewhere.' },
  PATIO: { description: 'A patio, deck, terrace or porch.' },
  PETS_ALLOWED: { description: 'Pets allowed, possibly with restrictions.' },
  POOL: { description: 'A pool.' },
  SENIOR_COMMUNITY: { description: 'A senior community with age restrictions.' },
  SOLAR: { description: 'Solar power.' },
  SPA: { description: 'A hot tub or spa.' },
  VIEW: { description: 'A notable view.' },
  WATERFRONT: { description: 'On the waterfront.' },
};
registerEnumType(HomeFeature, {
  name: 'HomeFeature',
  description: 'A feature that a home has or lacks, derived from the yes/no fields and lists of the feed.',
  valuesConfig: FEATURES,
});

registerEnumType(Criterion, {
  name: 'Criterion',
  description: 'A search criterion that a home meets or misses.',
  valuesConfig: {
    AREA: { description: 'Located in one of the places, or within the polygon or circle.' },
    PRICE: { description: 'The price range.' },
    HOME_TYPE: { description: 'The type of home.' },
    BEDROOMS: { description: 'The number of bedrooms.' },
    BATHROOMS: { description: 'The number of bathrooms.' },
    LIVING_AREA: { description: 'The living area.' },
    YEAR_BUILT: { description: 'The year of construction.' },
    ...Object.fromEntries(
      Object.entries(FEATURES).map(([name, { description }]) => [name, { description: `Feature: ${description}` }]),
    ),
  },
});

registerEnumType(LeaseFrequency, {
  name: 'LeaseFrequency',
  description: 'Period that the price of a lease covers (RESO Data Dictionary, LeaseAmountFrequency).',
  valuesConfig: {
    DAILY: { description: 'Per day.' },
    WEEKLY: { description: 'Per week.' },
    BI_WEEKLY: { description: 'Per two weeks.' },
    SEMI_MONTHLY: { description: 'Twice a month.' },
    MONTHLY: { description: 'Per month.' },
    QUARTERLY: { description: 'Per quarter.' },
    SEMI_ANNUALLY: { description: 'Per half-year.' },
    ANNUALLY: { description: 'Per year.' },
    SEASONAL: { description: 'Per season; the price per month is unknown.' },
    ONE_TIME: { description: 'For the whole lease term; the price per month is unknown.' },
  },
});

registerEnumType(AreaUnit, {
  name: 'AreaUnit',
  description: 'Unit of area.',
  valuesConfig: {
    SQUARE_FEET: {
      description: `Square feet; one is exactly ${SQUARE_METRES_PER_SQUARE_FOOT.toFixed(8)} square metres.`,
    },
    SQUARE_METRES: { description: 'Square metres.' },
  },
});
