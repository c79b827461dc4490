/** Consents: to whom a party opens what it told, for what, until when. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { ConsentPurpose } from './consent.rules.ts';

registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: 'For what a party may use what was told.',
  valuesConfig: {
    FINANCING_ADVICE: { description: 'To see your financing, and look whether another mortgage saves money.' },
    FINANCING_REFERRAL: { description: 'To see your financing, as the mortgage broker to whom you are referred.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A consent, which can be withdrawn at any time; seen by who gave it and whom it was given to.',
})
export class Consent extends Node {
  @Field(() => ConsentPurpose, { description: 'For what.' })
  readonly purpose!: ConsentPurpose;

  @Field(() => Party, { description: 'Who gave it.' })
  readonly givenBy!: Party;

  @Field(() => Party, { description: 'To whom.' })
  readonly to!: Party;

  @Field(() => DateTimeScalar, { description: 'Until when.' })
  readonly validUntil!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null: it was not.' })
  readonly withdrawnAt!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it holds now: neither withdrawn nor expired, and, if a provider noted it, its relationship is AGREED or ACTIVE.',
  })
  readonly isValid!: boolean;

  @Field(() => Party, {
    nullable: true,
    description: 'Who noted it in the name of the party, on the side of the provider; null: the party gave it itself.',
  })
  readonly notedBy!: Party | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description:
      'The relationship in which the provider noted it: it covers only what was told there, while that is AGREED or ACTIVE. Null: the party gave it itself, or you are not party to it.',
  })
  readonly notedIn!: ServiceRelationship | null;

  @Field(() => DateTimeScalar, { description: 'When it was given first.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last given again or withdrawn.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; for `expectedVersion`.' })
  readonly version!: number;
}

@Resolver(() => Party)
export class ConsentsOfParty {
  @FieldResolver(() => [Consent], {
    description: 'Consents that it gave, earliest first: all if it is you or you act for it, else those to you.',
  })
  consents(): Consent[] {
    return planned();
  }
}
