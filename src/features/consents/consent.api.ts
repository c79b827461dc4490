/** Consents: to whom a party gives access to its data, for which purpose and how long. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { ConsentPurpose } from './consent.rules.ts';

registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: 'Purpose for which a party may use the data of another party.',
  valuesConfig: {
    FINANCING_ADVICE: { description: 'To see your financing and check whether another mortgage would save money.' },
    FINANCING_REFERRAL: { description: 'To see your financing, as the mortgage broker to whom you were referred.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A consent, which can be withdrawn at any time. Visible only to the parties that gave and received it.',
})
export class Consent extends Node {
  @Field(() => ConsentPurpose, { description: 'The purpose.' })
  readonly purpose!: ConsentPurpose;

  @Field(() => Party, { description: 'The party that gave it.' })
  readonly givenBy!: Party;

  @Field(() => Party, { description: 'The party that received it.' })
  readonly to!: Party;

  @Field(() => DateTimeScalar, { description: 'When it expires.' })
  readonly validUntil!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn. Null if it was not.' })
  readonly withdrawnAt!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is in force: neither withdrawn nor expired. If a provider recorded it, the relationship must also be AGREED or ACTIVE.',
  })
  readonly isValid!: boolean;

  @Field(() => Party, {
    nullable: true,
    description:
      'The person on the provider side who recorded it on behalf of the party. Null if the party gave it directly.',
  })
  readonly notedBy!: Party | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description:
      'The relationship in which the provider recorded it. It covers only data shared in that relationship, while that is AGREED or ACTIVE. Null if the party gave it directly, or if you are not a party to the relationship.',
  })
  readonly notedIn!: ServiceRelationship | null;

  @Field(() => DateTimeScalar, { description: 'When it was first given.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last renewed or withdrawn.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@Resolver(() => Party)
export class ConsentsOfParty {
  @FieldResolver(() => [Consent], {
    description:
      'Consents that the party has given, oldest first: all if you act for the party, otherwise those given to you.',
  })
  consents(): Consent[] {
    return resolvedByPlanner();
  }
}
