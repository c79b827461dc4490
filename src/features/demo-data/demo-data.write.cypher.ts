/** Statements that delete the demo data: its nodes, and what refers to them without an edge. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

/** What others refer to the nodes by, without an edge; read before they are deleted. `mails`: IDs of emails. */
export const REFERENCES = statement('referencesOfDemo')
  .params<{ nodes: readonly string[] }>()
  .row({ ids: z.array(z.string()), addresses: z.array(z.string()), mails: z.array(z.string()) })
  .text(`UNWIND $nodes AS each MATCH (n) WHERE elementId(n) = each
RETURN collect(n.id) AS ids, collect(CASE WHEN n:Person THEN n.email WHEN n:Mail THEN n.address END) AS addresses,
  collect(CASE WHEN n:Mail THEN n.id END) AS mails`);

export const DELETE_NODES = statement('deleteDemoNodes')
  .params<{ nodes: readonly string[] }>()
  .text('UNWIND $nodes AS each MATCH (n) WHERE elementId(n) = each DETACH DELETE n');

type Removal = { ids: readonly string[]; addresses: readonly string[] };
const removing = (name: string, text: string) => statement(name).params<Removal>().text(text);
const deleting = (name: string, text: string) => removing(name, `${text}\nDETACH DELETE n`);
const FIRST_OF_KEY = "split(n.key, '|')[0] IN $ids";

/** Nodes without an edge to what they are about. */
export const DELETE_LOOSE = [
  deleting('deleteDemoCalendars', 'MATCH (n:Calendar) WHERE n.of IN $ids'),
  deleting('deleteDemoSetAside', 'MATCH (n:SetAside) WHERE n.record IN $ids'),
  deleting('deleteDemoPending', 'MATCH (n:Pending) WHERE n.entityId IN $ids'),
  deleting('deleteDemoKeys', `MATCH (n:IdempotencyKey) WHERE ${FIRST_OF_KEY}`),
  deleting('deleteDemoImportParts', `MATCH (n:ImportPart) WHERE ${FIRST_OF_KEY}`),
  deleting('deleteDemoImportedRecords', `MATCH (n:ImportedRecord) WHERE ${FIRST_OF_KEY}`),
  deleting('deleteDemoImportMappings', `MATCH (n:ImportMapping) WHERE ${FIRST_OF_KEY}`),
  deleting('deleteDemoInvitations', 'MATCH (n:ContactInvitation) WHERE n.contact IN $ids'),
  deleting('deleteDemoMemberInvitations', 'MATCH (n:MemberInvitation) WHERE n.recordedBy IN $ids'),
  deleting('deleteDemoMailings', 'MATCH (n:ContactMailing) WHERE n.recordedBy IN $ids'),
  // One that is under way is completed: texts of those who stay may name the person.
  deleting('deleteDemoErasures', "MATCH (n:Erasure) WHERE n.person IN $ids AND n.state = 'DONE'"),
  // They hold copies of what goes, and end within seconds.
  deleting('deleteUndosAfterDemo', 'MATCH (n:Undo)'),
  deleting(
    'deleteDemoCounters',
    "MATCH (n) WHERE (n:Quota OR n:SignInAttempts) AND any(part IN split(n.key, '|') WHERE part IN $ids)",
  ),
  deleting('deleteDemoSubscriptions', 'MATCH (n:MailSubscription) WHERE n.listId IN $ids'),
  deleting(
    'deleteDemoMailboxes',
    `MATCH (n:Mailbox) WHERE n.address IN $addresses AND NOT EXISTS { (n)<-[:FOR]-() }
OPTIONAL MATCH (n)<-[:OF]-(s:MailSubscription) DETACH DELETE s WITH DISTINCT n`,
  ),
  // They have learned from the demo data; the next training makes others.
  deleting('deleteDemoModels', 'MATCH (n) WHERE n:RecommendationModel OR n:TrainingRun OR n:Segment'),
  removing('unlinkDemoContacts', 'MATCH (n:Contact) WHERE n.confirmedBy IN $ids REMOVE n.confirmedBy'),
];

/**
 * Events keep their numbers, without which the log would have a gap: those of removed things have no content any more, and expire with
 * the others.
 */
export const BLANK_EVENTS = statement('blankDemoEvents')
  .params<{ ids: readonly string[] }>()
  .text(`MATCH (e:Event) WHERE e.entityId IN $ids OR e.relationshipId IN $ids OR (size(e.partyIds) > 0 AND all(party IN e.partyIds WHERE party IN $ids))
SET e.name = 'demoDataRemoved', e.entityId = 'removed', e.partyIds = [], e.change = '{}', e.actorId = 'removed'
REMOVE e.relationshipId`);

/** The audit trail stays as it is, chained; personal values of the people who go become unreadable. */
export const DESTROY_KEYS = statement('destroyKeysOfDemo')
  .params<{ ids: readonly string[]; now: string }>()
  .text('MATCH (k:PersonKey) WHERE k.person IN $ids SET k.destroyedAt = datetime($now) REMOVE k.wrapped');

/** For a graph in which nobody is left: the audit trail and counters of people who are gone. Addresses that refused all emails stay refused. */
export const DELETE_TRACES = statement('deleteTracesOfDemo').text(`MATCH (n)
WHERE n:AuditRecord OR n:AuditUnchained OR n:AuditConcern OR n:AuditChain OR n:PersonKey OR n:CostBudget OR n:Quota OR n:IdempotencyKey
  OR n:SignInAttempts OR n:SignInLink OR n:Mailbox OR n:MailSubscription OR n:ContactMailing OR n:Erasure
DETACH DELETE n`);

/** The next start does not plant the demo data again. */
export const NOTE_REMOVAL = statement('noteRemovalOfDemo')
  .params<{ now: string }>()
  .text('MERGE (r:DemoRemoved) SET r.at = datetime($now)');
