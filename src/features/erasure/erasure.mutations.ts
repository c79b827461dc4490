/** The erasure of a person. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { ProvenInput } from '../access/proof.inputs.ts';
import { MIN_REASON_LENGTH } from '../personal-data/personal-data.rules.ts';
import { eraseMyAccount, erasePerson } from './erasure.actions.ts';

@InputType({ description: 'Confirms the erasure of your account.' })
export class EraseMyAccountInput extends ProvenInput {
  @Field(() => String, { description: 'Of `erasurePreview`.' })
  confirmationToken!: string;
}

@InputType({ description: 'The person that is erased, and why.' })
export class ErasePersonInput extends EraseMyAccountInput {
  @Field(() => ID, { description: 'The person.' })
  person!: string;

  @Field(() => String, {
    description: `The reason, at least ${MIN_REASON_LENGTH} characters, e.g. a request that the person sent by letter. It is kept in the audit trail, so it must not name the person.`,
  })
  reason!: string;
}

@ObjectType({ description: 'The erasure, or the errors.' })
export class ErasurePayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The ID of the erasure. Null on errors.' })
  readonly erasureId?: string;
}

const WHAT =
  'Name, addresses and sign-ins are deleted at once; records, emails and texts follow within minutes. Open relationships and memberships end. It cannot be undone.';

@Resolver()
export class ErasureMutations {
  @Mutation(() => ErasurePayload, {
    description: `Erases your personal data (GDPR article 17), and signs you out everywhere. ${WHAT}`,
  })
  @Authorised({ person: members(), personal: true, subject: 'All personal data of the signed-in person.' })
  eraseMyAccount(
    @Arg('input', () => EraseMyAccountInput) input: EraseMyAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ErasurePayload> {
    return runMutation<ErasurePayload>(context, info, input, (mutation) => eraseMyAccount(mutation, input));
  }

  @Mutation(() => ErasurePayload, {
    description: `For administrators: erases the personal data of a person who asked for it. ${WHAT}`,
  })
  @Authorised({
    administrators: true,
    subject: 'All personal data of the person. The reason is recorded.',
    agreement: 'The person asked for it, outside of Covalue.',
  })
  erasePerson(
    @Arg('input', () => ErasePersonInput) input: ErasePersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ErasurePayload> {
    return runMutation<ErasurePayload>(context, info, input, (mutation) => erasePerson(mutation, input));
  }
}
