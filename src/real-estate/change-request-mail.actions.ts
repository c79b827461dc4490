/** Mails about wishes for other criteria: to the provider when one is asked, to the consumer when it is answered. */
import type { Runner } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import { queueMails } from '../mail/mail.actions.ts';
import type { ChangeRequestMail } from '../mail/mail-templates.rules.ts';

/** The people of a side: itself, or its representatives; not who is barred from the relationship. */
const SIDE = statement(
  'readersOfSide',
  `MATCH (side:Party {id: $side}), (r:ServiceRelationship {id: $relationship}), (by:Party {id: $by})
WITH side, r, by, [side] + COLLECT { MATCH (side)<-[:ACTS_FOR {role: 'REPRESENTATIVE'}]-(p:Person) RETURN p ORDER BY p.id } AS people
UNWIND people AS reader
WITH * WHERE reader:Person AND reader.email IS NOT NULL AND NOT EXISTS { (reader)-[:BARRED_FROM]->(r) }
RETURN reader {.id, .name, .email} AS reader, by.name AS by`,
);

export interface ToldRequest {
  request: string;
  relationship: string;
  /** The party whose people are told, and the one that asked or answered. */
  side: string;
  by: string;
  change: ChangeRequestMail['change'];
  alertName: string;
  wishes: string[];
  note?: string | null;
}

export async function queueRequestMail(runner: Runner, told: ToldRequest, now: string): Promise<void> {
  const { side, by, relationship, request, change, alertName, wishes, note } = told;
  const rows = await runner.run(SIDE.text, { side, by, relationship });
  const mails = rows.map((row) => {
    const reader = row.reader as { id: string; name: string; email: string };
    const name = row.by as string;
    return {
      key: `change-request|${reader.id}|${request}|${change}`,
      to: { partyId: reader.id, address: reader.email, name: reader.name },
      from: { name },
      relationshipId: relationship,
      template: 'change-request' as const,
      data: { change, by: name, alertName, wishes, note, link: { label: 'Open Covalue', to: '/' } },
    };
  });
  await queueMails(runner, mails, now);
}
