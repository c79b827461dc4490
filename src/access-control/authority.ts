/** Declares who may use a mutation, and enforces that each mutation decides it before anything is committed. */
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { notFound } from '../errors.ts';
import { type Actor, type Authority, checkScope, decide, type Side, type Target } from './authority.rules.ts';

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

  constructor(
    readonly authority: Authority,
    readonly actor: Actor,
  ) {
    this.#decided = authority.everyone ?? false;
  }

  /** @throws DomainError FORBIDDEN for a service account without the mutation in its scope */
  static of(info: GraphQLResolveInfo, actor: Actor): AuthorityCheck {
    const field = info.schema.getMutationType()?.getFields()[info.fieldName];
    const authority = field?.extensions.authority as Authority;
    checkScope(authority, actor, info.fieldName);
    return new AuthorityCheck(authority, actor);
  }

  /** @returns the side for which the viewer acts. @throws DomainError, see `decide` */
  over(target: Target, field: string, what: string): Side {
    const side = decide(this.authority, this.actor, target, field, what);
    if (!this.authority.answers || target.askedBy !== undefined) this.#decided = true;
    this.party ??= target[side] ?? undefined;
    return side;
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
