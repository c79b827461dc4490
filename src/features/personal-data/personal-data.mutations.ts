/** Mutations about access to personal data. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { PartyPayload } from '../parties/party.mutations.ts';
import { openPersonalData } from './personal-data.actions.ts';
import { MIN_REASON_LENGTH, OPEN_MINUTES } from './personal-data.rules.ts';

@InputType({ description: 'The party whose personal data an administrator needs to see, and why.' })
export class OpenPersonalDataInput extends KeyedInput {
  @Field(() => ID, { description: 'The party.' })
  party!: string;

  @Field(() => String, {
    description: `The reason, at least ${MIN_REASON_LENGTH} characters. The party reads it.`,
  })
  reason!: string;
}

@Resolver()
export class PersonalDataMutations {
  @Mutation(() => PartyPayload, {
    description: `Shows an administrator the email address, mortgages, consents and referrals of a party for ${OPEN_MINUTES} minutes. The party is notified, and sees the administrator, the time and the reason in \`personalDataAccesses\`.`,
  })
  @Authorised({
    administrators: true,
    subject: 'The personal data of the party, which is shown. The reason is recorded, and the party is notified.',
  })
  openPersonalData(
    @Arg('input', () => OpenPersonalDataInput) input: OpenPersonalDataInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartyPayload> {
    return runMutation<PartyPayload>(context, info, input, (mutation) => openPersonalData(mutation, input));
  }
}
