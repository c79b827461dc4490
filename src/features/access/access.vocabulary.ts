/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const accessVocabulary: Vocabulary = {
  labels: names('Access Credential EmailChange FamiliarClient SecondFactor SignInAttempts SignInLink'),
  relationshipTypes: names('CHANGES_EMAIL_OF GRANTED_IN HAS_ACCESS SECURES UNLOCKS'),
  properties: names(
    'changedAt factorAtProvider identityBoundAt identityIssuer identitySubject invitedAt lastStep newAddress newConfirmed newHash oldAddress oldConfirmed oldHash passwordHash recoveryHashes registeredAt rotatedAt secret',
  ),
};
