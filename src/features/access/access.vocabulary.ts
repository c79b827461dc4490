/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const accessVocabulary: Vocabulary = {
  labels: names('Access Credential EmailChange FamiliarClient SignInAttempts SignInLink'),
  relationshipTypes: names('CHANGES_EMAIL_OF GRANTED_IN HAS_ACCESS UNLOCKS'),
  properties: names(
    'changedAt identityBoundAt identityIssuer identitySubject invitedAt newAddress newConfirmed newHash oldAddress oldConfirmed oldHash passwordHash rotatedAt',
  ),
};
