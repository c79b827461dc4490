import type { CombinedError } from 'urql';
import { uiTexts } from './texts.ts';

/** Why a request failed, for people; undefined if it did not, or without a message. */
export function failureMessage(error: CombinedError | undefined): string | undefined {
  return error?.networkError ? uiTexts.errors.network : error?.graphQLErrors[0]?.message;
}
