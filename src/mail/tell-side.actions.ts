/** Mail to the people of one side of a relationship, from somebody of the other. */
import { statement } from '../graph/statement.ts';
import type { Action } from '../graphql/mutate.ts';
import { type NewMail, queueMails } from './mail.actions.ts';
import type { Written } from './mail-templates.rules.ts';

/** The side itself, when it is a person, or its representatives; not who is barred from the relationship. */
const PEOPLE_OF_SIDE = statement(
  'peopleOfSide',
  `MATCH (side:Party {id: $side}), (r:ServiceRelationship {id: $relationship}), (by:Party {id: $by})
UNWIND [side] + COLLECT { MATCH (side)<-[:ACTS_FOR {role: 'REPRESENTATIVE'}]-(p:Person) RETURN p ORDER BY p.id } AS reader
WITH * WHERE reader:Person AND reader.email IS NOT NULL AND NOT EXISTS { (reader)-[:BARRED_FROM]->(r) }
RETURN reader {.id, .name, .email} AS reader, by.name AS by`,
);

/** `key` names what is told: told again, nothing happens. `write` gets the name of who tells. */
export async function tellSide(
  { runner, now }: Pick<Action, 'runner' | 'now'>,
  { relationship, side, by, key }: { relationship: string; side: string; by: string; key: string },
  write: (by: string) => Written,
): Promise<void> {
  const rows = await runner.run(PEOPLE_OF_SIDE.text, { side, by, relationship });
  const mails = rows.map((row): NewMail => {
    const reader = row.reader as { id: string; name: string; email: string };
    const name = row.by as string;
    return {
      ...write(name),
      key: `${key}|${reader.id}`,
      to: { partyId: reader.id, address: reader.email, name: reader.name },
      from: { name },
      relationshipId: relationship,
    };
  });
  await queueMails(runner, mails, now);
}
