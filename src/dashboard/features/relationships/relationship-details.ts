import type { RelationshipQuery } from '../../generated.ts';

/** What the page of a relationship reads. */
export type RelationshipDetails = NonNullable<RelationshipQuery['serviceRelationship']>;
