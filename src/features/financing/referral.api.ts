/** Referrals: a client's response to a suggested mortgage broker, and its outcome. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Money } from '../../schema/money.ts';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { RateOffer } from './rate-offer.api.ts';
import { ReferralState } from './referral.actions.ts';

registerEnumType(ReferralState, {
  name: 'ReferralState',
  description: 'State of a referral to a suggested mortgage broker: ACCEPTED → SWITCHED or STAYED, or DECLINED.',
  valuesConfig: {
    ACCEPTED: { description: 'The client accepted the suggestion; the outcome is not known yet.' },
    DECLINED: { description: 'The client declined the suggestion; the offer is not suggested again.' },
    SWITCHED: { description: 'The client has switched the mortgage.' },
    STAYED: { description: 'The client kept the old mortgage.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A response to a suggested mortgage broker, and its outcome. Visible to the client, to parties with the client's consent and, once accepted, to the broker.",
})
export class Referral extends Node {
  @Field(() => ReferralState, { description: 'The current state.' })
  readonly state!: ReferralState;

  @Field(() => Party, { description: 'The client who was referred.' })
  readonly client!: Party;

  @Field(() => Party, { description: 'The party that received it.' })
  readonly broker!: Party;

  @Field(() => RateOffer, { nullable: true, description: 'The rate offer. Null if you cannot see its terms.' })
  readonly rateOffer!: RateOffer | null;

  @Field(() => Money, { description: 'The net saving that was estimated when the client responded.' })
  readonly expectedSaving!: Money;

  @Field(() => Int, { description: 'Number of months over which `expectedSaving` was calculated.' })
  readonly horizonMonths!: number;

  @Field(() => String, { nullable: true, description: 'Reason why the client declined.' })
  readonly reason!: string | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description:
      'The relationship that was proposed to the broker. Null if there is none, or if you are not a party to it.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The actual saving. Null if it is unknown, or if the client stayed.',
  })
  readonly realisedSaving!: Money | null;

  @Field(() => String, { nullable: true, description: 'Additional notes about the outcome.' })
  readonly outcomeNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the outcome was recorded.' })
  readonly completedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the client first responded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@Resolver(() => Party)
export class ReferralsOfParty {
  @FieldResolver(() => [Referral], {
    description: 'Its responses to suggested mortgage brokers that you can see, latest first.',
  })
  referrals(): Referral[] {
    return resolvedByPlanner();
  }
}
