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
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { type Activity, ActivityConnection } from '../activities/activity.api.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { AdvocacyCategory, MAX_SCORE, SCALE, SCORES } from './net-promoter.rules.ts';
import { scoreOf } from './survey.actions.ts';

registerEnumType(AdvocacyCategory, {
  name: 'AdvocacyCategory',
  description: `Category of a score from 0 to ${MAX_SCORE} (Reichheld 2003).`,
  valuesConfig: {
    PROMOTER: { description: `${SCORES.PROMOTER}: likely to recommend the provider.` },
    PASSIVE: { description: `${SCORES.PASSIVE}: satisfied, but not a promoter.` },
    DETRACTOR: { description: `${SCORES.DETRACTOR}: may discourage others from using the provider.` },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A survey on how likely a consumer is to recommend its provider, and the response. Visible only to the two parties.',
})
export class Survey extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'The milestone after which the survey was sent. Null if the consumer responded without being asked.',
  })
  readonly milestone!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Score from ${SCALE}. Null if not answered yet.`,
  })
  readonly score!: number | null;

  @Field(() => AdvocacyCategory, { nullable: true, description: 'Category of the score. Null if not answered yet.' })
  readonly category!: AdvocacyCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'Comment of the consumer. Plain text from users: display it as text only.',
  })
  readonly comment!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered. Null if not answered yet.' })
  readonly answeredAt!: string | null;

  @Field(() => Party, { nullable: true, description: 'The person who answered.' })
  readonly answeredBy!: Party | null;

  @Field(() => ServiceRelationship, { description: 'The relationship that the survey is about.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change.' })
  readonly version!: number;
}

export const SurveyConnection = connectionOf(() => Survey, 'Survey', 'surveys');

@ObjectType({
  description:
    'Net promoter score: percentage of promoters minus percentage of detractors, from the latest response in each relationship.',
})
export class NetPromoterScore {
  @Field(() => Int, { description: 'Number of responses.' })
  readonly answers!: number;

  @Field(() => Int, { description: 'Number of promoters.' })
  readonly promoters!: number;

  @Field(() => Int, { description: 'Number of passives.' })
  readonly passives!: number;

  @Field(() => Int, { description: 'Number of detractors.' })
  readonly detractors!: number;

  @Field(() => Float, { nullable: true, description: 'The score, −100 to 100. Null without responses.' })
  readonly score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Lower bound of the 95 % confidence interval (adjusted Wald, Rocks 2016), −100 to 100. Null without responses.',
  })
  readonly low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper bound of the 95 % confidence interval, −100 to 100. Null without responses.',
  })
  readonly high!: number | null;
}

@InputType({ description: 'Conditions on surveys. All of them must hold.' })
export class SurveyFilter {
  @Field(() => [AdvocacyCategory], { nullable: true, description: 'With a response in one of these categories.' })
  categories?: AdvocacyCategory[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Answered at or after this instant.' })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Answered before this instant.' })
  until?: string;
}

@ArgsType()
export class SurveysArguments extends PageArguments {
  @Field(() => SurveyFilter, {
    nullable: true,
    description: 'Restricts the list to surveys that meet these conditions.',
  })
  filter?: SurveyFilter;
}

@Resolver()
export class AdvocacyQueries {
  @Query(() => NetPromoterScore, {
    nullable: true,
    description: 'The net promoter score of a provider. Null unless you act for it.',
  })
  async netPromoterScore(
    @Arg('provider', () => ID, { description: 'The provider.' }) provider: string,
    @Arg('service', () => ID, { nullable: true, description: 'Counts only relationships based on this service.' })
    service: string | undefined,
    @Arg('from', () => DateTimeScalar, { nullable: true, description: 'Counts responses at or after this instant.' })
    from: Date | undefined,
    @Arg('until', () => DateTimeScalar, { nullable: true, description: 'Counts responses before this instant.' })
    until: Date | undefined,
    @Ctx() context: RequestContext,
  ): Promise<NetPromoterScore | null> {
    return (await scoreOf(context.reads, context.viewer(), { provider, service, from, until })) ?? null;
  }
}

@Resolver(() => Survey)
export class BeforeSurvey {
  @FieldResolver(() => ActivityConnection, {
    description: 'Activities in the relationship before the response, latest first.',
  })
  precededBy(@Args(() => PageArguments) _args: PageArguments): Connection<Activity> {
    return resolvedByPlanner();
  }
}

@Resolver(() => ServiceRelationship)
export class SurveysOfRelationship {
  @FieldResolver(() => SurveyConnection, {
    description:
      "Surveys on the consumer's likelihood to recommend the provider, latest first. Parties only; empty for others.",
  })
  surveys(@Args(() => SurveysArguments) _args: SurveysArguments): Connection<Survey> {
    return resolvedByPlanner();
  }
}

@Resolver(() => Party)
export class SurveysOfParty {
  @FieldResolver(() => SurveyConnection, {
    description: 'Survey responses of its consumers in your relationships, latest first.',
  })
  surveys(@Args(() => SurveysArguments) _args: SurveysArguments): Connection<Survey> {
    return resolvedByPlanner();
  }
}
