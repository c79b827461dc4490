/** The scalars of the schema. All are idempotent: serialising what is already serialised gives it back. */
import { Decimal } from 'decimal.js';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import {
  GraphQLDateTimeISO,
  GraphQLEmailAddress,
  GraphQLJSONObject,
  GraphQLLocalDate,
  GraphQLURL,
} from 'graphql-scalars';

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A UTC instant in ISO 8601 with milliseconds, e.g. "2026-11-24T13:05:00.000Z".',
});

export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar date without time zone, e.g. "2026-11-24".',
});

export const EmailScalar = new GraphQLScalarType({
  ...GraphQLEmailAddress.toConfig(),
  name: 'EmailAddress',
  description: 'An e-mail address, e.g. "client@covalue.example".',
});

export const UrlScalar = new GraphQLScalarType({
  ...GraphQLURL.toConfig(),
  name: 'URL',
  description: 'An absolute URL, e.g. "https://covalue.example/help".',
  serialize: (value) => String(value),
});

export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'JSONObject',
  description: 'An object of JSON whose keys are not known beforehand.',
  specifiedByURL: null,
});

/** Exact decimals travel as strings, because JSON numbers are floats. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number as a string, e.g. "412000.00" or "0.0525". Plain integers are taken as input too.',
  serialize: (value) => String(value),
  parseValue: (value) => parseDecimal(value),
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT)
      return parseDecimal(node.value);
    throw new GraphQLError('Decimal: write it as a string, e.g. "0.0525".', { nodes: node });
  },
});

function parseDecimal(value: unknown): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || !/^-?\d{1,18}(\.\d{1,12})?$/.test(text))
    throw new GraphQLError(
      'Decimal: write it as a string of digits, e.g. "0.0525" (at most 18 digits and 12 decimals).',
    );
  return new Decimal(text).toFixed();
}
