/** The scalars of the schema. All are idempotent: serialising a serialised value returns it unchanged. */
import { Decimal } from 'decimal.js';
import { type ASTNode, GraphQLError, GraphQLScalarType, type GraphQLScalarTypeConfig, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLURL } from 'graphql-scalars';
import { canonicalAddress, MAX_ADDRESS, MAX_LOCAL_PART } from '../values/address.rules.ts';

/**
 * A scalar of graphql-scalars under the name that it has in this schema. Its errors say that name and how to write a value,
 * where the library's say its own name (`LocalDate`) or none.
 */
function renamed<Internal, External>(
  { parseValue, parseLiteral, serialize, extensions }: Readonly<GraphQLScalarTypeConfig<Internal, External>>,
  own: { name: string; description: string; specifiedByURL: string; write: string },
): GraphQLScalarType<Internal, External> {
  const { write, ...named } = own;
  const message = `${own.name}: ${write}.`;
  return new GraphQLScalarType<Internal, External>({
    ...named,
    serialize,
    extensions,
    parseValue(value) {
      try {
        return (parseValue as (given: unknown) => Internal)(value);
      } catch {
        throw new GraphQLError(message);
      }
    },
    parseLiteral(node, variables) {
      try {
        return (parseLiteral as NonNullable<typeof parseLiteral>)(node, variables);
      } catch {
        throw new GraphQLError(message, { nodes: node });
      }
    },
  });
}

export const DateTimeScalar = renamed(GraphQLDateTimeISO.toConfig(), {
  name: 'DateTime',
  description: 'A UTC instant in ISO 8601 with milliseconds, e.g. "2026-11-24T13:05:00.000Z".',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  write: 'write an instant that exists with its offset, e.g. "2026-11-24T13:05:00.000Z"',
});

export const DateScalar = renamed(GraphQLLocalDate.toConfig(), {
  name: 'Date',
  description: 'A calendar date without time zone, e.g. "2026-11-24".',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  write: 'write a day that exists as "YYYY-MM-DD", e.g. "2026-11-24"',
});

/** Input is made canonical; output is the stored value, including values from before the current rule. */
export const EmailScalar = new GraphQLScalarType<string, string>({
  name: 'EmailAddress',
  description:
    'An email address (RFC 5321, RFC 6531), e.g. "client@covalue.example". Stored in lower case; internationalised domains in Punycode.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc6531#section-3.3',
  serialize: (value) => String(value),
  parseValue: (value) => parseEmail(value),
  parseLiteral: (node) => parseEmail(node.kind === Kind.STRING ? node.value : undefined, node),
});

function parseEmail(value: unknown, nodes?: ASTNode): string {
  const address = typeof value === 'string' ? canonicalAddress(value) : undefined;
  if (address === undefined)
    throw new GraphQLError(
      `EmailAddress: specify one plain email address, e.g. "client@covalue.example", with at most ${MAX_LOCAL_PART} octets before the @ and ${MAX_ADDRESS} in total.`,
      { nodes },
    );
  return address;
}

export const UrlScalar = renamed(
  { ...GraphQLURL.toConfig(), serialize: (value) => String(value) },
  {
    name: 'URL',
    description: 'An absolute URL, e.g. "https://covalue.example/help".',
    specifiedByURL: 'https://url.spec.whatwg.org/',
    write: 'write an absolute URL with its scheme, e.g. "https://covalue.example/help"',
  },
);

export const JsonObjectScalar = renamed(GraphQLJSONObject.toConfig(), {
  name: 'JSONObject',
  description: 'A JSON object with arbitrary keys.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
  write: 'specify an object, e.g. {"state": "ACTIVE"}',
});

/** Exact decimals travel as strings, because JSON numbers are floats. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, e.g. "412000.00" or "0.0525". Integers are accepted as input too.',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
  serialize: (value) => String(value),
  parseValue: (value) => parseDecimal(value),
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT)
      return parseDecimal(node.value);
    throw new GraphQLError('Decimal: write it as a string, e.g. "0.0525".', { nodes: node });
  },
});

const [MAX_DIGITS, MAX_DECIMALS] = [18, 12];
const DECIMAL = new RegExp(`^-?\\d{1,${MAX_DIGITS}}(\\.\\d{1,${MAX_DECIMALS}})?$`);

function parseDecimal(value: unknown): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || !DECIMAL.test(text))
    throw new GraphQLError(
      `Decimal: write it as a string of digits, e.g. "0.0525" (at most ${MAX_DIGITS} digits and ${MAX_DECIMALS} decimals).`,
    );
  return new Decimal(text).toFixed();
}
