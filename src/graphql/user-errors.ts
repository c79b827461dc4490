/** Refusals of mutations as typed errors in the payload: `errors { message field code … on VersionConflict { … } }`. */
import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Refusal } from '../errors.ts';
import { TYPE_NAME } from '../planner/reader.ts';

export enum UserErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  NOT_FOUND = 'NOT_FOUND',
  FORBIDDEN = 'FORBIDDEN',
  ILLEGAL_STATE = 'ILLEGAL_STATE',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  SLOT_TAKEN = 'SLOT_TAKEN',
}
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation changed nothing.',
  valuesConfig: {
    INVALID_INPUT: { description: 'A value is wrong; the message says what would be right.' },
    NOT_FOUND: { description: 'There is no such thing that you can see.' },
    FORBIDDEN: { description: 'You see it, but may not do this to it.' },
    ILLEGAL_STATE: { description: 'Not possible in its present state.' },
    VERSION_CONFLICT: { description: 'Somebody changed it since you read it.' },
    ALREADY_EXISTS: { description: 'There is one already.' },
    IDEMPOTENCY_CONFLICT: { description: 'The idempotency key was used with another input.' },
    TOO_MANY_ATTEMPTS: { description: 'Done too often; the error says when it works again.' },
    SLOT_TAKEN: { description: 'Not everybody is free at this time; `SlotTaken` has alternatives.' },
  },
});

@InterfaceType({ description: 'Why a mutation changed nothing, and what to do.' })
export abstract class UserError {
  @Field(() => String, { description: 'What is wrong and what to do, for people.' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'The input field that it is about; null when about the whole.' })
  readonly field!: string | null;

  @Field(() => UserErrorCode, { description: 'For programs.' })
  readonly code!: UserErrorCode;
}

@ObjectType({ implements: UserError, description: 'A value of the input is wrong.' })
export class InvalidInput extends UserError {}

@ObjectType({ implements: UserError, description: 'There is no such thing that you can see.' })
export class NotFound extends UserError {}

@ObjectType({ implements: UserError, description: 'You see it, but may not do this to it.' })
export class Forbidden extends UserError {}

@ObjectType({ implements: UserError, description: 'Not possible in its present state.' })
export class IllegalState extends UserError {
  @Field(() => String, { description: 'Its present state.' })
  readonly currentState!: string;

  @Field(() => [String], {
    description: 'What is possible instead, as names of mutations without their type, e.g. "agree".',
  })
  readonly possible!: string[];
}

@ObjectType({
  implements: UserError,
  description: 'Somebody changed it since you read it: read it again, then decide.',
})
export class VersionConflict extends UserError {
  @Field(() => Int, { description: 'Its present version.' })
  readonly currentVersion!: number;
}

@ObjectType({ implements: UserError, description: 'There is one already.' })
export class AlreadyExists extends UserError {}

@ObjectType({ implements: UserError, description: 'The idempotency key was used with another input; take a new key.' })
export class IdempotencyConflict extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'Done too often in a short time: attempts to sign in, or what a quota limits.',
})
export class TooManyAttempts extends UserError {
  @Field(() => Int, { description: 'In how many seconds one may try again.' })
  readonly retryAfterSeconds!: number;
}

const TYPES: Record<string, string> = {
  INVALID_INPUT: 'InvalidInput',
  NOT_FOUND: 'NotFound',
  FORBIDDEN: 'Forbidden',
  ILLEGAL_STATE: 'IllegalState',
  VERSION_CONFLICT: 'VersionConflict',
  ALREADY_EXISTS: 'AlreadyExists',
  IDEMPOTENCY_CONFLICT: 'IdempotencyConflict',
  TOO_MANY_ATTEMPTS: 'TooManyAttempts',
  SLOT_TAKEN: 'SlotTaken',
};

export const USER_ERROR_TYPES = [
  InvalidInput,
  NotFound,
  Forbidden,
  IllegalState,
  VersionConflict,
  AlreadyExists,
  IdempotencyConflict,
  TooManyAttempts,
];

export function userError({ code, field, message, details }: Refusal): UserError {
  return { [TYPE_NAME]: TYPES[code], code, field: field ?? null, message, ...details } as never;
}
