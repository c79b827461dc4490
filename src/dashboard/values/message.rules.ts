/** Messages of the API for people. Pure. */

/** What to call next, for programs: " (requestSignInLink)". */
const OPERATION = / \([a-z]+(?:[A-Z][a-z]+)+\)/g;
const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;

/** Without names of operations and code quotes; instants as `shown`. */
export function messageForPeople(message: string, shown: (instant: string) => string): string {
  return message
    .replaceAll(OPERATION, '')
    .replaceAll(INSTANT, (instant) => shown(instant))
    .replaceAll('`', '');
}
