/** How webhooks are stored and read. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { isMine, seesEvent } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import { cursorOf, type NumberedEvent } from '../../outbox/event-log.ts';
import { EVENT_MAP } from '../../outbox/stored-event.cypher.ts';
import { type FieldShape, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { mayBeTried } from '../../workers/set-aside.cypher.ts';
import { BY_ID, RECORD_FIELDS } from '../parties/party.cypher.ts';

const ofMine = (webhook: string) => `EXISTS { (${webhook})<-[:HAS_WEBHOOK]-(owner_:Party) WHERE ${isMine('owner_')} }`;

export function webhookShapes(shapes: Shapes): void {
  const webhooks: FieldShape = {
    kind: 'list',
    to: 'Webhook',
    match: (party, webhook) => `MATCH (${party})-[:HAS_WEBHOOK]->(${webhook}:Webhook)`,
    where: (party) => isMine(party),
    orderBy: [BY_ID],
  };
  shapes
    .type('Webhook', {
      label: 'Webhook',
      idPrefix: 'whk_',
      visible: ofMine,
      fields: {
        ...RECORD_FIELDS,
        url: property('url'),
        names: property('names'),
        state: property('state'),
        disabledReason: property('disabledReason'),
        cursor: {
          kind: 'value',
          cypher: (webhook) => [`${webhook}.position`],
          read: ([seq]) => cursorOf(Number(seq)),
        },
        lastError: property('lastError'),
        failingSince: instantProperty('failingSince'),
        responsiblePerson: {
          kind: 'one',
          to: 'Person',
          match: (webhook, p) => `MATCH (${p}:Person {id: ${webhook}.responsibleId})`,
        },
        nextAttemptAt: instantProperty('nextAttemptAt'),
      },
    })
    .type('Organisation', { fields: { webhooks } })
    .type('Person', { fields: { webhooks } });
}

export const CREATE_WEBHOOK = statement('createWebhook')
  .params<{
    id: string;
    party: string;
    url: string;
    names: string[] | null;
    secret: string;
    after: Integer | null;
    by: string;
    now: string;
  }>()
  .text(`OPTIONAL MATCH (c:EventCounter {id: 'events'})
WITH coalesce(c.seq, 0) AS head
MATCH (p:Party {id: $party})
CREATE (p)-[:HAS_WEBHOOK]->(w:Webhook {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, url: $url, names: $names,
  secret: $secret, state: 'ACTIVE', position: coalesce($after, head), epoch: 0, failures: 0, responsibleId: $by})`);
export const COUNT_WEBHOOKS = statement('countWebhooks')
  .params<{ party: string }>()
  .row({ count: z.number() })
  .text(
    'MATCH (p:Party {id: $party}) SET p.lock = true REMOVE p.lock WITH p RETURN COUNT { (p)-[:HAS_WEBHOOK]->(:Webhook) } AS count',
  );
export const LOCK_WEBHOOK = statement('webhookForChange')
  .params<{ id: string }>()
  .row({ party: z.string(), version: z.number(), state: z.string() })
  .text(`MATCH (w:Webhook {id: $id}) SET w.lock = true REMOVE w.lock
WITH w MATCH (w)<-[:HAS_WEBHOOK]-(p:Party)
RETURN p.id AS party, w.version AS version, w.state AS state`);
/** A delivery in progress sees by the epoch that the webhook has been changed. `by`: the person who is responsible from now on. */
export const SAVE_WEBHOOK = statement('saveWebhook')
  .params<{ id: string; values: object; by: string | null; now: string }>()
  .text(`MATCH (w:Webhook {id: $id})
SET w += $values, w.version = w.version + 1, w.updatedAt = datetime($now), w.epoch = w.epoch + 1, w.nextAttemptAt = null, w.responsibleId = coalesce($by, w.responsibleId)`);
export const DELETE_WEBHOOK = statement('deleteWebhook')
  .params<{ id: string }>()
  .text(`MATCH (w:Webhook {id: $id})<-[edge:HAS_WEBHOOK]-()
DELETE edge, w`);

