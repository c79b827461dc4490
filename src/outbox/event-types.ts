/** The names of events: each feature adds its own to the registry, in `<feature>.events.ts`. */

/**
 * Filled by declaration merging, so that a name that no feature declares is a type error:
 * `declare module '../../outbox/event-types.ts' { interface EventRegistry extends EventsOf<typeof mailEvents> {} }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the features fill it
export interface EventRegistry {}

/** Name in the past tense, e.g. `relationshipAgreed`, and what happened, as docs/events.md says it. */
export type EventDescriptions = Readonly<Record<string, string>>;

export type EventsOf<D extends EventDescriptions> = { readonly [name in keyof D]: string };

export type EventName = keyof EventRegistry;
