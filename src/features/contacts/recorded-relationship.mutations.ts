/** Mutations that record relationships with contacts. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../values/text-limits.rules.ts';
import { RelationshipPayload } from '../relationships/relationship.inputs.ts';
import { Criticality, RelationshipKind, RelationshipSide } from '../relationships/relationship.rules.ts';
import { ResourceKind } from '../resources/resource.api.ts';
import { EnablementInput } from '../resources/resource.mutations.ts';
import { NewContactInput } from './contact.inputs.ts';
import { deleteRecordedRelationship, recordRelationship } from './recorded-relationship.actions.ts';

@InputType({ description: 'What a recorded relationship gives to its consumer, who owns it.' })
export class RecordedResourceInput {
  @Field(() => String, { description: `The name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => ResourceKind, { description: 'The kind of resource.' })
  kind!: ResourceKind;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  description?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;

  @Field(() => [EnablementInput], {
    nullable: true,
    description: 'The services of the consumer that the resource enables. They are affected if this provider fails.',
  })
  enables?: EnablementInput[];
}

@InputType({ description: 'A relationship with a person or organisation that has no account.' })
export class RecordRelationshipInput extends KeyedInput {
  @Field(() => ID, { description: 'The party for which you record it. You represent it.' })
  party!: string;

  @Field(() => RelationshipSide, { description: 'The role of the party: the contact has the other one.' })
  side!: RelationshipSide;

  @Field(() => ID, { nullable: true, description: 'A contact of the party. Otherwise specify `newContact`.' })
  contact?: string | null;

  @Field(() => NewContactInput, { nullable: true, description: 'A new contact, which is recorded too.' })
  newContact?: NewContactInput | null;

  @Field(() => ID, { nullable: true, description: 'If the party provides: one of its offerings, published or not.' })
  offering?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `If the contact provides: what it offers, 1 to ${MAX_NAME_LENGTH} characters. It is recorded once for each name, and only you see it.`,
  })
  offeringName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Description of a new offering of the contact, at most ${MAX_TEXT_LENGTH} characters.`,
  })
  offeringDescription?: string | null;

  @Field(() => RelationshipKind, {
    nullable: true,
    description: 'How closely the parties work together. Default: BASIC.',
  })
  kind?: RelationshipKind | null;

  @Field(() => Criticality, { nullable: true, description: 'How much the consumer depends on it. Default: MEDIUM.' })
  criticality?: Criticality | null;

  @Field(() => String, { nullable: true, description: 'The purpose.' })
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day. Default: today.' })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day. If it is before today, the relationship is recorded as ENDED. Default: open-ended.',
  })
  endsOn?: string | null;

  @Field(() => [RecordedResourceInput], { nullable: true, description: 'What it gives to its consumer.' })
  resources?: RecordedResourceInput[] | null;
}

@InputType({ description: 'The recorded relationship to delete.' })
export class DeleteRecordedRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the relationship.' })
  id!: string;
}

@ObjectType({ description: 'The ID of the deleted relationship, or the errors.' })
export class DeletedRelationshipPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The ID of the deleted relationship. Null on errors.' })
  readonly deleted?: string;
}

@Resolver()
export class RecordedRelationshipMutations {
  @Mutation(() => RelationshipPayload, {
    description:
      'Records a relationship with a contact, for the own use of a party. It counts in the chains, impact and lists of the party. Nobody else can see it, and the contact is not notified.',
  })
  @Authorised({ party: representatives(), recorded: 'ONLY', subject: 'The recorded relationships of the party.' })
  recordRelationship(
    @Arg('input', () => RecordRelationshipInput) input: RecordRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) => recordRelationship(mutation, input));
  }

  @Mutation(() => DeletedRelationshipPayload, {
    description:
      'Deletes a recorded relationship for good, with its resources, agreements and activities, and with the recorded offering if nothing else is based on it.',
  })
  @Authorised({
    provider: representatives(),
    consumer: representatives(),
    recorded: 'ONLY',
    subject: 'The recorded relationships of the party.',
  })
  deleteRecordedRelationship(
    @Arg('input', () => DeleteRecordedRelationshipInput) input: DeleteRecordedRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeletedRelationshipPayload> {
    return runMutation<DeletedRelationshipPayload>(context, info, input, (mutation) =>
      deleteRecordedRelationship(mutation, input),
    );
  }
}
