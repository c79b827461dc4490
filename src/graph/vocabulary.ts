/**
 * Every label, relationship type and property key of the graph. Neo4j does not keep the plan of a statement that names one which
 * the graph has never seen, and plans it again at each call, which costs a hundred times its run; so `migrate` makes them all
 * known at once. `npm run check` reports missing names.
 */
export interface Vocabulary {
  labels: string[];
  relationshipTypes: string[];
  properties: string[];
}

/** The names in a text, which white space separates. */
export const names = (text: string): string[] => text.trim().split(/\s+/);

/** The names that the layers below the features use. Each feature declares those that it adds, in `<feature>.vocabulary.ts`. */
export const CORE_VOCABULARY: Vocabulary = {
  labels: names(`
Activity Agreement AuditChain AuditChange AuditConcern AuditRecord AuditUnchained AuditView Contact CostBudget Event EventCounter IdempotencyKey Migration Offering Organisation Party Pending PendingSetAside Person PersonKey
Product Recorded Resource Service ServiceAccount ServiceRelationship SetAside SignInSession Undo UnfinishedRestore WriteBarrier
`),
  relationshipTypes: names(`
ACTS_FOR BARRED_FROM CONSUMER_OF CREATES ENABLES INCLUDES MODIFIES OF OFFERS ON OPENED OWNS PART_OF PERFORMED PROVIDER_OF PROVIDES
PROVISIONED_IN RECORDED SERVES SIGNS_IN SIGNS_IN_WITH TAKES_PART_IN
`),
  properties: names(`
actorId administrator amountMinor answer at attempts change claims contents count createdAt criticality currency destroyedAt disclosure draft email
entityId entityVersion event expiresAt fields id identityHash hash importedBy inputHash kept key keyHash kind lastAt leftAt liveKey lock loop mutation mutations n name names nextAttemptAt
numberedAt occurredAt openUntil partyId partyIds person position profile proposedBy published reason record recordedBy relationshipId responsibleId role searchName seconds
segment seq signInEndedAt signedInAt source startsOn state stateSince summary text tokens until updatedAt values version what wrapped
`),
};
