/**
 * What fits a party: the one place that says so. It holds for everything that people see: answers, published recommendations,
 * and the lists of providers. Nothing is recommended that the target group excludes, nor what the party provides itself.
 */
import type { Purpose } from './model.write.cypher.ts';

/**
 * The earliest current date in any time zone at `$now` (see today.rules.ts): an offering is available until the end of its
 * last day.
 */
const EARLIEST_DAY = "date(datetime($now) - duration('PT12H'))";

export function isAvailable(offering: string): string {
  return `coalesce(${offering}.availableUntil >= ${EARLIEST_DAY}, true)`;
}

/** As `PartyKind`. */
const kindOf = (party: string) => `CASE WHEN ${party}:Organisation THEN 'ORGANISATION' ELSE 'PERSON' END`;

/** Names of services that differ in case only are the same service. */
const sameService = (service: string, other: string) =>
  `(${service} = ${other} OR toLower(${service}.name) = toLower(${other}.name))`;

/** What a viewer knows of the consumer; nothing else may decide what it sees. */
export interface KnownOfConsumer {
  /** Condition under which it knows the segment. */
  segment: string;
  /** Condition under which it knows that the consumer provides a service. */
  service: (service: string) => string;
}

/** Of people who act for the consumer. */
const ALL: KnownOfConsumer = { segment: 'true', service: () => 'true' };

/**
 * Whether an offering is for a consumer: for parties of its kind and segment, and not what it provides itself, also through an organisation for
 * which it acts. An offering that does not state its kind of party is for the kind that all its consumers are of.
 * @param consumerKind the kind of all consumers in the training data; null for both
 */
export function offeringFits(
  consumer: string,
  offering: string,
  consumerKind: string,
  known: KnownOfConsumer = ALL,
): string {
  return `coalesce(${offering}.targetKind, ${consumerKind}, ${kindOf(consumer)}) = ${kindOf(consumer)}
    AND (size(coalesce(${offering}.targetSegments, [])) = 0 OR ${known.segment} AND any(segment IN ${offering}.targetSegments WHERE toLower(segment) = toLower(${consumer}.segment)))
    AND NOT EXISTS { (${offering})<-[:OFFERS]-(self_) WHERE self_ = ${consumer} OR EXISTS { (${consumer})-[:ACTS_FOR]->(self_) } }
    AND NOT EXISTS { (${offering})-[:OF]->(service_) WHERE EXISTS { (${consumer})-[:PROVIDES]->(own_) WHERE ${sameService('service_', 'own_')} AND ${known.service('own_')} } }`;
}

/** Whether one of the provider's published offerings fits a consumer. Of a provider without any, only its consumers are known. */
function providerFits(consumer: string, provider: string, consumerKind: string, known?: KnownOfConsumer): string {
  return `CASE WHEN EXISTS { (${provider})-[:OFFERS]->({published: true}) }
    THEN EXISTS { (${provider})-[:OFFERS]->(offer_ {published: true}) WHERE ${isAvailable('offer_')} AND ${offeringFits(consumer, 'offer_', consumerKind, known)} }
    ELSE coalesce(${consumerKind}, ${kindOf(consumer)}) = ${kindOf(consumer)} END`;
}

type Fit = (consumer: string, target: string, consumerKind: string, known?: KnownOfConsumer) => string;

/** Whether a suggested item fits a consumer, by purpose. Offerings that are not published, e.g. those of others, are not suggested. */
export const FITS: Record<Purpose, Fit> = {
  NEXT_OFFERING: (consumer, offering, consumerKind, known) =>
    `coalesce(${offering}.published, false) AND ${isAvailable(offering)} AND ${offeringFits(consumer, offering, consumerKind, known)}`,
  OPPORTUNITY: providerFits,
};