/** Where events stand, for cursors that a webhook is to begin at. */
export const RANGE = statement('eventRange')
  .row({ head: z.number(), oldest: z.number() })
  .text(`OPTIONAL MATCH (c:EventCounter {id: 'events'})
WITH coalesce(c.seq, 0) AS head
CALL () { MATCH (o:Event) WHERE o.seq > 0 RETURN o.seq AS first ORDER BY o.seq LIMIT 1 UNION RETURN null AS first }
WITH head, min(first) AS first
RETURN head, coalesce(first, head + 1) AS oldest`);

export const DUE_WEBHOOKS = statement('dueWebhooks')
  .params<{ me: string; now: string; serving: string[] }>()
  .row({ id: z.string(), party: z.string(), aside: z.boolean() })
  .text(`MATCH (c:EventCounter {id: 'events'})
MATCH (w:Webhook) WHERE w.state = 'ACTIVE' AND NOT w.id IN $serving AND w.position < c.seq AND coalesce(w.nextAttemptAt <= datetime($now), true)
  AND (w.leaseOwner = $me OR coalesce(w.leaseUntil < datetime($now), true)) AND ${mayBeTried('WEBHOOKS', 'w.id')}
WITH w LIMIT 100
RETURN w.id AS id, coalesce(COLLECT { MATCH (w)<-[:HAS_WEBHOOK]-(owner:Party) RETURN owner.id }[0], w.id) AS party,
  EXISTS { (:SetAside {key: 'WEBHOOKS|' + w.id}) } AS aside`);
/** Passes over the next event, which cannot even be read for this webhook. */
export const PASS_EVENT = statement('passWebhookEvent')
  .params<{ id: string; me: string }>()
  .row({ event: z.string().nullable() })
  .text(`MATCH (w:Webhook {id: $id}) SET w.lock = true REMOVE w.lock
WITH w WHERE w.leaseOwner = $me
OPTIONAL MATCH (e:Event {seq: w.position + 1})
SET w.position = w.position + 1
RETURN e.id AS event`);
/** The person who created or last enabled the webhook no longer represents its party: the person must not get its events. */
const isOrphaned = (
  webhook: string,
  owner: string,
) => `${webhook}.responsibleId IS NOT NULL AND NOT EXISTS { (maker_:Person {id: ${webhook}.responsibleId})
  WHERE maker_ = ${owner} OR coalesce(maker_.administrator, false)
    OR EXISTS { (maker_)-[acts_:ACTS_FOR]->(${owner}) WHERE acts_.role = 'REPRESENTATIVE' } }`;

/** What somebody changed by hand is set aside when it is sent (`assertReadable`, `assertAllowedTarget`), not here. */
const EVENT = z.custom<NumberedEvent>();
const TARGET = { url: z.custom<string>(), secret: z.custom<string>() };

/** One replica delivers for a webhook, else its order would not hold. */
export const LEASE_WEBHOOK = statement('leaseWebhook')
  .params<{ id: string; me: string; now: string; until: string }>()
  .row({ id: z.string() })
  .text(`MATCH (w:Webhook {id: $id}) SET w.lock = true REMOVE w.lock
WITH w WHERE w.leaseOwner = $me OR coalesce(w.leaseUntil < datetime($now), true)
SET w.leaseOwner = $me, w.leaseUntil = datetime($until)
RETURN w.id AS id`);
/** A server that stops leaves its webhooks to the others at once. */
export const RELEASE_WEBHOOKS = statement('releaseWebhooks')
  .params<{ me: string }>()
  .text(`MATCH (w:Webhook) WHERE w.leaseOwner = $me SET w.lock = true REMOVE w.lock
WITH w WHERE w.leaseOwner = $me
REMOVE w.leaseUntil`);
/**
 * The next events as the webhook's owner may see them now. `present`: whether all numbers of the window are there:
 * fewer are while a batch is being committed, or when some were forgotten.
 */
