/** Who of the administrators has seen personal data of a party, when and why. */
import { Field, FieldResolver, ObjectType, Resolver } from 'type-graphql';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Organisation, Person } from '../parties/party.api.ts';

@ObjectType({ description: 'An administrator stated a reason to see personal data of a party.' })
export class PersonalDataAccess {
  @Field(() => String, { description: 'The name of the administrator.' })
  readonly administratorName!: string;

  @Field(() => String, { description: 'The stated reason.' })
  readonly reason!: string;

  @Field(() => DateTimeScalar, { description: 'When the data was opened.' })
  readonly openedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When this ends.' })
  readonly openUntil!: string;
}

const DESCRIPTION = {
  description: 'Which administrators opened its personal data, latest first. Visible to the party itself.',
};

@Resolver(() => Organisation)
export class PersonalDataAccessesOfOrganisation {
  @FieldResolver(() => [PersonalDataAccess], DESCRIPTION)
  personalDataAccesses(): PersonalDataAccess[] {
    return resolvedByPlanner();
  }
}

@Resolver(() => Person)
export class PersonalDataAccessesOfPerson {
  @FieldResolver(() => [PersonalDataAccess], DESCRIPTION)
  personalDataAccesses(): PersonalDataAccess[] {
    return resolvedByPlanner();
  }
}
