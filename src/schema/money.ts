/** Money in the API: exact amounts that are stored as integers of minor units. */
import { Field, InputType, ObjectType } from 'type-graphql';
import type { EmbeddedField } from '../planner/shape.ts';
import { fromMinor } from '../values/money.ts';
import { DecimalScalar } from './scalars.ts';

@ObjectType({ description: 'An exact amount in one currency.' })
export class Money {
  @Field(() => DecimalScalar, { description: 'The amount with as many decimals as the currency has, e.g. "2568.25".' })
  readonly amount!: string;

  @Field(() => String, { description: 'ISO 4217 code, e.g. "CAD".' })
  readonly currency!: string;
}

@InputType({ description: 'An exact amount in one currency.' })
export class MoneyInput {
  @Field(() => DecimalScalar, {
    description:
      'The amount as a string with at most the decimals of the currency by ISO 4217 (0 for JPY, 2 for CAD, 3 for KWD), e.g. "2568.25".',
  })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217 code, e.g. "CAD".' })
  currency!: string;
}

/** Reads Money from a property of minor units and the currency beside it, if `visible` holds. */
export function moneyProperty(minor: string, currency = 'currency', visible?: (node: string) => string): EmbeddedField {
  const amount = (node: string) => `${node}.${minor}`;
  return {
    kind: 'embedded',
    to: 'Money',
    cypher: (node) => [
      visible ? `CASE WHEN ${visible(node)} THEN ${amount(node)} END` : amount(node),
      `${node}.${currency}`,
    ],
    fields: {
      amount: ([amount, code]) => fromMinor(Number(amount), String(code)).amount,
      currency: ([, code]) => code,
    },
  };
}
