/** What a caller may still spend in all processes of an installation together. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../graph/statement.ts';

/**
 * Takes a share of a caller's budget, a token bucket that is full at first and refills within a minute. By the clock of
 * Neo4j, which all processes share.
 * @param most the wanted share; less is granted if less is left
 */
export const LEASE_COST = statement('leaseCost')
  .params<{ key: string; limit: number; most: number }>()
  .row({ granted: z.number(), left: z.number() })
  .text(`MERGE (b:CostBudget {key: $key}) ON CREATE SET b.tokens = $limit, b.at = timestamp()
SET b.lock = true REMOVE b.lock
WITH b, timestamp() AS now
WITH b, now, b.tokens + (now - b.at) * $limit / 60000.0 AS refilled
WITH b, now, CASE WHEN refilled > $limit THEN toFloat($limit) ELSE refilled END AS tokens
WITH b, now, tokens, CASE WHEN tokens > $most THEN toFloat($most) ELSE tokens END AS granted
SET b.tokens = tokens - granted, b.at = now
RETURN granted, tokens - granted AS left`);

/** Buckets that are full again say nothing. */
export const PRUNE_COST_BUDGETS = statement('pruneCostBudgets')
  .params<{ most: Integer }>()
  .text('MATCH (b:CostBudget) WHERE b.at < timestamp() - 120000 WITH b LIMIT $most DELETE b');
