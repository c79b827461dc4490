/** The common parts of the inputs and payloads of all mutations. */

import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../schema/user-errors.ts';
import { KEPT_HOURS } from './idempotency.ts';

/** For inputs that cannot extend `KeyedInput`. */
export const IDEMPOTENCY_KEY = `Idempotency key (a UUID): repeating the request with the same input within ${KEPT_HOURS} hours returns the first result, as far as you can still see it, and changes nothing.`;

@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: IDEMPOTENCY_KEY,
  })
  idempotencyKey?: string;
}

@InputType()
export abstract class ChangeInput extends KeyedInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Expected current version. If it differs, nothing is changed and `VersionConflict` is returned.',
  })
  expectedVersion?: number;
}

@ObjectType()
export abstract class PayloadType {
  @Field(() => [UserError], { description: 'Errors that prevented the change. Empty on success.' })
  readonly errors!: UserError[];
}
