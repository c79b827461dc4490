/** Advocacy: how likely consumers are to recommend their provider. */
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type Activity, ActivityConnection } from '../activities/activity.api.ts';
import type { RequestContext } from '../graphql/context.ts';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { AdvocacyCategory } from './net-promoter.rules.ts';
import { scoreOf } from './survey.actions.ts';

registerEnumType(AdvocacyCategory, {
  name: 'AdvocacyCategory',
  description: 'What an answer of 0 to 10 means (Reichheld 2003).',
  valuesConfig: {
    PROMOTER: { description: '9 or 10: will recommend the provider.' },
    PASSIVE: { description: '7 or 8: content, but not a promoter.' },
    DETRACTOR: { description: '0 to 6: may advise against the provider.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'The question how likely a consumer is to recommend its provider, and the answer; for the two only.',
})
export class Survey extends Node {
  @Field(() => String, { nullable: true, description: 'After what it was asked; null: the consumer answered unasked.' })
  readonly milestone!: string | null;

  @Field(() => Int, { nullable: true, description: '0, not at all likely, to 10; null: not answered yet.' })
  readonly score!: number | null;

  @Field(() => AdvocacyCategory, { nullable: true, description: 'What the score means; null: not answered yet.' })
  readonly category!: AdvocacyCategory | null;

  @Field(() => String, { nullable: true, description: 'What was said besides: plain text, to be shown as text only.' })
  readonly comment!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null: not yet.' })
  readonly answeredAt!: string | null;

  @Field(() => Party, { nullable: true, description: 'Who answered.' })
  readonly answeredBy!: Party | null;

  @Field(() => ServiceRelationship, { description: 'About which relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes.' })
  readonly version!: number;
}

export const SurveyConnection = connectionOf(() => Survey, 'Survey', 'surveys');

@ObjectType({
  description:
    'Net promoter score: % of promoters minus % of detractors, among the latest answers of each relationship.',
})
export class NetPromoterScore {
  @Field(() => Int, { description: 'How many answers count.' })
  readonly answers!: number;

  @Field(() => Int, { description: 'How many of them are promoters.' })
  readonly promoters!: number;

  @Field(() => Int, { description: 'How many are passives.' })
  readonly passives!: number;

  @Field(() => Int, { description: 'How many are detractors.' })
  readonly detractors!: number;

  @Field(() => Float, { nullable: true, description: '−100 to 100; null without an answer.' })
  readonly score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the 95 % interval (adjusted Wald, Rocks 2016), −100 to 100; null without an answer.',
  })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval; null without an answer.' })
  readonly high!: number | null;
}

@InputType({ description: 'Which surveys; all conditions hold together.' })
export class SurveyFilter {
  @Field(() => [AdvocacyCategory], { nullable: true, description: 'Answered so.' })
  categories?: AdvocacyCategory[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Answered at this instant or later.' })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Answered before this instant.' })
  until?: string;
}

@ArgsType()
export class SurveysArguments extends PageArguments {
  @Field(() => SurveyFilter, { nullable: true, description: 'Which surveys.' })
  filter?: SurveyFilter;
}

@Resolver()
export class AdvocacyQueries {
  @Query(() => NetPromoterScore, {
    nullable: true,
    description: 'The net promoter score of a provider; null unless you act for it.',
  })
  async netPromoterScore(
    @Arg('provider', () => ID, { description: 'Whose score.' }) provider: string,
    @Arg('service', () => ID, { nullable: true, description: 'For relationships on this service only.' })
    service: string | undefined,
    @Arg('from', () => DateTimeScalar, { nullable: true, description: 'Of answers at this instant or later.' })
    from: Date | undefined,
    @Arg('until', () => DateTimeScalar, { nullable: true, description: 'Of answers before this instant.' })
    until: Date | undefined,
    @Ctx() context: RequestContext,
  ): Promise<NetPromoterScore | null> {
    return (await scoreOf(context.reads, context.viewer(), { provider, service, from, until })) ?? null;
  }
}

@Resolver(() => Survey)
export class BeforeSurvey {
  @FieldResolver(() => ActivityConnection, {
    description: 'What happened in the relationship before the answer, latest first.',
  })
  precededBy(@Args(() => PageArguments) _args: PageArguments): Connection<Activity> {
    return planned();
  }
}

@Resolver(() => ServiceRelationship)
export class SurveysOfRelationship {
  @FieldResolver(() => SurveyConnection, {
    description: 'How likely its consumer is to recommend the provider, latest first; parties only (empty for others).',
  })
  surveys(@Args(() => SurveysArguments) _args: SurveysArguments): Connection<Survey> {
    return planned();
  }
}

@Resolver(() => Party)
export class SurveysOfParty {
  @FieldResolver(() => SurveyConnection, {
    description: 'How likely its consumers are to recommend it, latest first, of relationships of yours.',
  })
  surveys(@Args(() => SurveysArguments) _args: SurveysArguments): Connection<Survey> {
    return planned();
  }
}
