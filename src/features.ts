/** The features in their order: one may use those before it, never those after. */
import * as access from './features/access/access.api.ts';
import { accessShapes } from './features/access/access.cypher.ts';
import { AccessMutations } from './features/access/access.mutations.ts';
import { SignInMutations } from './features/access/sign-in.mutations.ts';
import * as activities from './features/activities/activity.api.ts';
import { activityShapes } from './features/activities/activity.cypher.ts';
import { ActivityMutations } from './features/activities/activity.mutations.ts';
import * as advocacy from './features/advocacy/survey.api.ts';
import { surveyShapes } from './features/advocacy/survey.cypher.ts';
import { AdvocacyMutations } from './features/advocacy/survey.mutations.ts';
import * as appointments from './features/appointments/appointment.api.ts';
import { appointmentShapes } from './features/appointments/appointment.cypher.ts';
import { AppointmentMutations } from './features/appointments/appointment.mutations.ts';
import * as catalogue from './features/catalogue/catalogue.api.ts';
import { catalogueShapes } from './features/catalogue/catalogue.cypher.ts';
import { CatalogueMutations } from './features/catalogue/catalogue.mutations.ts';
import * as chains from './features/chains/chain.api.ts';
import { chainShapes } from './features/chains/chain.shapes.ts';
import * as consents from './features/consents/consent.api.ts';
import { consentShapes } from './features/consents/consent.cypher.ts';
import { ConsentMutations } from './features/consents/consent.mutations.ts';
import * as events from './features/events/event.api.ts';
import { eventShapes } from './features/events/event.cypher.ts';
import * as feedback from './features/feedback/feedback.api.ts';
import { feedbackShapes } from './features/feedback/feedback.cypher.ts';
import { FeedbackMutations } from './features/feedback/feedback.mutations.ts';
import * as financing from './features/financing/financing.api.ts';
import { financingShapes } from './features/financing/financing.cypher.ts';
import { FinancingMutations } from './features/financing/financing.mutations.ts';
import * as questionnaires from './features/financing/questionnaire.api.ts';
import { questionnaireShapes } from './features/financing/questionnaire.cypher.ts';
import { QuestionnaireMutations } from './features/financing/questionnaire.mutations.ts';
import * as referrals from './features/financing/referral.api.ts';
import { referralShapes } from './features/financing/referral.cypher.ts';
import { ReferralMutations } from './features/financing/referral.mutations.ts';
import * as mail from './features/mail/mail.api.ts';
import { mailShapes } from './features/mail/mail.cypher.ts';
import { MailMutations } from './features/mail/mail.mutations.ts';
import * as parties from './features/parties/party.api.ts';
import { partyShapes } from './features/parties/party.cypher.ts';
import { PartyMutations } from './features/parties/party.mutations.ts';
import * as alerts from './features/real-estate/alerts/alert.api.ts';
import { alertShapes } from './features/real-estate/alerts/alert.cypher.ts';
import { AlertMutations } from './features/real-estate/alerts/alert.mutations.ts';
import * as matches from './features/real-estate/alerts/match.api.ts';
import { matchShapes } from './features/real-estate/alerts/match.cypher.ts';
import { MatchMutations } from './features/real-estate/alerts/match.mutations.ts';
import * as listings from './features/real-estate/listings/listing.api.ts';
import { listingShapes } from './features/real-estate/listings/listing.cypher.ts';
import { FeedbackOfListing } from './features/real-estate/listings/listing-feedback.api.ts';
import * as likelihoods from './features/recommendations/likelihood/likelihood.api.ts';
import * as opportunities from './features/recommendations/opportunities/opportunity.api.ts';
import * as recommendations from './features/recommendations/recommendation.api.ts';
import { RecommendationMutations } from './features/recommendations/recommendation.mutations.ts';
import * as trainings from './features/recommendations/training/training-run.api.ts';
import { trainingRunShapes } from './features/recommendations/training/training-run.cypher.ts';
import * as usage from './features/recommendations/usage/usage.api.ts';
import * as relationships from './features/relationships/relationship.api.ts';
import { relationshipShapes } from './features/relationships/relationship.cypher.ts';
import { RelationshipMutations } from './features/relationships/relationship.mutations.ts';
import * as resources from './features/resources/resource.api.ts';
import { resourceShapes } from './features/resources/resource.cypher.ts';
import { ResourceMutations } from './features/resources/resource.mutations.ts';
import * as setAside from './features/set-aside/set-aside.api.ts';
import { SetAsideMutations } from './features/set-aside/set-aside.mutations.ts';
import * as webhooks from './features/webhooks/webhook.api.ts';
import { webhookShapes } from './features/webhooks/webhook.cypher.ts';
import { WebhookMutations } from './features/webhooks/webhook.mutations.ts';
import type { Feature } from './schema/build-schema.ts';
import { USER_ERROR_TYPES } from './schema/user-errors.ts';
import { setAsideShapes } from './workers/set-aside.cypher.ts';

