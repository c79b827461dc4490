/** The progress of the deliveries of this installation. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

export const DELIVERIES = statement('deliveries')
  .row({
    eventsWaiting: z.number(),
    eventsNumbered: z.number(),
    auditWaiting: z.number(),
    mailsWaiting: z.number(),
    webhooksActive: z.number(),
    webhooksFailing: z.number(),
    webhooksDisabled: z.number(),
    webhookLag: z.number(),
  })
  .text(`OPTIONAL MATCH (c:EventCounter {id: 'events'})
WITH coalesce(c.seq, 0) AS head
RETURN head AS eventsNumbered, COUNT { (:Pending) } AS eventsWaiting, COUNT { (:AuditUnchained) } AS auditWaiting, COUNT { (:QueuedMail) } AS mailsWaiting,
  COUNT { MATCH (w:Webhook) WHERE w.state = 'ACTIVE' RETURN w } AS webhooksActive,
  COUNT { MATCH (w:Webhook) WHERE w.state = 'ACTIVE' AND w.failingSince IS NOT NULL RETURN w } AS webhooksFailing,
  COUNT { MATCH (w:Webhook) WHERE w.state = 'DISABLED' RETURN w } AS webhooksDisabled,
  reduce(most = 0, position IN COLLECT { MATCH (w:Webhook) WHERE w.state = 'ACTIVE' RETURN w.position } | CASE WHEN head - position > most THEN head - position ELSE most END) AS webhookLag`);
