/** The history of a record, and who has changed or seen the data of a party. */
import { Arg, Args, Ctx, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { readViewer } from '../../access-control/viewer.ts';
import {
  AUDIT_CAPACITIES,
  type AuditCapacity,
  SENSITIVE_KINDS,
  type SensitiveKind,
} from '../../audit/audit-record.rules.ts';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import { openEnum } from '../../schema/open-enum.ts';
import { PageArguments } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar, JsonObjectScalar } from '../../schema/scalars.ts';
import { Party, Person } from '../parties/party.api.ts';
import { historyOf, trailOf } from './audit-read.actions.ts';

const CAPACITY = openEnum('AuditCapacity', 'In which capacity somebody acted.', AUDIT_CAPACITIES);
const SENSITIVE = openEnum('SensitiveKind', 'A kind of data whose readers are recorded.', SENSITIVE_KINDS);
const KIND = openEnum('AuditKind', 'A kind of entry of the audit trail.', {
  CHANGE: 'Data was changed.',
  VIEW: 'Sensitive data was read.',
});

/** Each entry costs about as much as a list. */
const READING_LISTS = 4;

@ObjectType()
abstract class RecordedAct {
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  readonly at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the person or service account. Null if you may not know, or if it was erased.',
  })
  readonly actorName!: string | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person. Null if you cannot see it, or for a service account.',
  })
  readonly actor!: Person | null;

  @Field(() => Party, { nullable: true, description: 'The party for which the person acted.' })
  readonly party!: Party | null;

  @Field(() => CAPACITY, { nullable: true, description: 'In which capacity. Null if it was not recorded.' })
  readonly capacity!: AuditCapacity | null;

  @Field(() => String, { nullable: true, description: 'The mutation, e.g. "updateParty".' })
  readonly mutation!: string | null;

  @Field(() => String, { nullable: true, description: 'The event that it caused, e.g. "partyUpdated".' })
  readonly event!: string | null;

  @Field(() => JsonObjectScalar, {
    description:
      'The changed fields that you may see: field name → { before, after }. Of a creation, the entered values as `after`. Amounts of events are in minor units.',
  })
  readonly changes!: Record<string, unknown>;

  @Field(() => [String], { description: 'The names of changed fields that you may not see.' })
  readonly hiddenFields!: string[];

  @Field(() => String, { nullable: true, description: 'The stated reason.' })
  readonly reason!: string | null;

  @Field(() => Boolean, { description: 'Whether the values were erased with the key of the person.' })
  readonly isErased!: boolean;
}

@ObjectType({ description: 'A change of a record.' })
export class HistoryEntry extends RecordedAct {}

@ObjectType({ description: 'Somebody has changed or seen data of a party.' })
export class AuditTrailEntry extends RecordedAct {
  @Field(() => KIND, { description: 'Whether the data was changed or read.' })
  readonly kind!: string;

  @Field(() => ID, { description: 'The record.' })
  readonly entityId!: string;

  @Field(() => SENSITIVE, { nullable: true, description: 'What was read. Null for a change.' })
  readonly sensitive!: SensitiveKind | null;

  @Field(() => Int, { description: 'How often it was read between `at` and `lastAt`; 1 for a change.' })
  readonly count!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last read within the minute after `at`.' })
  readonly lastAt!: string;
}

@ObjectType({ description: 'A page of the changes of a record, newest first.' })
export class HistoryPage {
  @Field(() => [HistoryEntry], { description: 'The changes.' })
  readonly entries!: HistoryEntry[];

  @Field(() => Boolean, { description: 'Whether older ones follow.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor for `after`. Null if the page is empty.' })
  readonly endCursor!: string | null;
}

@ObjectType({ description: 'A page of the audit trail of a party, newest first.' })
export class AuditTrailPage {
  @Field(() => [AuditTrailEntry], { description: 'The changes and views.' })
  readonly entries!: AuditTrailEntry[];

  @Field(() => Boolean, { description: 'Whether older ones follow.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor for `after`. Null if the page is empty.' })
  readonly endCursor!: string | null;
}

@Resolver()
export class AuditQueries {
  @Extensions(AS_LISTS(READING_LISTS))
  @Query(() => HistoryPage, {
    nullable: true,
    description:
      'The changes of a record, newest first: who changed what, when, with which values. They are kept when its events expire. Null if you cannot see the record.',
  })
  async history(
    @Arg('of', () => ID, { description: 'The record, e.g. a relationship.' }) of: string,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<HistoryPage | null> {
    return (await historyOf(context, of, page)) as HistoryPage | null;
  }

  @Extensions(AS_LISTS(READING_LISTS))
  @Query(() => AuditTrailPage, {
    nullable: true,
    description:
      'Who has changed data of a party, and who has read its mortgages, consents and email addresses, newest first. It appears within about a minute. Null unless you are the party or act for it.',
  })
  async auditTrail(
    @Arg('of', () => ID, { nullable: true, description: 'The party. Default: you.' }) of: string | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<AuditTrailPage | null> {
    const party = of ?? (await readViewer(context.reads, context.viewer())).personId;
    return (await trailOf(context, party, page)) as AuditTrailPage | null;
  }
}
