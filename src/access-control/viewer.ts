/** The viewer of a mutation: read in the transaction of the change, so that a right cannot be withdrawn in between. */

import type { GraphQLError } from 'graphql';
import { unauthenticated } from '../errors.ts';
import { prefixOf } from '../graph/ids.ts';
import type { Runner } from '../graph/runner.ts';
import type { RowOf } from '../graph/statement.ts';
import { type Actor, Capacity } from './authority.rules.ts';
import { isContact, isRecorded } from './recorded.rules.ts';
import { MEMBERSHIPS_OF_VIEWER, READ_VIEWER, type ViewerParameters } from './viewer.cypher.ts';
import { reasonOfNoAccess } from './viewer-key.ts';

type Membership = [organisation: string, role: string | null];

/** An action asks for the viewer before it has been read: it is to be called again afterwards. */
export class ViewerNotRead extends Error {}

/** An action asks about a party whose membership has not been read: the transaction is to be repeated with all of them. */
export class MembershipNotRead extends Error {}

/** A person, or a service account: it acts for one organisation, with less than the rights of a member. */
type ViewerRow = RowOf<typeof READ_VIEWER>;
type Principal = Omit<ViewerRow, 'complete'>;

/** Which memberships of the viewer are read. */
export interface MembershipsToRead {
  /** Of a person who acts for more organisations, only the memberships of `named` are read. */
  max?: number;
  /** Parties that will be asked about; undefined: the organisations are all read, however many there are. */
  named?: readonly string[];
}

export class Viewer implements Actor {
  /** Whether the person may change the data of the party, for each party that it acts for. */
  readonly #mayChange = new Map<string, boolean>();
  /** Parties that have been asked about; undefined: all have. */
  #read?: Set<string>;
  #principal?: Principal;

  constructor(
    /** The parameter `$viewer` of statements. */
    readonly key: string,
    /** Undefined: it is read later (`is`). */
    principal?: Principal,
    /** The only parties covered by the memberships; undefined: the memberships are complete. */
    read?: Iterable<string>,
  ) {
    if (principal) this.#become(principal, read);
  }

  /** @throws UNAUTHENTICATED without a row: the graph does not know the person */
  is(row: ViewerRow | undefined, { named }: MembershipsToRead): void {
    if (!row) throw noAccess(this.key);
    this.#become(row, row.complete ? undefined : named);
  }

  #become(principal: Principal, read?: Iterable<string>): void {
    const { personId, memberships, scope } = principal;
    this.#principal = principal;
    if (!scope) this.#mayChange.set(personId, true);
    this.#add(memberships);
    if (read) this.#read = new Set([personId, ...read]);
  }

  /** @throws ViewerNotRead */
  get #known(): Principal {
    if (!this.#principal) throw new ViewerNotRead();
    return this.#principal;
  }

  get personId(): string {
    return this.#known.personId;
  }

  get administrator(): boolean {
    return this.#known.administrator;
  }

  /** Relationships from which the person's access has been taken (`src/access/`). */
  get barredFrom(): readonly string[] {
    return this.#known.barred;
  }

  get scope(): readonly string[] | undefined {
    return this.#known.scope ?? undefined;
  }

  #add(memberships: Membership[]): void {
    for (const [organisation, role] of memberships)
      this.#mayChange.set(organisation, role === 'REPRESENTATIVE' && (this.#mayChange.get(organisation) ?? true));
  }

  /** All memberships have been read. */
  get isComplete(): boolean {
    return this.#read === undefined;
  }

  /** Reads the memberships of parties that have not been asked about. */
  async learn(runner: Runner, parties: Iterable<string>): Promise<void> {
    const read = this.#read;
    const named = read ? [...new Set(parties)].filter((party) => !read.has(party)) : [];
    if (!named.length) return;
    const rows = await runner.run(MEMBERSHIPS_OF_VIEWER, { person: this.personId, named });
    this.#add(rows.map(({ id, role }): Membership => [id, role]));
    for (const party of named) read?.add(party);
  }

  /** @throws MembershipNotRead */
  #membershipOf(partyId: string): boolean | undefined {
    if (!this.#principal) throw new ViewerNotRead();
    if (isContact(partyId)) return undefined;
    if (this.#read && !this.#read.has(partyId)) throw new MembershipNotRead(partyId);
    return this.#mayChange.get(partyId);
  }

  /** What the person is to the party, without the rights of administrators. */
  capacityFor(partyId: string): Capacity | undefined {
    const mayChange = this.#membershipOf(partyId);
    if (mayChange === undefined) return undefined;
    return mayChange ? Capacity.REPRESENTATIVE : Capacity.MEMBER;
  }

  /** The party is the viewer itself or one that it acts for in any role. Nobody acts for a contact. */
  actsFor(partyId: string): boolean {
    return (this.administrator && !isContact(partyId)) || this.#membershipOf(partyId) !== undefined;
  }

  /** The viewer acts for one of the two parties of the relationship, and its access has not been taken. */
  isPartyTo({
    relationship,
    provider,
    consumer,
  }: {
    relationship: string;
    provider: string;
    consumer: string;
  }): boolean {
    if (this.barredFrom.includes(relationship)) return false;
    if (isRecorded({ provider, consumer }))
      return [provider, consumer].some((party) => this.capacityFor(party) !== undefined);
    return this.actsFor(provider) || this.actsFor(consumer);
  }

  /** Who did something for the party: the person. What the operator or a service account does, the party does. */
  actorFor(partyId: string): string {
    return this.administrator || this.scope ? partyId : this.personId;
  }

  /** The viewer may change the data of this party: as the party itself, as a representative, or as an administrator. */
  mayChange(partyId: string): boolean {
    return (this.administrator && !isContact(partyId)) || this.#membershipOf(partyId) === true;
  }
}

/** The token was verified, but the graph does not know the person, or the access or the session has ended. */
export function noAccess(viewer: string): GraphQLError {
  return unauthenticated(reasonOfNoAccess(viewer));
}

/** The row of a statement that reads the viewer too. @throws UNAUTHENTICATED when the graph does not know the person */
export function rowForViewer<R extends { viewer?: unknown }>(row: R | undefined, viewer: string): R {
  if (!row || row.viewer === null) throw noAccess(viewer);
  return row;
}

/** The parameters of `MATCH_VIEWER` and `VIEWER_COLUMNS`. */
export function viewerParameters(viewer: string, { max, named }: MembershipsToRead): ViewerParameters {
  return { viewer, named: named ?? [], max: named && max !== undefined ? BigInt(max) : null };
}

/** @throws UNAUTHENTICATED when the graph does not know the person */
export async function readViewer(runner: Runner, key: string, toRead: MembershipsToRead = {}): Promise<Viewer> {
  const [row] = await runner.run(READ_VIEWER, viewerParameters(key, toRead));
  const viewer = new Viewer(key);
  viewer.is(row, toRead);
  return viewer;
}

const MAX_NAMED = 100;

const PARTY_PREFIXES = ['org_', 'per_'];

/** Ids of parties among the values of an input (an instance of its class) or of rows, at most 100. */
export function partiesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (found.size >= MAX_NAMED) return found;
  if (typeof value === 'string') {
    if (PARTY_PREFIXES.includes(prefixOf(value))) found.add(value);
  } else if (Array.isArray(value)) for (const each of value) partiesIn(each, found);
  else if (value && typeof value === 'object') for (const each of Object.values(value)) partiesIn(each, found);
  return found;
}
