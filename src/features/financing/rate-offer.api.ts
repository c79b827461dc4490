/** Rate offers of mortgage brokers in the schema. */

import { Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { Money } from '../../schema/money.ts';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../schema/scalars.ts';
import { Offering } from '../catalogue/catalogue.api.ts';
import { Party } from '../parties/party.api.ts';
import { Compounding } from './amortisation.rules.ts';
import { RateType } from './mortgage.rules.ts';

@ObjectType({ implements: Node, description: 'A mortgage rate that a broker offers under one of its offerings.' })
export class RateOffer extends Node {
  @Field(() => String, { description: 'The title.' })
  readonly name!: string;

  @Field(() => DecimalScalar, { description: 'Nominal annual rate as a fraction, e.g. "0.0599".' })
  readonly annualRate!: string;

  @Field(() => Compounding, { description: 'How often interest is compounded.' })
  readonly compounding!: Compounding;

  @Field(() => RateType, { description: 'Whether the rate is fixed or variable during the term.' })
  readonly rateType!: RateType;

  @Field(() => Int, { description: 'Number of months for which the rate is guaranteed.' })
  readonly termMonths!: number;

  @Field(() => Money, { description: 'Total fees of switching, paid at the start.' })
  readonly fees!: Money;

  @Field(() => Money, { nullable: true, description: 'Minimum balance. Null: no minimum.' })
  readonly smallest!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Maximum balance. Null: no maximum.' })
  readonly largest!: Money | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be accepted. Null: unlimited.' })
  readonly validUntil!: string | null;

  @Field(() => Party, { description: 'The broker.' })
  readonly broker!: Party;

  @Field(() => Offering, { description: 'The offering to which the rate belongs.' })
  readonly offering!: Offering;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change.' })
  readonly version!: number;
}

@Resolver(() => Offering)
export class RateOffersOfOffering {
  @FieldResolver(() => [RateOffer], {
    description: 'The rate offers under this offering that you can see, by their title.',
  })
  rateOffers(): RateOffer[] {
    return resolvedByPlanner();
  }
}
