/** Mutations of parties. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { UndoablePayload } from '../../mutations/undo/undoable-payload.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { EmailScalar, UrlScalar } from '../../schema/scalars.ts';
import { MAX_NAME_LENGTH, MAX_POSTAL_ADDRESS_LENGTH } from '../../values/text-limits.rules.ts';
import { createOrganisation, createPerson, updateParty } from './party.actions.ts';
import { INDUSTRY_PACK, Organisation, Party, Person, Profile } from './party.api.ts';

/** Of fields with industry packs. */
export const PACKS = {
  nullable: true,
  description: 'Industry packs of an organisation: the screens and words that it sees. GENERAL is always one of them.',
} as const;

@InputType({ description: 'A new organisation.' })
export class CreateOrganisationInput extends KeyedInput {
  @Field(() => String, { description: `The name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the party does.' })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The public web page.' })
  website?: string | null;

  @Field(() => EmailScalar, { nullable: true, description: 'The email address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The market segment.' })
  segment?: string | null;

  @Field(() => Profile, { nullable: true, description: 'Visibility of the profile. Default: PRIVATE.' })
  profile?: Profile;

  @Field(() => [INDUSTRY_PACK], PACKS)
  packs?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether you become its first representative. Default: true.',
  })
  representative?: boolean;
}

@InputType({ description: 'A new person.' })
export class CreatePersonInput extends KeyedInput {
  @Field(() => String, { description: `The name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => EmailScalar, {
    nullable: true,
    description: 'The email address with which the person signs in. Unique.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Further details about the person.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The market segment.' })
  segment?: string | null;

  @Field(() => Profile, { nullable: true, description: 'Visibility of the profile. Default: PRIVATE.' })
  profile?: Profile;
}

@InputType({ description: 'Changes to a party. Omitted fields are unchanged; null clears a field.' })
export class UpdatePartyInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the party.' })
  id!: string;

  @Field(() => String, { nullable: true, description: `The name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What the party does.' })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The public web page.' })
  website?: string | null;

  @Field(() => EmailScalar, {
    nullable: true,
    description:
      'The email address. People change their own with `requestEmailChange`; before the first sign-in, an administrator can correct it here.',
  })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The phone number with its country code, e.g. "+1 416 555 0101".',
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The postal address, at most ${MAX_POSTAL_ADDRESS_LENGTH} characters. Commercial emails to contacts need it.`,
  })
  postalAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'The market segment.' })
  segment?: string | null;

  @Field(() => Profile, { nullable: true, description: 'Whether the party appears in the public catalogue.' })
  profile?: Profile;

  @Field(() => [INDUSTRY_PACK], PACKS)
  packs?: string[];
}

@ObjectType({ description: 'The organisation in its current state, or the errors.' })
export class OrganisationPayload extends UndoablePayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation. Null on errors.' })
  readonly organisation?: Organisation;
}

@ObjectType({ description: 'The person in its current state, or the errors.' })
export class PersonPayload extends UndoablePayload {
  @Field(() => Person, { nullable: true, description: 'The person. Null on errors.' })
  readonly person?: Person;
}

@ObjectType({ description: 'The party in its current state, or the errors.' })
export class PartyPayload extends PayloadType {
  @Field(() => Party, { nullable: true, description: 'The party. Null on errors.' })
  readonly party?: Party;
}

@Resolver()
export class PartyMutations {
  @Mutation(() => OrganisationPayload, {
    description: 'Creates an organisation. By default, you become its representative.',
  })
  @Authorised({ everyone: true, subject: 'A new organisation.' })
  createOrganisation(
    @Arg('input', () => CreateOrganisationInput) input: CreateOrganisationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return runMutation<OrganisationPayload>(context, info, input, (mutation) => createOrganisation(mutation, input));
  }

  @Mutation(() => PersonPayload, { description: 'Creates a person, e.g. a new client.' })
  @Authorised({ everyone: true, subject: 'A new person without an account, within the quota.' })
  createPerson(
    @Arg('input', () => CreatePersonInput) input: CreatePersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) => createPerson(mutation, input));
  }

  @Mutation(() => PartyPayload, { description: 'Updates the profile of a party.' })
  @Authorised({ party: representatives(), subject: 'The profile of the party.' })
  updateParty(
    @Arg('input', () => UpdatePartyInput) input: UpdatePartyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartyPayload> {
    return runMutation<PartyPayload>(context, info, input, (mutation) => updateParty(mutation, input));
  }
}
