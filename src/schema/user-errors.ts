/** Refusals of mutations as typed errors in the payload: `errors { message field code … on VersionConflict { … } }`. */
import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { DomainError } from '../errors.ts';
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
  description: 'Error code of a mutation that changed nothing.',
  valuesConfig: {
    INVALID_INPUT: { description: 'A value is invalid; the message says which values are valid.' },
    NOT_FOUND: { description: 'The object does not exist or is not visible to you.' },
    FORBIDDEN: { description: 'You can see the object but are not allowed to perform this operation.' },
    ILLEGAL_STATE: { description: 'The operation is not possible in the current state of the object.' },
    VERSION_CONFLICT: { description: 'The object has been changed since you read it.' },
    ALREADY_EXISTS: { description: 'The object already exists.' },
    IDEMPOTENCY_CONFLICT: { description: 'The idempotency key was already used with different input.' },
    TOO_MANY_ATTEMPTS: { description: 'The rate limit or quota was exceeded; the error says when to retry.' },
    SLOT_TAKEN: {
      description: 'A participant or the place is not available at this time; `SlotTaken` has alternatives.',
    },
  },
});

@InterfaceType({ description: 'Why a mutation changed nothing, and how to fix it.' })
export abstract class UserError {
  @Field(() => String, { description: 'What is wrong and how to fix it, for people.' })
  readonly message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the input field that is wrong. Null if the error concerns the whole input.',
  })
  readonly field!: string | null;

  @Field(() => UserErrorCode, { description: 'The error code, for programs.' })
  readonly code!: UserErrorCode;
}

@ObjectType({ implements: UserError, description: 'An input value is invalid.' })
export class InvalidInput extends UserError {}

@ObjectType({ implements: UserError, description: 'The object does not exist or is not visible to you.' })
export class NotFound extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'You can see the object but are not allowed to perform this operation.',
})
export class Forbidden extends UserError {}

@ObjectType({ implements: UserError, description: 'The operation is not possible in the current state of the object.' })
export class IllegalState extends UserError {
  @Field(() => String, { description: 'The current state of the object.' })
  readonly currentState!: string;

  @Field(() => [String], {
    description: 'Operations that are possible instead, as mutation names without the type, e.g. "agree".',
  })
  readonly possible!: string[];
}

@ObjectType({
  implements: UserError,
  description: 'The object has been changed since you read it. Read it again before you decide.',
})
export class VersionConflict extends UserError {
  @Field(() => Int, { description: 'The current version.' })
  readonly currentVersion!: number;
}

@ObjectType({ implements: UserError, description: 'The object already exists.' })
export class AlreadyExists extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The idempotency key was already used with different input. Use a new key.',
})
export class IdempotencyConflict extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'Too many requests: sign-in attempts, or operations that are limited by a quota.',
})
export class TooManyAttempts extends UserError {
  @Field(() => Int, { description: 'Number of seconds after which the request can be retried.' })
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

export function userError({ code, field, message, details }: DomainError): UserError {
  return { [TYPE_NAME]: TYPES[code], code, field: field ?? null, message, ...details } as never;
}
