/** Who acts: read inside the transaction that changes something, so that a right cannot be withdrawn in between. */
import { Refusal, unauthenticated } from '../errors.ts';
import type { GraphRow, Runner } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';

const VIEWER = statement(
  'viewer',
  // One pass over the organisations: some people act for thousands.
  `MATCH (me:Person {email: $viewer}) WHERE me.signInEndedAt IS NULL
OPTIONAL MATCH (me)-[acts:ACTS_FOR]->(o:Organisation)
WITH me, collect(o.id) AS organisations,
  collect(CASE WHEN coalesce(acts.role, '') <> 'REPRESENTATIVE' THEN o.id END) AS onlySeen
RETURN me.id AS personId, coalesce(me.administrator, false) AS administrator, organisations, onlySeen,
  COLLECT { MATCH (me)-[:BARRED_FROM]->(r) RETURN r.id } AS barred`,
);

export class Viewer {
  readonly #seen: Set<string>;
  readonly #changed: Set<string>;

  constructor(
    readonly email: string,
    readonly personId: string,
    readonly administrator: boolean,
    organisations: string[],
    /** Those of the organisations that the person does not represent. */
    onlySeen: string[],
    /** Relationships from which the person's access has been taken (`src/access/`). */
    readonly barredFrom: readonly string[] = [],
  ) {
    this.#seen = new Set([personId, ...organisations]);
    this.#changed = new Set(this.#seen);
    for (const organisation of onlySeen) this.#changed.delete(organisation);
  }

  /** The party is the viewer itself or one that it acts for in any role. */
  actsFor(partyId: string): boolean {
    return this.administrator || this.#seen.has(partyId);
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
    return !this.barredFrom.includes(relationship) && (this.actsFor(provider) || this.actsFor(consumer));
  }

  /** Who did something for the party: the person; the operator lets the party do it. */
  actorFor(partyId: string): string {
    return this.administrator ? partyId : this.personId;
  }

  /** The viewer may change what is this party's: its own, as a representative, or as the operator. */
  mayChange(partyId: string): boolean {
    return this.administrator || this.#changed.has(partyId);
  }

  /** @throws Refusal FORBIDDEN */
  mustChange(partyId: string, field: string): void {
    if (!this.mayChange(partyId))
      throw new Refusal('FORBIDDEN', field, 'Only a representative of this party may do this; ask one of them.');
  }

  /** @throws Refusal FORBIDDEN */
  mustActFor(partyId: string, field: string): void {
    if (!this.actsFor(partyId))
      throw new Refusal(
        'FORBIDDEN',
        field,
        'You do not act for this party; use your own ID, or that of an organisation for which you act.',
      );
  }
}

/** The row of a statement that reads the viewer too. @throws UNAUTHENTICATED when the graph does not know the person */
export function rowForViewer(row: GraphRow | undefined, viewer: string): GraphRow {
  if (!row || row.viewer === null) throw unauthenticated(`There is no person ${viewer} in this graph.`);
  return row;
}

/** @throws UNAUTHENTICATED when the graph does not know the person */
export async function readViewer(runner: Runner, email: string): Promise<Viewer> {
  const [row] = await runner.run(VIEWER.text, { viewer: email });
  if (!row)
    throw unauthenticated(
      `The token is valid, but there is no person ${email} with current access; contact an administrator.`,
    );
  return new Viewer(
    email,
    row.personId as string,
    row.administrator as boolean,
    row.organisations as string[],
    row.onlySeen as string[],
    row.barred as string[],
  );
}
