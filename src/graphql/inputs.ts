/** What the inputs and payloads of all mutations share. */
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from './user-errors.ts';

@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of yours for this wish (a UUID): sent again with the same input, it gives the first answer again and changes nothing.',
  })
  idempotencyKey?: string;
}

@InputType()
export abstract class ChangeInput extends KeyedInput {
  @Field(() => Int, { nullable: true, description: 'Change it only if it is still at this version, as you read it.' })
  expectedVersion?: number;
}

@ObjectType()
export abstract class PayloadType {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly errors!: UserError[];
}
