/**
 * What belongs to what: a node that belongs to another one has no meaning without it, and goes with it. For each relationship type of
 * the graph, the end that belongs to the other end. Parties belong to nobody. Pure.
 */

/** `(a)-[type]->(b)`: a belongs to b, e.g. an activity to its relationship. */
// biome-ignore format: a list of names
export const START_BELONGS: readonly string[] = [
  'ABOUT', 'ASKS_CHANGE_OF', 'CHANGES_EMAIL_OF', 'CHANGE_OF', 'FOR', 'FOR_ALERT', 'GOVERNS', 'GRANTED_IN', 'IN',
  'IS_RESOURCE', 'NOTED_IN', 'OF', 'OF_ALERT', 'OF_LISTING', 'ON', 'ON_THING', 'PART_OF', 'PROVISIONED_IN',
  'RELISTED_AS', 'REPLY_TO', 'SECURES', 'SERVES', 'SIGNS_IN', 'SUGGESTS', 'SURVEYS', 'TO', 'TO_BROKER', 'UNDER', 'WITHIN',
  'WITH_OFFER',
];

/** `(a)-[type]->(b)`: b belongs to a, e.g. a service to its provider. */
// biome-ignore format: a list of names
export const END_BELONGS: readonly string[] = [
  'CONSUMER_OF', 'CREATES', 'GAVE', 'HAS_ACCESS', 'HAS_IMPORT', 'HAS_MORTGAGE', 'HAS_PRODUCT', 'HAS_WEBHOOK',
  'OFFERS', 'OWNS', 'PROVIDER_OF', 'PROVIDES', 'QUOTES', 'READS', 'REFERRED', 'SIGNS_IN_WITH',
];

/** Either end is complete without the other. */
// biome-ignore format: a list of names
export const NEITHER_BELONGS: readonly string[] = [
  'ACTS_FOR', 'ANSWERED', 'ANSWERED_BY', 'ASKED', 'ATTENDED_BY', 'AT_PLACE', 'BARRED_FROM', 'CARRIES_OUT',
  'ENABLES', 'EVIDENCE', 'EXTENDS', 'GAVE_FEEDBACK', 'HOSTED_BY', 'INCLUDES', 'IN_SEGMENT', 'LED_TO', 'LOW_PRIOR',
  'MODIFIES', 'NOTED', 'OCCUPIES', 'OFFERS_MEMBERSHIP', 'OPENED', 'PERFORMED', 'PRIOR', 'PROPOSED_BY', 'RECORDED',
  'TAKES_PART_IN', 'TOLD_IN', 'UNLOCKS', 'USED',
];
