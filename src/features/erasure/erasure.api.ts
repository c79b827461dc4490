/** What an erasure would do. */
import { Arg, Ctx, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import { openEnum } from '../../schema/open-enum.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { Organisation } from '../parties/party.api.ts';
import { previewErasure } from './erasure.actions.ts';
import { BLOCKER_KINDS, type BlockerKind, CONFIRMATION_MINUTES } from './erasure.rules.ts';

const KIND = openEnum('ErasureBlockerKind', 'What prevents an erasure.', BLOCKER_KINDS);
/** It counts the records of each kind. */
const COUNTING_LISTS = 20;

@ObjectType({ description: 'A number of records of one kind.' })
export class ErasureCount {
  @Field(() => String, { description: 'The kind of the records, plural, e.g. "mortgages".' })
  readonly what!: string;

  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;
}

@ObjectType({ description: 'What prevents an erasure, and what to do about it.' })
export class ErasureBlocker {
  @Field(() => KIND, { description: 'The kind.' })
  readonly kind!: BlockerKind;

  @Field(() => Organisation, { nullable: true, description: 'The organisation. Null for an administrator.' })
  readonly organisation!: Organisation | null;

  @Field(() => String, { description: 'What to do.' })
  readonly message!: string;
}

@ObjectType({ description: 'What the erasure of a person would do (GDPR article 17). Nothing is changed yet.' })
export class ErasurePreview {
  @Field(() => ID, { description: 'The person.' })
  readonly personId!: string;

  @Field(() => String, { nullable: true, description: 'The name. Null unless it is you.' })
  readonly name!: string | null;

  @Field(() => [ErasureCount], {
    description: 'Records that would be deleted, besides name, addresses, sign-ins and emails.',
  })
  readonly deleted!: ErasureCount[];

  @Field(() => [ErasureCount], {
    description:
      'Records that would stay for the other parties without texts: states, dates and amounts of an "Erased person".',
  })
  readonly pseudonymised!: ErasureCount[];

  @Field(() => Int, { description: 'Open service relationships that would end.' })
  readonly endedRelationships!: number;

  @Field(() => Int, { description: 'Memberships that would end.' })
  readonly endedMemberships!: number;

  @Field(() => [ErasureBlocker], { description: 'What has to be done before. Empty if the person can be erased.' })
  readonly blockers!: ErasureBlocker[];

  @Field(() => Boolean, { description: 'Whether the erasure needs your password.' })
  readonly needsPassword!: boolean;

  @Field(() => String, {
    nullable: true,
    description: `Confirms the erasure, by you and for ${CONFIRMATION_MINUTES} minutes. Null if something prevents it.`,
  })
  readonly confirmationToken!: string | null;
}

@Resolver()
export class ErasureQueries {
  @Extensions(AS_LISTS(COUNTING_LISTS))
  @Query(() => ErasurePreview, {
    nullable: true,
    description:
      'What the erasure of a person would do, and what prevents it. Null for an erased person, and for everyone else unless you are an administrator.',
  })
  async erasurePreview(
    @Arg('person', () => ID, { nullable: true, description: 'The person. Default: you.' }) person: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ErasurePreview | null> {
    return (await previewErasure(context, person)) as ErasurePreview | null;
  }
}
