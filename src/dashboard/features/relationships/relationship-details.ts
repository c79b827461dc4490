import type { RelationshipQuery } from '../../generated.ts';

/** The relationship as its page reads it. */
export type RelationshipDetails = NonNullable<RelationshipQuery['serviceRelationship']>;