export const FEATURES: Feature[] = [
  {
    resolvers: [parties.PartyQueries, parties.OrganisationFields, parties.PersonFields, PartyMutations],
    types: [parties.Organisation, parties.Person, ...USER_ERROR_TYPES],
    shapes: partyShapes,
  },
  {
    resolvers: [setAside.SetAsideQueries, SetAsideMutations],
    types: [setAside.SetAsideRecord],
    shapes: setAsideShapes,
  },
  {
    resolvers: [catalogue.CatalogueQueries, catalogue.CatalogueOfParty, CatalogueMutations],
    types: [catalogue.Product, catalogue.Service, catalogue.Offering],
    shapes: catalogueShapes,
  },
  {
    resolvers: [
      relationships.RelationshipQueries,
      relationships.RelationshipsOfParty,
      relationships.RelationshipsOfOffering,
      RelationshipMutations,
    ],
    types: [relationships.ServiceRelationship, relationships.Agreement],
    shapes: relationshipShapes,
  },
  {
    resolvers: [
      resources.ResourceQueries,
      resources.ResourcesOfRelationship,
      resources.ResourcesOfParty,
      resources.ResourcesOfService,
      ResourceMutations,
    ],
    types: [resources.Resource],
    shapes: resourceShapes,
  },
  {
    resolvers: [activities.ActivitiesOfRelationship, ActivityMutations],
    types: [activities.Activity],
    shapes: activityShapes,
  },
  { resolvers: [mail.MailQueries, mail.MailsOfRelationship, MailMutations], types: [mail.Mail], shapes: mailShapes },
  {
    resolvers: [access.AccessOfRelationship, AccessMutations, SignInMutations],
    types: [access.Access],
    shapes: accessShapes,
  },
  { resolvers: [chains.ChainQueries], shapes: chainShapes },
  {
    resolvers: [
      advocacy.AdvocacyQueries,
      advocacy.BeforeSurvey,
      advocacy.SurveysOfRelationship,
      advocacy.SurveysOfParty,
      AdvocacyMutations,
    ],
    types: [advocacy.Survey],
    shapes: surveyShapes,
  },
  {
    resolvers: [appointments.AppointmentsOfRelationship, AppointmentMutations],
    types: [appointments.Appointment, appointments.SlotTaken],
    shapes: appointmentShapes,
  },
  {
    resolvers: [feedback.FeedbackOfRelationship, FeedbackMutations],
    types: [feedback.Feedback],
    shapes: feedbackShapes,
  },
  {
    resolvers: [
      listings.ListingQueries,
      FeedbackOfListing,
      alerts.AlertQueries,
      alerts.AlertsOfRelationship,
      AlertMutations,
      matches.MatchesOfAlert,
      matches.MatchesOfListing,
      matches.FavouritesOfRelationship,
      MatchMutations,
    ],
    types: [
      listings.Listing,
      listings.ListingChange,
      alerts.PropertyAlert,
      alerts.SearchCriteria,
      alerts.CriteriaChangeRequest,
      matches.Match,
    ],
    shapes: (shapes) => {
      listingShapes(shapes);
      alertShapes(shapes);
      matchShapes(shapes);
    },
  },
  {
    resolvers: [consents.ConsentsOfParty, ConsentMutations],
    types: [consents.Consent],
    shapes: consentShapes,
  },
  {
    resolvers: [
      financing.FinancingQueries,
      financing.FinancingOfParty,
      FinancingMutations,
      questionnaires.QuestionnairesOfRelationship,
      QuestionnaireMutations,
      referrals.ReferralsOfParty,
      ReferralMutations,
    ],
    types: [financing.Mortgage, financing.RateOffer, questionnaires.FinancingQuestionnaire, referrals.Referral],
    shapes: (shapes) => {
      financingShapes(shapes);
      questionnaireShapes(shapes);
      referralShapes(shapes);
    },
  },
  { resolvers: [events.EventSubscriptions], types: [events.Event], shapes: eventShapes },
  {
    resolvers: [webhooks.WebhooksOfOrganisation, webhooks.WebhooksOfPerson, WebhookMutations],
    types: [webhooks.Webhook],
    shapes: webhookShapes,
  },
  {
    resolvers: [
      recommendations.RecommendationQueries,
      usage.UsageQueries,
      opportunities.OpportunityQueries,
      likelihoods.LikelihoodQueries,
      trainings.TrainingRunQueries,
      RecommendationMutations,
    ],
    types: [trainings.TrainingRun],
    shapes: trainingRunShapes,
  },
];
