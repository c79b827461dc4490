/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const accessVocabulary: Vocabulary = {
  labels: names('Access Credential FamiliarClient SignInAttempts SignInLink'),
  relationshipTypes: names('GRANTED_IN HAS_ACCESS SIGNS_IN_WITH UNLOCKS'),
  properties: names(
    'changedAt expiresAt identityBoundAt identityHash identityIssuer identitySubject invitedAt passwordHash rotatedAt signedInAt',
  ),
};
