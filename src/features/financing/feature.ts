import type { Feature } from '../../feature.ts';
import * as api from './financing.api.ts';
import { financingShapes } from './financing.cypher.ts';
import { financingEvents } from './financing.events.ts';
import { financingMigrations } from './financing.migrations.ts';
import { FinancingMutations } from './financing.mutations.ts';
import * as questionnaires from './questionnaire.api.ts';
import { questionnaireShapes } from './questionnaire.cypher.ts';
import { QuestionnaireMutations } from './questionnaire.mutations.ts';
import * as referrals from './referral.api.ts';
import { referralShapes } from './referral.cypher.ts';
import { ReferralMutations } from './referral.mutations.ts';

export const financing: Feature = {
  name: 'financing',
  events: financingEvents,
  migrations: financingMigrations,
  resolvers: [
    api.FinancingQueries,
    api.FinancingOfParty,
    FinancingMutations,
    questionnaires.QuestionnairesOfRelationship,
    QuestionnaireMutations,
    referrals.ReferralsOfParty,
    ReferralMutations,
  ],
  types: [api.Mortgage, api.RateOffer, questionnaires.FinancingQuestionnaire, referrals.Referral],
  shapes: (shapes) => {
    financingShapes(shapes);
    questionnaireShapes(shapes);
    referralShapes(shapes);
  },
};