export const WEBHOOK_PAGE = statement('webhookEvents')
  .params<{ id: string; window: Integer }>()
  .row({
    ...TARGET,
    state: z.string(),
    epoch: z.number(),
    position: z.number(),
    failures: z.number(),
    failingSince: z.string().nullable(),
    upTo: z.number(),
    present: z.number(),
    page: z.array(EVENT),
    continuous: z.boolean(),
    orphaned: z.boolean(),
  })
  .text(`MATCH (c:EventCounter {id: 'events'}), (w:Webhook {id: $id})<-[:HAS_WEBHOOK]-(owner:Party)
WITH w, owner, CASE WHEN c.seq < w.position + $window THEN c.seq ELSE w.position + $window END AS upTo
WITH w, owner, upTo, coalesce(owner.administrator, false) AS isAdmin,
  [owner] + COLLECT { MATCH (owner)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } AS actingFor
CALL (w, upTo, isAdmin, actingFor) {
  MATCH (e:Event) WHERE e.seq > w.position AND e.seq <= upTo
  RETURN count(e) AS present,
    [each IN collect(CASE WHEN (w.names IS NULL OR e.name IN w.names) AND (${seesEvent('e')})
      THEN ${EVENT_MAP} END) | each] AS page
}
RETURN w.state AS state, ${isOrphaned('w', 'owner')} AS orphaned, w.url AS url, w.secret AS secret, w.epoch AS epoch, w.position AS position, w.failures AS failures,
  toString(w.failingSince) AS failingSince, upTo, present, page,
  EXISTS { MATCH (o:Event) WHERE o.seq > 0 AND o.seq <= w.position + 1 } AS continuous`);
/** One event for one webhook, if its owner may see it now. */
export const EVENT_OF_WEBHOOK = statement('eventOfWebhook')
  .params<{ webhook: string; event: string }>()
  .row({ ...TARGET, id: z.string(), event: EVENT })
  .text(`MATCH (w:Webhook {id: $webhook, state: 'ACTIVE'})<-[:HAS_WEBHOOK]-(owner:Party), (e:Event {id: $event})
WHERE NOT ${isOrphaned('w', 'owner')}
WITH w, e, coalesce(owner.administrator, false) AS isAdmin,
  [owner] + COLLECT { MATCH (owner)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } AS actingFor
WHERE ${seesEvent('e')}
RETURN w.id AS id, w.url AS url, w.secret AS secret, ${EVENT_MAP} AS event`);
export const SAVE_PROGRESS = statement('saveWebhookProgress')
  .params<{
    id: string;
    me: string;
    epoch: Integer;
    values: object;
    failingSince: string | null;
    nextAttemptAt: string | null;
    until: string;
  }>()
  .row({ id: z.string() })
  .text(`MATCH (w:Webhook {id: $id}) SET w.lock = true REMOVE w.lock
WITH w WHERE w.epoch = $epoch AND w.leaseOwner = $me
SET w += $values, w.leaseUntil = datetime($until),
  w.nextAttemptAt = datetime($nextAttemptAt), w.failingSince = datetime($failingSince)
RETURN w.id AS id`);

/** Secrets that are not encrypted with the current key; those of older versions are in clear. */
export const SECRETS_TO_ENCRYPT = statement('webhookSecretsToEncrypt')
  .params<{ prefix: string; limit: Integer; after: string }>()
  .row({ id: z.string(), secret: TARGET.secret })
  .text(`MATCH (w:Webhook) WHERE w.id > $after AND NOT coalesce(w.secret STARTS WITH $prefix, false)
RETURN w.id AS id, w.secret AS secret ORDER BY w.id LIMIT $limit`);
/** A secret that was replaced in the meantime stays. */
export const ENCRYPT_SECRET = statement('encryptWebhookSecret')
  .params<{ id: string; before: string; secret: string }>()
  .text(
    'MATCH (w:Webhook {id: $id}) SET w.lock = true REMOVE w.lock WITH w WHERE w.secret = $before SET w.secret = $secret',
  );
