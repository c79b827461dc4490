/**
 * The size of an answer, counted when its rows are known. A request is admitted by an estimate, in which a list without
 * pages has its usual length; the actual size is counted here.
 */
import { queryTooLarge } from '../errors.ts';
import { LIST_LIMIT } from './shape.ts';

/** Values of one answer, as estimated before it is read, and as counted in the graph where lists stand within lists. */
export const MAX_VALUES = 250_000;
/**
 * Values of one answer, counted as it is assembled. It is more, because the links of a chain name the same nodes again:
 * these are read and built once. The impact of a hub with 5,000 relationships stays below.
 */
const MAX_ASSEMBLED_VALUES = 1_000_000;

/** The key under which readers find the size among the parameters of their plan. */
export const ANSWER_SIZE = 'answerSize';

export class AnswerSize {
  #values = 0;

  /** @param cut gets the fields whose lists were cut, for the client */
  constructor(readonly cut: Set<string> = new Set()) {}

  get values(): number {
    return this.#values;
  }

  /** @throws GraphQLError QUERY_TOO_LARGE */
  add(values: number): void {
    this.#values += values;
    if (this.#values > MAX_ASSEMBLED_VALUES) throw answerTooLarge(MAX_ASSEMBLED_VALUES);
  }
}

/** Extensions that name the fields whose lists were cut, so that a part is not mistaken for the whole. */
export function cutNote(fields: ReadonlySet<string>) {
  return { cut: { fields: [...fields], delivered: LIST_LIMIT } };
}

export function answerTooLarge(most = MAX_VALUES) {
  return queryTooLarge(
    `its response has more than ${most} values because its lists are long; use fewer nested lists, smaller pages ("first") or fewer fields.`,
  );
}
