/** Declares who may use a mutation, and enforces that each mutation decides it before anything is committed. */
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { DomainError, notFound } from '../errors.ts';
import {
  type Actor,
  type Authority,
  checkScope,
  decide,
  type HeldRight,
  mayBeDelegated,
  type Side,
  type Target,
} from './authority.rules.ts';

/** Decorates a mutation with its authority. A mutation without it fails the build of the schema. */
export function Authorised(authority: Authority): MethodDecorator & PropertyDecorator {
  return Extensions({ authority, openToAll: authority.bySecret ?? false });
}

/** @returns the declared authority of each mutation, by its name. @throws Error that names mutations without one */
export function authorities(schema: GraphQLSchema): Map<string, Authority> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const declared = new Map(fields.map(({ name, extensions }) => [name, extensions.authority as Authority | undefined]));
  const missing = [...declared].flatMap(([name, authority]) => (authority ? [] : [name]));
  if (missing.length)
    throw new Error(`Declare who may use ${missing.join(', ')}: @Authorised(…) beside @Mutation (docs/authority.md).`);
  return declared as Map<string, Authority>;
}

/** Decides, for one mutation of one viewer, whether it may act on what it names. */
export class AuthorityCheck {
  #decided: boolean;
  /** The party for which the actor acts, as first decided. */
  party?: string;
  /** By which the actor acts. */
  readonly rights: HeldRight[] = [];

  constructor(
    readonly authority: Authority,
    readonly actor: Actor,
  ) {
    this.#decided = authority.everyone ?? false;
  }

  static of(info: GraphQLResolveInfo, actor: Actor): AuthorityCheck {
    const field = info.schema.getMutationType()?.getFields()[info.fieldName];
    return new AuthorityCheck(field?.extensions.authority as Authority, actor);
  }

  /** @throws DomainError FORBIDDEN for a service account without the mutation in its scope */
  checkScope(mutation: string): void {
    checkScope(this.authority, this.actor, mutation);
  }

  /** @returns the side for which the viewer acts. @throws DomainError, see `decide` */
  over(target: Target, field: string, what: string): Side {
    return this.narrowed(this.authority, target, field, what);
  }

  /** By a narrower authority than the declared one, where it depends on the type of the target. */
  narrowed(authority: Authority, target: Target, field: string, what: string): Side {
    const side = decide(authority, this.actor, target, field, what);
    if (authority !== this.authority && this.actor.scope && !mayBeDelegated(authority))
      throw new DomainError('FORBIDDEN', field, 'A service account may not do this; sign in as a person.');
    if (!authority.answers || target.askedBy !== undefined) this.#decided = true;
    const party = target[side] ?? undefined;
    const as = authority[side]?.as;
    this.party ??= party;
    if (party && as)
      this.rights.push({ side, party, as, relationship: target.relationship, personal: authority.personal });
    return side;
  }

  /** For an undo: the actor still has the rights by which it acted, whatever the state. @throws DomainError, see `decide` */
  mustStillHold(rights: readonly HeldRight[], field: string, what: string): void {
    for (const { side, party, as, relationship, personal } of rights)
      decide({ [side]: { as }, personal, subject: what }, this.actor, { [side]: party, relationship }, field, what);
    this.party ??= rights[0]?.party;
  }

  /** For what concerns the whole installation. @throws DomainError NOT_FOUND unless the viewer is an administrator */
  overInstallation(field: string, what: string): void {
    if (!this.authority.administrators || !this.actor.administrator) throw notFound(field, what);
    this.#decided = true;
  }

  /** @throws Error, which rolls the mutation back, when its action never asked */
  mustBeDecided(mutation: string): void {
    if (!this.#decided) throw new Error(`${mutation} would commit without a decision on its authority.`);
  }
}
