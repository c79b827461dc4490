/** The model card and its back-tests in the schema. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../schema/scalars.ts';

@ObjectType({ description: 'Back-test result of a type of model on held-out data.' })
export class BackTestResult {
  @Field(() => String, { description: 'Type of model, e.g. popularity.' })
  readonly model!: string;

  @Field(() => Float, { description: 'Share of cases in which the right offering was ranked first, 0 to 1.' })
  readonly hitRate1!: number;

  @Field(() => Float, { description: 'Share of cases in which the right offering was among the first ten, 0 to 1.' })
  readonly hitRate10!: number;

  @Field(() => Float, { description: 'Mean reciprocal rank (1 / rank), 0 to 1.' })
  readonly reciprocalRank!: number;

  @Field(() => Float, { description: 'Mean of 1 / log2(1 + rank) within the first ten, 0 to 1.' })
  readonly ndcg10!: number;

  @Field(() => Float, { description: 'Mean of −log(probability of the chosen offering); lower is better.' })
  readonly logLoss!: number;
}

@ObjectType({ description: 'The model card of the current model: its training data and quality.' })
export class RecommendationModel {
  @Field(() => ID, { description: 'Version of the model.' })
  readonly id!: string;

  @Field(() => String, { description: 'Type of model that performed best in the back-test.' })
  readonly name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was trained.' })
  readonly trainedAt!: string;

  @Field(() => Int, { description: 'Number of consumers in the training data.' })
  readonly consumers!: number;

  @Field(() => Int, { description: 'Number of offerings in the training data.' })
  readonly offerings!: number;

  @Field(() => Int, { description: 'Number of consumer–offering pairs in the training data.' })
  readonly holdings!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Test method: last period or leave-one-out. Null if there was too little data.',
  })
  readonly testedBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of test cases. Null if there was too little data.' })
  readonly cases!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Gain in nDCG@10 over the popularity baseline. Null if there was too little data.',
  })
  readonly gain!: number | null;

  @Field(() => Float, { nullable: true, description: 'Half-width of the 95 % interval of `gain`.' })
  readonly gainHalfWidth!: number | null;

  @Field(() => [BackTestResult], { description: 'Results of all types of models that were tested, popularity first.' })
  readonly tried!: BackTestResult[];
}
