/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const recommendationsVocabulary: Vocabulary = {
  labels: names('Recommendation RecommendationModel Segment TrainingLease TrainingRun'),
  relationshipTypes: names('EVIDENCE IN_SEGMENT LED_TO LOW_PRIOR PRIOR SUGGESTS'),
  properties: names(`
asOf benefitAmount benefitUnit card completedAt consumerKind consumers cpuSeconds current evidence floor gain gainError holdings leaseOwner
leaseUntil lift lifts link madeUpTo makingFor model peakMemoryMb progress realisedSavingMinor rest restShare share slope toldAt
weight
`),
};
