/** Referrals: what a client answered to a suggested mortgage broker, and what came of it. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Money } from '../graphql/money.ts';
import { Node, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { RateOffer } from './financing.api.ts';
import { ReferralState } from './referral.actions.ts';

registerEnumType(ReferralState, {
  name: 'ReferralState',
  description: 'What has become of a suggested mortgage broker: ACCEPTED → SWITCHED or STAYED, or DECLINED.',
  valuesConfig: {
    ACCEPTED: { description: 'The client accepted; the outcome is not known yet.' },
    DECLINED: { description: 'The client declined; the offer is not suggested again.' },
    SWITCHED: { description: 'The client has switched the mortgage.' },
    STAYED: { description: 'The client stayed with the old mortgage after all.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'The answer to a suggested mortgage broker and its outcome; seen by the client, those who have its consent, and, once accepted, the broker.',
})
export class Referral extends Node {
  @Field(() => ReferralState, { description: 'What has become of it.' })
  readonly state!: ReferralState;

  @Field(() => Party, { description: 'Who was referred.' })
  readonly client!: Party;

  @Field(() => Party, { description: 'To whom.' })
  readonly broker!: Party;

  @Field(() => RateOffer, { nullable: true, description: 'The offer; null where you do not see its terms.' })
  readonly rateOffer!: RateOffer | null;

  @Field(() => Money, { description: 'The net saving that was reckoned when the client answered.' })
  readonly expectedSaving!: Money;

  @Field(() => Int, { description: 'Over how many months that was reckoned.' })
  readonly horizonMonths!: number;

  @Field(() => String, { nullable: true, description: 'Why the client declined.' })
  readonly reason!: string | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'What was proposed to the broker; null: nothing, or you are not party to it.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => Money, { nullable: true, description: 'What was really saved; null: not known, or the client stayed.' })
  readonly realisedSaving!: Money | null;

  @Field(() => String, { nullable: true, description: 'More about the outcome.' })
  readonly outcomeNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the outcome was recorded.' })
  readonly completedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the client answered first.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; for `expectedVersion`.' })
  readonly version!: number;
}

@Resolver(() => Party)
export class ReferralsOfParty {
  @FieldResolver(() => [Referral], {
    description: 'Its answers to suggested mortgage brokers, latest first, as you may see them.',
  })
  referrals(): Referral[] {
    return planned();
  }
}
