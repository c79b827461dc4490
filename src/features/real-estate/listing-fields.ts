/** The columns of listings, by their names in the RESO Data Dictionary, in English, German and French. */
import type { ImportField } from '../imports/mapping/field.rules.ts';

const isNumber = (text: string) => /\d/.test(text);

export const LISTING_FIELDS: readonly ImportField[] = [
  {
    name: 'ListingKey',
    label: 'Listing key',
    required: true,
    names: [
      'listingkey',
      'listing id',
      'listingid',
      'mls number',
      'mls',
      'mls no',
      'id',
      'reference',
      'ref',
      'object number',
      'objektnummer',
      'objekt-nr',
      'numero',
      'reference du bien',
    ],
  },
  {
    name: 'StandardStatus',
    label: 'Status',
    required: true,
    names: ['standardstatus', 'status', 'mls status', 'listing status', 'statut', 'etat'],
  },
  {
    name: 'ListPrice',
    label: 'Price',
    holds: 'amount',
    fits: isNumber,
    names: ['listprice', 'list price', 'asking price', 'price', 'kaufpreis', 'preis', 'prix', 'prix de vente'],
  },
  {
    name: 'PriceCurrency',
    label: 'Currency',
    fits: (text) => /^[a-z]{3}$/i.test(text),
    names: ['pricecurrency', 'currency', 'wahrung', 'devise'],
  },
  {
    name: 'PropertyType',
    label: 'Property type',
    names: ['propertytype', 'class', 'type', 'objektart', 'type de bien'],
  },
  {
    name: 'PropertySubType',
    label: 'Property subtype',
    names: ['propertysubtype', 'subtype', 'home type', 'property sub type', 'style', 'objekttyp', 'sous-type'],
  },
  {
    name: 'UnparsedAddress',
    label: 'Address',
    names: ['unparsedaddress', 'address', 'street address', 'street', 'adresse', 'strasse', 'anschrift', 'rue'],
  },
  { name: 'UnitNumber', label: 'Unit', names: ['unitnumber', 'unit', 'apt', 'apartment', 'wohnung', 'appartement'] },
  { name: 'City', label: 'City', names: ['city', 'town', 'municipality', 'ort', 'stadt', 'ville', 'commune'] },
  {
    name: 'StateOrProvince',
    label: 'State or province',
    names: ['stateorprovince', 'state', 'province', 'region', 'bundesland', 'kanton', 'canton'],
  },
  {
    name: 'PostalCode',
    label: 'Postal code',
    names: ['postalcode', 'zip', 'zip code', 'postcode', 'plz', 'postleitzahl', 'code postal'],
  },
  {
    name: 'Country',
    label: 'Country code',
    names: ['country', 'land', 'pays'],
    fits: (text) => /^[a-z]{2}$/i.test(text),
  },
  { name: 'Latitude', label: 'Latitude', names: ['latitude', 'lat', 'breitengrad'], fits: isNumber },
  { name: 'Longitude', label: 'Longitude', names: ['longitude', 'long', 'lng', 'lon', 'langengrad'], fits: isNumber },
  {
    name: 'BedroomsTotal',
    label: 'Bedrooms',
    names: ['bedroomstotal', 'bedrooms', 'beds', 'br', 'schlafzimmer', 'chambres'],
    fits: isNumber,
  },
  {
    name: 'BathroomsTotalInteger',
    label: 'Bathrooms',
    names: ['bathroomstotalinteger', 'bathrooms', 'baths', 'ba', 'badezimmer', 'salles de bain'],
    fits: isNumber,
  },
  {
    name: 'LivingArea',
    label: 'Living area',
    names: ['livingarea', 'area', 'sqft', 'square feet', 'wohnflache', 'surface', 'surface habitable'],
    fits: isNumber,
  },
  { name: 'LivingAreaUnits', label: 'Unit of the area', names: ['livingareaunits', 'area unit', 'einheit', 'unite'] },
  {
    name: 'YearBuilt',
    label: 'Year built',
    names: ['yearbuilt', 'year', 'built', 'baujahr', 'annee de construction'],
    fits: isNumber,
  },
  {
    name: 'PublicRemarks',
    label: 'Remarks',
    names: ['publicremarks', 'remarks', 'description', 'beschreibung', 'bemerkungen', 'descriptif', 'remarques'],
  },
  { name: 'Appliances', label: 'Appliances', names: ['appliances', 'ausstattung', 'equipements'] },
  {
    name: 'PhotoURL',
    label: 'Photo',
    names: ['photourl', 'photo', 'image', 'picture', 'bild', 'foto'],
    fits: (text) => /^https?:/i.test(text),
  },
  { name: 'ListOfficeName', label: 'Office', names: ['listofficename', 'office', 'brokerage', 'agence', 'makler'] },
  {
    name: 'OnMarketDate',
    label: 'On the market since',
    holds: 'date',
    names: [
      'onmarketdate',
      'list date',
      'listed on',
      'listing date',
      'date listed',
      'eingestellt am',
      'date de mise en vente',
    ],
  },
  {
    name: 'ModificationTimestamp',
    label: 'Modified at',
    names: ['modificationtimestamp', 'modified', 'last modified', 'updated'],
  },
];
