/** Parties: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { EmailScalar, UrlScalar } from '../graphql/scalars.ts';
import { appoint, createOrganisation, createPerson, dismiss, updateParty } from './party.actions.ts';
import { ActingRole, Organisation, Party, Person, Profile } from './party.api.ts';

@InputType({ description: 'A new organisation.' })
export class CreateOrganisationInput extends KeyedInput {
  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its public web page.' })
  website?: string | null;

  @Field(() => EmailScalar, { nullable: true, description: 'Its address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The segment it belongs to.' })
  segment?: string | null;

  @Field(() => Profile, { nullable: true, description: 'PRIVATE when not given.' })
  profile?: Profile;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether you become its first representative; true when not given.',
  })
  representative?: boolean;
}

@InputType({ description: 'A new person.' })
export class CreatePersonInput extends KeyedInput {
  @Field(() => String, { description: 'The name, 1 to 200 characters.' })
  name!: string;

  @Field(() => EmailScalar, { nullable: true, description: 'The address with which the person signs in; unique.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'More about the person.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The segment the person belongs to.' })
  segment?: string | null;

  @Field(() => Profile, { nullable: true, description: 'PRIVATE when not given.' })
  profile?: Profile;
}

@InputType({ description: 'Changes to a party: what is left out stays, null clears.' })
export class UpdatePartyInput extends ChangeInput {
  @Field(() => ID, { description: 'Which party.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 200 characters.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its public web page.' })
  website?: string | null;

  @Field(() => EmailScalar, { nullable: true, description: 'Its address; of a person, only the operator changes it.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The segment it belongs to.' })
  segment?: string | null;

  @Field(() => Profile, { nullable: true, description: 'Whether it shows itself in the public catalogue.' })
  profile?: Profile;
}

@InputType({ description: 'Who acts for which organisation.' })
export class AppointPersonInput extends KeyedInput {
  @Field(() => ID, { description: 'The organisation; you are one of its representatives.' })
  organisation!: string;

  @Field(() => ID, { description: 'The person.' })
  person!: string;

  @Field(() => ActingRole, { description: 'What the person may do for it.' })
  role!: ActingRole;
}

@InputType({ description: 'Who no longer acts for which organisation.' })
export class DismissPersonInput extends KeyedInput {
  @Field(() => ID, { description: 'The organisation; you are one of its representatives, or the person.' })
  organisation!: string;

  @Field(() => ID, { description: 'The person.' })
  person!: string;
}

@ObjectType({ description: 'The organisation as it is now, or why nothing was changed.' })
export class OrganisationPayload extends PayloadType {
  @Field(() => Organisation, { nullable: true, description: 'The organisation; null on errors.' })
  readonly organisation?: Organisation;
}

@ObjectType({ description: 'The person as it is now, or why nothing was changed.' })
export class PersonPayload extends PayloadType {
  @Field(() => Person, { nullable: true, description: 'The person; null on errors.' })
  readonly person?: Person;
}

@ObjectType({ description: 'The party as it is now, or why nothing was changed.' })
export class PartyPayload extends PayloadType {
  @Field(() => Party, { nullable: true, description: 'The party; null on errors.' })
  readonly party?: Party;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class PartyMutations {
  @Mutation(() => OrganisationPayload, {
    description: 'Records an organisation; you become its representative unless you say otherwise.',
  })
  createOrganisation(
    @Arg('input', () => CreateOrganisationInput, INPUT) input: CreateOrganisationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return mutate<OrganisationPayload>(context, info, input, (action) => createOrganisation(action, input));
  }

  @Mutation(() => PersonPayload, { description: 'Records a person, e.g. a new client.' })
  createPerson(
    @Arg('input', () => CreatePersonInput, INPUT) input: CreatePersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return mutate<PersonPayload>(context, info, input, (action) => createPerson(action, input));
  }

  @Mutation(() => PartyPayload, { description: 'Changes what a party says of itself.' })
  updateParty(
    @Arg('input', () => UpdatePartyInput, INPUT) input: UpdatePartyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartyPayload> {
    return mutate<PartyPayload>(context, info, input, (action) => updateParty(action, input));
  }

  @Mutation(() => OrganisationPayload, { description: 'Lets a person act for an organisation, or changes the role.' })
  appointPerson(
    @Arg('input', () => AppointPersonInput, INPUT) input: AppointPersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return mutate<OrganisationPayload>(context, info, input, (action) => appoint(action, input));
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Ends that a person acts for an organisation; from then on it sees nothing of it.',
  })
  dismissPerson(
    @Arg('input', () => DismissPersonInput, INPUT) input: DismissPersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return mutate<OrganisationPayload>(context, info, input, (action) => dismiss(action, input));
  }
}
