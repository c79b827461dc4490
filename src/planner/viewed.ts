/** Which sensitive records an answer contained: noted by the readers of a plan as they build it. */

/** Data whose readers are recorded (docs/decisions/0024). */
export interface Sensitive {
  /** E.g. `MORTGAGE`. */
  kind: string;
  /** Cypher for the ID of the party whose data it is; null for a party that the viewer acts for. */
  subject: (node: string) => string;
}

/** @param party a bound variable. For `Sensitive.subject` */
export const unlessMine = (party: string): string => `CASE WHEN ${party} IN actingFor THEN null ELSE ${party}.id END`;

export interface Viewed {
  kind: string;
  /** ID of the record. */
  record: string;
  /** ID of the party whose data it is. */
  subject: string;
}

/** Gets what a viewer has seen. */
export interface ViewSink {
  /** @param viewer ID of the person or service account */
  note(viewer: string, viewed: Iterable<Viewed>): void;
}

/** For reads whose answers nobody sees. */
export const UNSEEN: ViewSink = { note() {} };

/** The key under which readers find the records among the parameters of their plan. */
export const VIEWED = 'viewedRecords';

/** Each record of an answer once. */
export class ViewedRecords {
  readonly #all = new Map<string, Viewed>();

  add(viewed: Viewed): void {
    this.#all.set(`${viewed.kind} ${viewed.record}`, viewed);
  }

  /** Notes them, if there are any. */
  noteTo(sink: ViewSink | undefined, viewer: unknown): void {
    if (sink && this.#all.size) sink.note(String(viewer), this.#all.values());
  }
}

/** The records of the current answer; undefined if they are not noted. */
export function viewedRecords(parameters: Record<string, unknown>): ViewedRecords | undefined {
  const viewed = parameters[VIEWED];
  return viewed instanceof ViewedRecords ? viewed : undefined;
}
