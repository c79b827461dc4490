/** What a feature declares, in its `feature.ts`: everything that the application takes from it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { UndoCheck } from './features/corrections/undo-check.ts';
import type { ImportKind } from './features/imports/kinds/import-kind.ts';
import type { MailTypes } from './features/mail/render/mail-templates.rules.ts';
import type { RecommendationSource } from './features/recommendations/recommendation-source.ts';
import type { Migration } from './graph/migrations.ts';
import type { NamedText, QueueLength } from './graph/statement.ts';
import type { Vocabulary } from './graph/vocabulary.ts';
import type { Caller } from './http/traffic.ts';
import type { Deletable, DeletedWith } from './mutations/deletion/deletable.ts';
import type { EventDescriptions } from './outbox/event-types.ts';
import type { Pruning } from './outbox/retention.ts';
import type { SchemaPart } from './schema/build-schema.ts';
import type { Registries } from './schema/registries.ts';
import type { ServerContext } from './schema/request-context.ts';
import type { Settings } from './schema/settings.ts';
import type { Startable } from './workers/worker.ts';

/** What a running server offers to its features. */
export interface Runtime extends ServerContext {
  config: Config;
  log: Logger;
  /** Public address of the server, without a path; its port is known once it listens. */
  origin(): string;
  /** The key of the viewer for whom a header `Authorization` vouches; undefined without one. @throws GraphQLError UNAUTHENTICATED */
  viewerOf(authorization: string | undefined): Promise<string | undefined>;
  /** Takes the cost of a request that is not GraphQL from the budget of its caller. @throws GraphQLError TOO_MANY_ATTEMPTS */
  charge(caller: Caller, cost: number): Promise<void>;
  /** The link that signs a person in, made of the seed that the mail queue holds. */
  signInLink(seed: string): string;
  /** The link with which a recipient confirms an address, made of the seed that the mail queue holds. */
  addressLink(seed: string, address: string): string;
  /** The link to a page that works without an account, made of the seed that the mail queue holds. */
  pageLink(path: string, seed: string, address: string): string;
}

/** @returns whether the path was one of this page */
export type Page = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

export interface Feature extends SchemaPart {
  /** Its folder in `src/features/`. */
  name: string;
  /** The labels, relationship types and property keys that it adds to the graph. */
  vocabulary?: Vocabulary;
  /** What it adds to the settings of the server. */
  settings?(server: Pick<Runtime, 'config' | 'origin'>): Partial<Settings>;
  /** Constraints, indexes and changes of stored data, in their order. Ids are unique among all features. */
  migrations?: Migration[];
  /** Labels of its own whose nodes are found by words: `unindexedNames` of each. */
  unindexed?: readonly NamedText[];
  /** Its events with their descriptions, from which docs/events.md is made. */
  events?: EventDescriptions;
  /** Its mails, by their template. */
  mails?: Partial<MailTypes>;
  /** Its sources of recommendations. */
  recommenders?: readonly RecommendationSource[];
  /** Kinds of records that a party can import. */
  imports?: readonly ImportKind[];
  /** What is kept for a number of days. */
  prunings?(runtime: Pick<Runtime, 'graph'>): Pruning[];
  /** Which of its records can be deleted, by the prefix of their IDs. */
  deletables?: Readonly<Record<string, Deletable>>;
  /** What it deletes with records of other features, by the prefix of their IDs. */
  deletedWith?: Readonly<Record<string, DeletedWith>>;
  /** What it checks when its records are restored, by the prefix of their IDs. */
  undoChecks?: Readonly<Record<string, UndoCheck>>;
  /** Queues in the graph, whose lengths /metrics shows. */
  queues?: Readonly<Record<string, QueueLength>>;
  /** Deliveries of what requests caused. They start with the application, and are woken when events were numbered. */
  workers?(runtime: Runtime): Startable[];
  /** Background work on a schedule of its own. It starts when the server is ready; tests run it themselves. */
  scheduled?(runtime: Runtime): Startable[];
  /** Pages without scripts, e.g. links in emails. */
  pages?(runtime: Runtime): Page[];
}

/** What all features of a server declare for some of them. */
export function registriesOf(features: readonly Feature[]): Registries {
  return {
    mails: Object.assign({}, ...features.map(({ mails }) => mails)),
    recommenders: features.flatMap(({ recommenders }) => recommenders ?? []),
    attention: features.flatMap(({ attention }) => attention ?? []),
    search: features.flatMap(({ search }) => search ?? []),
    imports: features.flatMap(({ imports }) => imports ?? []),
    deletables: Object.assign({}, ...features.map(({ deletables }) => deletables)),
    deletedWith: Object.assign({}, ...features.map(({ deletedWith }) => deletedWith)),
    undoChecks: Object.assign({}, ...features.map(({ undoChecks }) => undoChecks)),
  };
}
