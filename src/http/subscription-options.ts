/** How much one client may hold open; set by configuration. */

import type { TokenVerifier } from '../access-control/tokens.ts';
import type { ServerContext } from '../schema/request-context.ts';
import type { SubscriptionHub } from '../subscriptions/subscription-hub.ts';
import type { OriginRules } from './cors.ts';
import type { OperationSink } from './operation-log.ts';
import type { Traffic } from './traffic.ts';

export interface SubscriptionLimits {
  subscriptionsPerConnection: number;
  /** Results that wait for one socket before its subscription ends with RESUME_FROM_CURSOR. */
  bufferedResults: number;
  /** How long a connection may take to say who it is. */
  initMs: number;
  /** How long a connection may have no operation. */
  idleMs: number;
  /** A connection that answers no ping until the next one is dead. */
  pingMs: number;
}

export interface SubscriptionOptions extends ServerContext, OperationSink {
  tokens: TokenVerifier;
  hub: SubscriptionHub;
  traffic: Traffic;
  limits: SubscriptionLimits;
  origins: OriginRules;
  /** How long a query or mutation may take. */
  queryTimeoutMs: number;
  mutationTimeoutMs: number;
  /** Whether the address of a client is that of X-Forwarded-For. */
  trustProxy?: boolean;
}
