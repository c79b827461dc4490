import type { Feature } from '../../feature.ts';
import { financingAttention } from './attention.cypher.ts';
import { financingShapes, hasMortgage } from './financing.cypher.ts';
import { financingDeletables } from './financing.deletable.ts';
import { financingEvents } from './financing.events.ts';
import { financingMigrations } from './financing.migrations.ts';
import { FinancingMutations } from './financing.mutations.ts';
import { financingVocabulary } from './financing.vocabulary.ts';
import { Mortgage } from './mortgage.api.ts';
import * as questionnaires from './questionnaire.api.ts';
import { questionnaireShapes } from './questionnaire.cypher.ts';
import { QuestionnaireMutations } from './questionnaire.mutations.ts';
import { RateOffer, RateOffersOfOffering } from './rate-offer.api.ts';
import { rateOfferImport } from './rate-offer.kind.ts';
import { rateWatchWorker } from './rate-watch.worker.ts';
import { RateOfferOfRecommendation } from './recommended-rate-offer.api.ts';
import { FINANCING_RECOMMENDERS } from './recommenders.ts';
import * as referrals from './referral.api.ts';
import { referralShapes } from './referral.cypher.ts';
import { ReferralMutations } from './referral.mutations.ts';
import { FinancingOfParty, FinancingQueries } from './suggestion.api.ts';

export const financing: Feature = {
  name: 'financing',
  vocabulary: financingVocabulary,
  events: financingEvents,
  deletables: financingDeletables,
  recommenders: FINANCING_RECOMMENDERS,
  imports: [rateOfferImport],
  enumValues: {
    RecommendationKind: { MORTGAGE_BROKER: 'A mortgage broker with whom the client would save money.' },
    MailKind: { RATE_WATCH: 'Rate offers that save more than any other offer in force.' },
    ProcessingLoop: {
      RATE_WATCH: 'Compares rate offers (`rto_`) with the mortgages (`mtg_`) of clients.',
    },
    ImportKind: { RATE_OFFERS: 'Rate offers of a mortgage broker, under its own offerings.' },
  },
  scheduled: ({ graph, log }) => [rateWatchWorker(graph, log)],
  packs: {
    FINANCING: {
      description: 'Mortgages: their comparison with rate offers, referrals to mortgage brokers.',
      concerns: hasMortgage,
    },
  },
  migrations: financingMigrations,
  resolvers: [
    FinancingQueries,
    FinancingOfParty,
    FinancingMutations,
    questionnaires.QuestionnairesOfRelationship,
    QuestionnaireMutations,
    referrals.ReferralsOfParty,
    ReferralMutations,
    RateOfferOfRecommendation,
    RateOffersOfOffering,
  ],
  types: [Mortgage, RateOffer, questionnaires.FinancingQuestionnaire, referrals.Referral],
  attention: financingAttention,
  shapes: (shapes) => {
    financingShapes(shapes);
    questionnaireShapes(shapes);
    referralShapes(shapes);
  },
};
