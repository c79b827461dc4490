/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const catalogueVocabulary: Vocabulary = {
  labels: [],
  relationshipTypes: names('HAS_PRODUCT'),
  properties: names(`
availableFrom availableUntil priceMinor pricePeriod targetGroup targetKind targetSegments terms unknown utility warranty
`),
};
