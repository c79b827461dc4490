/** Reads where a home is from a record of a feed, as exactly as may be shown. Pure. */

import { isOnGlobe } from '../homes/area.rules.ts';
import { placeKey } from '../homes/home.rules.ts';
import { coarse, coarsePostalCode, mayShowAddress, withoutAddress } from './display.rules.ts';
import { ResoFields } from './reso-values.rules.ts';

const MAX_REMARKS = 10_000;

/** Where it is, as exactly as may be shown. */
export function placeOf(fields: ResoFields) {
  const text = (field: string) => fields.text(field);
  const addressWithheld = !mayShowAddress(fields);
  const address = text('UnparsedAddress') ?? addressOf(text);
  const [latitude, longitude] = [fields.number('Latitude', -90, 90), fields.number('Longitude', -180, 180)];
  const located =
    latitude !== undefined &&
    longitude !== undefined &&
    !(latitude === 0 && longitude === 0) &&
    isOnGlobe(latitude, longitude);
  const exact = (degrees: number) => (addressWithheld ? coarse(degrees) : degrees);
  const postalCode = text('PostalCode');
  const shownPostalCode = addressWithheld && postalCode ? coarsePostalCode(postalCode) : postalCode;
  const remarks = text('PublicRemarks')?.slice(0, MAX_REMARKS);
  return {
    addressWithheld,
    address: addressWithheld ? undefined : address,
    latitude: located ? exact(latitude) : undefined,
    longitude: located ? exact(longitude) : undefined,
    postalCode: shownPostalCode,
    places: placesOf(text, shownPostalCode),
    remarks: remarks && addressWithheld ? withoutAddress(remarks, fields.record, address) : remarks,
  };
}

function addressOf(text: (field: string) => string | undefined): string | undefined {
  const street = ['StreetNumber', 'StreetDirPrefix', 'StreetName', 'StreetSuffix', 'StreetDirSuffix'];
  const line = street.flatMap((field) => text(field) ?? []).join(' ');
  return [line, text('UnitNumber') && `unit ${text('UnitNumber')}`].filter(Boolean).join(', ') || undefined;
}

function placesOf(text: (field: string) => string | undefined, postalCode: string | undefined): string[] {
  const [city, province] = [text('City'), text('StateOrProvince')];
  const names = [
    city,
    city && province && `${city} ${province}`,
    ...['MLSAreaMajor', 'MLSAreaMinor', 'SubdivisionName', 'CountyOrParish', 'PostalCity'].map(text),
    postalCode,
    // The first half of a Canadian code stands for a district.
    postalCode && /^[A-Z]\d[A-Z]/i.test(postalCode) && postalCode.slice(0, 3),
  ];
  return [...new Set(names.flatMap((name) => (name ? placeKey(name) : [])))].filter(Boolean);
}
