/** Administrators: who they are, and how others become administrators. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { Authorised } from '../../access-control/authority.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { type Connection, connectionOf, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { Person } from '../parties/party.api.ts';
import { PersonPayload } from '../parties/party.mutations.ts';
import { appointAdministrator, withdrawAdministrator } from './administrator.actions.ts';
import { ProvenInput } from './proof.inputs.ts';

const PersonConnection = connectionOf(() => Person, 'Person', 'people');

@InputType({ description: 'The person who becomes an administrator.' })
export class AppointAdministratorInput extends ProvenInput {
  @Field(() => ID, { description: 'The ID of the person, who has signed in before.' })
  person!: string;
}

@InputType({ description: 'The person who is no longer an administrator.' })
export class WithdrawAdministratorInput extends ProvenInput {
  @Field(() => ID, { description: 'The ID of the person; also your own.' })
  person!: string;
}

@Resolver(() => Person)
export class AdministratorOfPerson {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the person is an administrator. Null for everyone except administrators and the person.',
  })
  administrator(): boolean | null {
    return resolvedByPlanner();
  }
}

@Resolver()
export class AdministratorMutations {
  @Query(() => PersonConnection, { description: 'All administrators, newest first. Empty unless you are one of them.' })
  administrators(@Args(() => PageArguments) _args: PageArguments): Connection<Person> {
    return resolvedByPlanner();
  }

  @Mutation(() => PersonPayload, {
    description:
      'For administrators: makes another person an administrator. The sessions of the person end, so that a required second factor is set up at the next sign-in. The person and all administrators are notified by email.',
  })
  @Authorised({ administrators: true, subject: 'The rights of the person over the installation.' })
  appointAdministrator(
    @Arg('input', () => AppointAdministratorInput) input: AppointAdministratorInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) => appointAdministrator(mutation, input));
  }

  @Mutation(() => PersonPayload, {
    description:
      'For administrators: withdraws the right from an administrator, at once. The last administrator who can sign in keeps it. The person and all administrators are notified by email.',
  })
  @Authorised({ administrators: true, subject: 'The rights of the person over the installation.' })
  withdrawAdministrator(
    @Arg('input', () => WithdrawAdministratorInput) input: WithdrawAdministratorInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) => withdrawAdministrator(mutation, input));
  }
}
