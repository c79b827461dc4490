/** Who gets no mails because its address refuses all emails. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { hasSignedIn } from '../parties/party.write.cypher.ts';

/** Predicate: a person who has never signed in, at an address that refuses all emails. @param key expression of its `everyoneKey` */
export const refusesAll = (person: string, key: string) =>
  `(NOT ${hasSignedIn(person)} AND ${person}.registeredAt IS NULL AND EXISTS { (:ContactRefusal {key: ${key}}) })`;

export const PEOPLE_WHO_REFUSE = statement('peopleWhoRefuseEmails')
  .params<{ people: { id: string; key: string }[] }>()
  .row({ id: z.string() })
  .text(`UNWIND $people AS row
MATCH (p:Person {id: row.id}) WHERE ${refusesAll('p', 'row.key')}
RETURN p.id AS id`);
