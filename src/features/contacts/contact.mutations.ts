/** Mutations of contacts. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Authority, members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { deleteContact, recordContact, updateContact } from './contact.actions.ts';
import { Contact } from './contact.api.ts';
import { DeleteContactInput, RecordContactInput, UpdateContactInput } from './contact.inputs.ts';

@ObjectType({ description: 'The contact in its current state, or the errors.' })
export class ContactPayload extends PayloadType {
  @Field(() => Contact, { nullable: true, description: 'The contact. Null on errors.' })
  readonly contact?: Contact;
}

@ObjectType({ description: 'The ID of the deleted record, or the errors.' })
export class DeletedContactPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The ID of the deleted contact. Null on errors.' })
  readonly deleted?: string;
}

const OWN: Pick<Authority, 'recorded' | 'subject'> = { recorded: 'ONLY', subject: 'The contacts of the party.' };

@Resolver()
export class ContactMutations {
  @Mutation(() => ContactPayload, {
    description:
      'Records a person or organisation without an account, for the own use of a party. Nobody else can see it, and it is not notified.',
  })
  @Authorised({ party: members(), ...OWN })
  recordContact(
    @Arg('input', () => RecordContactInput) input: RecordContactInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    return runMutation<ContactPayload>(context, info, input, (mutation) => recordContact(mutation, input));
  }

  @Mutation(() => ContactPayload, { description: 'Updates a contact.' })
  @Authorised({ party: members(), ...OWN })
  updateContact(
    @Arg('input', () => UpdateContactInput) input: UpdateContactInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    return runMutation<ContactPayload>(context, info, input, (mutation) => updateContact(mutation, input));
  }

  @Mutation(() => DeletedContactPayload, {
    description: 'Deletes a contact for good. Delete the relationships that you recorded with it first.',
  })
  @Authorised({ party: representatives(), ...OWN })
  deleteContact(
    @Arg('input', () => DeleteContactInput) input: DeleteContactInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeletedContactPayload> {
    return runMutation<DeletedContactPayload>(context, info, input, (mutation) => deleteContact(mutation, input));
  }
}
