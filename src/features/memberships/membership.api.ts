/** Offers of memberships: a person acts for an organisation only after having accepted. */
import { Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { MembershipRole, Organisation, Person } from '../parties/party.api.ts';

@ObjectType({
  description:
    'A membership that an organisation offers to a person and that the person has not answered. It gives neither side a right yet; the names are shown because the parties may not see each other otherwise.',
})
export class MembershipOffer {
  @Field(() => ID, { description: 'The ID of the organisation.' })
  readonly organisationId!: string;

  @Field(() => String, { description: 'The name of the organisation.' })
  readonly organisationName!: string;

  @Field(() => ID, { description: 'The ID of the person.' })
  readonly personId!: string;

  @Field(() => String, { description: 'The name of the person.' })
  readonly personName!: string;

  @Field(() => MembershipRole, { description: 'The role of the person in the organisation.' })
  readonly role!: MembershipRole;

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  readonly offeredAt!: string;
}

@Resolver(() => Organisation)
export class MembershipOffersOfOrganisation {
  @FieldResolver(() => [MembershipOffer], {
    description: 'Memberships that it offers and that have not been answered. Visible only to its members.',
  })
  membershipOffers(): MembershipOffer[] {
    return resolvedByPlanner();
  }
}

@Resolver(() => Person)
export class MembershipOffersOfPerson {
  @FieldResolver(() => [MembershipOffer], {
    description: 'Memberships that organisations offer to the person. Visible only to the person.',
  })
  membershipOffers(): MembershipOffer[] {
    return resolvedByPlanner();
  }
}
