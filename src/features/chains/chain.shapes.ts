/** Plans the chain queries: checks their arguments, walks, and binds the nodes of the answer. */

import neo4j from 'neo4j-driver';
import { invalidInput } from '../../errors.ts';
import { prefixOf } from '../../graph/ids.ts';
import type { Arguments, Derivation, NodeSet, Shapes } from '../../planner/shape.ts';
import { IN_FORCE_STATES } from '../../values/relationship-state.rules.ts';
import { chainWithIds, type FoundChain, ImpactAnswer, type NumberedChain, ValueChainAnswer } from './chain.answers.ts';
import { chainStatement, pathsClauses } from './chain.cypher.ts';
import { type AnchorKind, DEFAULT_DEPTH, type Direction, MAX_DEPTH, type PartyKind } from './chain.rules.ts';
import { type FoundPaths, pathAnswers } from './path.answers.ts';
import { DEFAULT_PATH_LENGTH, DEFAULT_PATHS, MAX_PATH_LENGTH, MAX_PATHS, type PathFilter } from './path.rules.ts';

const ANCHORS: Record<string, AnchorKind> = {
  org_: 'party',
  per_: 'party',
  con_: 'contact',
  rel_: 'relationship',
  svc_: 'service',
  res_: 'resource',
};
const TYPES: Record<AnchorKind, string> = {
  party: 'Party',
  contact: 'Party',
  relationship: 'ServiceRelationship',
  service: 'Service',
  resource: 'Resource',
};

export function chainShapes(shapes: Shapes): void {
  shapes.derived
    .set('valueChain', (args, variable) => {
      const direction = args.structure('direction');
      const directions: Direction[] =
        direction === 'UPSTREAM' || direction === 'DOWNSTREAM' ? [direction] : ['UPSTREAM', 'DOWNSTREAM'];
      const states = args.param('states', (given) => given ?? IN_FORCE_STATES);
      return walk(
        { args, variable, id: 'of', kinds: ['party', 'relationship'], directions, states },
        (found) => new ValueChainAnswer(found, directions),
      );
    })
    .set('impactOf', (args, variable) =>
      walk(
        {
          args,
          variable,
          id: 'id',
          kinds: ['party', 'service', 'resource'],
          directions: ['DOWNSTREAM'],
          states: args.derived(() => IN_FORCE_STATES),
          criticality: true,
        },
        (found) => new ImpactAnswer(found),
      ),
    )
    .set('paths', paths);
}

interface WalkOptions {
  args: Arguments;
  variable: (prefix: string) => string;
  /** The argument that identifies the anchor, and the node type of the anchor. */
  id: string;
  kinds: AnchorKind[];
  directions: Direction[];
  states: string;
  criticality?: boolean;
}

function walk(
  { args, variable, id, kinds, directions, states, criticality = false }: WalkOptions,
  answer: (found: FoundChain) => unknown,
): Derivation {
  const anchor = args.param(id, (given) => {
    const kind = ANCHORS[prefixOf(String(given))];
    if (!kind || !kinds.includes(kind === 'contact' ? 'party' : kind))
      throw invalidInput(id, `Specify the ID of a ${kinds.join(', ')}.`);
    return given;
  });
  const maxDepth = args.param('maxDepth', (given) => neo4j.int(within('maxDepth', given ?? DEFAULT_DEPTH, MAX_DEPTH)));
  // An ID of another type runs no plan: its parameter is rejected.
  const kind = ANCHORS[String(args.structure(id))] ?? 'party';
  const statement = chainStatement({ kind, directions, criticality, id: anchor, maxDepth, states }, variable);
  // Links are sorted by their relationships, affected parties by their IDs.
  const sets: NodeSet[] = [
    { name: 'start', type: TYPES[kind], nodes: statement.start, numbered: 'always' },
    { name: 'relationships', type: 'ServiceRelationship', nodes: statement.relationships, numbered: 'always' },
    { name: 'parties', type: 'Party', nodes: statement.parties, numbered: 'always' },
    { name: 'resources', type: 'Resource', nodes: statement.resources, numbered: 'asked' },
    { name: 'services', type: 'Service', nodes: statement.services, numbered: 'asked' },
  ];
  return {
    clauses: statement.clauses,
    found: statement.found,
    sets,
    setsOf: (_type, field) => [setOf(field)],
    repeated: 'ChainLink',
    answer(found, _parameters, idOf) {
      const chain = chainWithIds(found as NumberedChain, idOf);
      return chain && answer(chain);
    },
  };
}

/** @throws Error for a field that leads to no node */
function setOf(field: string): string {
  const set = SET_OF[field];
  if (!set) throw new Error(`The field ${field} of a chain leads to no node`);
  return set;
}

/** The node set of each field. */
const SET_OF: Record<string, string> = {
  start: 'start',
  of: 'start',
  party: 'parties',
  provider: 'parties',
  consumer: 'parties',
  relationship: 'relationships',
  relationships: 'relationships',
  previous: 'relationships',
  resource: 'resources',
  resources: 'resources',
  services: 'services',
};

/** Undefined for the ID of another type. */
function partyKind(id: unknown): PartyKind | undefined {
  const kind = ANCHORS[prefixOf(String(id))];
  return kind === 'party' || kind === 'contact' ? kind : undefined;
}

function paths(args: Arguments, variable: (prefix: string) => string): Derivation {
  const party = (field: string) =>
    args.derived((given) => {
      if (!partyKind(given[field])) throw invalidInput(field, 'Specify the ID of a party.');
      return given[field];
    });
  const from = party('from');
  const to = args.derived((given) => {
    if (!partyKind(given.to)) throw invalidInput('to', 'Specify the ID of a party.');
    if (given.from === given.to) throw invalidInput('to', 'Specify a party other than "from".');
    return given.to;
  });
  const maxLength = args.literal((given) =>
    within('maxLength', given.maxLength ?? DEFAULT_PATH_LENGTH, MAX_PATH_LENGTH),
  );
  const first = args.literal((given) => within('first', given.first ?? DEFAULT_PATHS, MAX_PATHS));
  const filter = args.param('filter', (given) => given ?? {}).slice(1);
  // An ID of another type runs no plan: its parameter is rejected.
  const kinds: [PartyKind, PartyKind] = [
    partyKind(args.structure('from')) ?? 'party',
    partyKind(args.structure('to')) ?? 'party',
  ];
  const statement = pathsClauses({ from, to, kinds, maxLength, first }, variable);
  return {
    clauses: statement.clauses,
    found: statement.found,
    sets: [
      { name: 'parties', type: 'Party', nodes: statement.parties },
      { name: 'relationships', type: 'ServiceRelationship', nodes: statement.relationships },
    ],
    setsOf: () => ['parties', 'relationships'],
    answer: (found, parameters) => pathAnswers(found as FoundPaths, parameters[filter] as PathFilter),
  };
}

/** @throws a typed error that names the field, for a number out of range */
function within(field: string, given: unknown, max: number): number {
  if (typeof given !== 'number' || given < 1 || given > max) throw invalidInput(field, `Specify 1 to ${max}.`);
  return given;
}
