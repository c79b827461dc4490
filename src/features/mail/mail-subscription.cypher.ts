/** How subscriptions to emails are found by the tokens of their links, ended and renewed. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

export const MAIL_SUBSCRIPTIONS = statement('mailSubscriptions')
  .params<{ tokens: string[] }>()
  .row({ name: z.string(), ended: z.boolean() })
  .text(
    'MATCH (s:MailSubscription) WHERE s.token IN $tokens RETURN s.name AS name, s.endedAt IS NOT NULL AS ended ORDER BY name',
  );

export const END_MAIL_SUBSCRIPTIONS = statement('endMailSubscriptions')
  .params<{ tokens: string[]; now: string }>()
  .row({ name: z.string() })
  .text(
    'MATCH (s:MailSubscription) WHERE s.token IN $tokens SET s.endedAt = coalesce(s.endedAt, datetime($now)) RETURN s.name AS name ORDER BY name',
  );

export const RENEW_MAIL_SUBSCRIPTIONS = statement('renewMailSubscriptions')
  .params<{ tokens: string[] }>()
  .row({ name: z.string() })
  .text('MATCH (s:MailSubscription) WHERE s.token IN $tokens SET s.endedAt = null RETURN s.name AS name ORDER BY name');
