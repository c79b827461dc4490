import type { CombinedError } from 'urql';
import { dateTime } from '../values/format.ts';
import { messageForPeople } from '../values/message.rules.ts';
import { uiTexts } from './texts.ts';

/**
 * Why a request failed, for people; undefined if it did not, or without a message.
 * @param refused the errors in the payload of a mutation
 */
export function failureMessage(
  error: CombinedError | undefined,
  refused: readonly { message: string }[] = [],
): string | undefined {
  if (error?.networkError) return uiTexts.errors.network;
  const message = refused[0]?.message ?? error?.graphQLErrors[0]?.message;
  return message === undefined ? undefined : messageForPeople(message, (instant) => dateTime(instant));
}
