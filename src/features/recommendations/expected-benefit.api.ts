/** The benefit of recommendations in the schema. */
import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../schema/scalars.ts';

@ObjectType({ description: 'The expected benefit of a recommendation.' })
export class ExpectedBenefit {
  @Field(() => DecimalScalar, { description: 'The amount, in `unit`.' })
  readonly amount!: string;

  @Field(() => String, {
    description:
      'Unit of the amount: a currency (net saving), `relationship`, `resources` (additional resources of peers), or `uses` (only for realised benefits).',
  })
  readonly unit!: string;
}
