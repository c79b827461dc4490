/** The undo of a change in the schema. */
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { PayloadType } from '../mutation-input.ts';
import { UNDO_SECONDS } from './undo.rules.ts';

@ObjectType({
  description: `A change that you can undo for ${UNDO_SECONDS} seconds, as long as nobody has changed the same since.`,
})
export class Undo {
  @Field(() => ID, { description: 'The ID for the mutation `undo`.' })
  readonly id!: string;

  @Field(() => String, { description: 'The mutation that made the change, e.g. "endRelationship".' })
  readonly mutation!: string;

  @Field(() => DateTimeScalar, { description: 'The last moment at which it can be undone.' })
  readonly until!: string;

  @Field(() => Float, { description: 'Seconds from now until then, by the clock of the server.' })
  readonly secondsLeft!: number;
}

@ObjectType()
export abstract class UndoablePayload extends PayloadType {
  @Field(() => Undo, {
    nullable: true,
    description: 'How to undo the change. Null on errors, if it cannot be undone, and for service accounts.',
  })
  readonly undo?: Undo;
}
