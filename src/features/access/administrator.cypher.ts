/** How administrators are appointed and withdrawn: `(:Person {administrator: true})`. */
import { z } from 'zod';
import { nextVersion, statement } from '../../graph/statement.ts';
import { expression, onlyFor, type Shapes } from '../../planner/shape.ts';
import { BY_ID, NEWEST } from '../parties/party.cypher.ts';
import { hasSignedIn } from '../parties/party.write.cypher.ts';

export function administratorShapes(shapes: Shapes): void {
  shapes
    .type('Person', {
      fields: {
        administrator: onlyFor(
          (person) => `isAdmin OR ${person} IN actingFor`,
          expression((person) => `coalesce(${person}.administrator, false)`),
        ),
      },
    })
    .type('Query', {
      fields: {
        administrators: {
          kind: 'connection',
          to: 'Person',
          match: (_from, person) => `MATCH (${person}:Person {administrator: true})`,
          where: () => 'isAdmin',
          orderBy: () => [NEWEST, BY_ID],
        },
      },
    });
}

/** In the order of IDs, as an erasure locks them: of two who withdraw each other, one waits and is refused. */
export const LOCK_ADMINISTRATORS = statement('lockAdministrators').text(`MATCH (a:Person {administrator: true})
WITH a ORDER BY a.id SET a.lock = true REMOVE a.lock`);

/** `others`: administrators besides the person who can sign in. `permitted`: the actor has not lost the right while it waited. */
export const LOCK_PERSON_TO_APPOINT = statement('personToAppoint')
  .params<{ person: string; actor: string }>()
  .row({
    name: z.string(),
    permitted: z.boolean(),
    administrator: z.boolean(),
    erased: z.boolean(),
    hasSignedIn: z.boolean(),
    others: z.number(),
  })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p RETURN p.name AS name, EXISTS { (:Person {id: $actor, administrator: true}) } AS permitted, coalesce(p.administrator, false) AS administrator, p.erasedAt IS NOT NULL AS erased,
  p.signInEndedAt IS NULL AND p.email IS NOT NULL AND ${hasSignedIn('p')} AS hasSignedIn,
  COUNT { MATCH (a:Person {administrator: true}) WHERE a <> p AND a.signInEndedAt IS NULL AND ${hasSignedIn('a')} RETURN a } AS others`);

/** @param administrator null: not any more */
export const SET_ADMINISTRATOR = statement('setAdministrator')
  .params<{ person: string; administrator: true | null; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (p:Person {id: $person}) SET p.administrator = $administrator
${nextVersion('p')} RETURN p.version AS version`);

/** The person, and all administrators. */
export const READERS_OF_APPOINTMENT = statement('readersOfAppointment')
  .params<{ person: string }>()
  .row({ id: z.string(), name: z.string(), email: z.string() })
  .text(`MATCH (p:Person) WHERE (p.administrator OR p.id = $person) AND p.email IS NOT NULL
RETURN p.id AS id, p.name AS name, p.email AS email ORDER BY id`);

export const NAME_OF_ACTOR = statement('nameOfAppointingAdministrator')
  .params<{ person: string }>()
  .row({ name: z.string() })
  .text('MATCH (p:Person {id: $person}) RETURN p.name AS name');
