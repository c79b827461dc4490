/** The features in their order: one may use those before it, never those after. */
import * as access from './access/access.api.ts';
import { accessShapes } from './access/access.cypher.ts';
import { AccessMutations } from './access/access.mutations.ts';
import { SignInMutations } from './access/sign-in.mutations.ts';
import * as activities from './activities/activity.api.ts';
import { activityShapes } from './activities/activity.cypher.ts';
import { ActivityMutations } from './activities/activity.mutations.ts';
import * as advocacy from './advocacy/survey.api.ts';
import { surveyShapes } from './advocacy/survey.cypher.ts';
import { AdvocacyMutations } from './advocacy/survey.mutations.ts';
import * as appointments from './appointments/appointment.api.ts';
import { appointmentShapes } from './appointments/appointment.cypher.ts';
import { AppointmentMutations } from './appointments/appointment.mutations.ts';
import * as catalogue from './catalogue/catalogue.api.ts';
import { catalogueShapes } from './catalogue/catalogue.cypher.ts';
import { CatalogueMutations } from './catalogue/catalogue.mutations.ts';
import * as chains from './chains/chain.api.ts';
import { chainShapes } from './chains/chain.shapes.ts';
import * as consents from './consents/consent.api.ts';
import { consentShapes } from './consents/consent.cypher.ts';
import { ConsentMutations } from './consents/consent.mutations.ts';
import * as feedback from './feedback/feedback.api.ts';
import { feedbackShapes } from './feedback/feedback.cypher.ts';
import { FeedbackMutations } from './feedback/feedback.mutations.ts';
import * as financing from './financing/financing.api.ts';
import { financingShapes } from './financing/financing.cypher.ts';
import { FinancingMutations } from './financing/financing.mutations.ts';
import * as questionnaires from './financing/questionnaire.api.ts';
import { questionnaireShapes } from './financing/questionnaire.cypher.ts';
import { QuestionnaireMutations } from './financing/questionnaire.mutations.ts';
import * as referrals from './financing/referral.api.ts';
import { referralShapes } from './financing/referral.cypher.ts';
import { ReferralMutations } from './financing/referral.mutations.ts';
import type { Feature } from './graphql/schema.ts';
import { USER_ERROR_TYPES } from './graphql/user-errors.ts';
import * as live from './live/event.api.ts';
import { eventShapes } from './live/event.cypher.ts';
import * as mail from './mail/mail.api.ts';
import { mailShapes } from './mail/mail.cypher.ts';
import { MailMutations } from './mail/mail.mutations.ts';
import * as parties from './parties/party.api.ts';
import { partyShapes } from './parties/party.cypher.ts';
import { PartyMutations } from './parties/party.mutations.ts';
import * as alerts from './real-estate/alert.api.ts';
import { alertShapes } from './real-estate/alert.cypher.ts';
import { AlertMutations } from './real-estate/alert.mutations.ts';
import * as listings from './real-estate/listing.api.ts';
import { listingShapes } from './real-estate/listing.cypher.ts';
import { FeedbackOfListing } from './real-estate/listing-feedback.api.ts';
import * as matches from './real-estate/match.api.ts';
import { matchShapes } from './real-estate/match.cypher.ts';
import { MatchMutations } from './real-estate/match.mutations.ts';
import * as likelihoods from './recommendations/advocacy.api.ts';
import * as opportunities from './recommendations/opportunity.api.ts';
import * as recommendations from './recommendations/recommendation.api.ts';
import { RecommendationMutations } from './recommendations/recommendation.mutations.ts';
import * as trainings from './recommendations/training-run.api.ts';
import { trainingRunShapes } from './recommendations/training-run.cypher.ts';
import * as usage from './recommendations/usage.api.ts';
import * as relationships from './relationships/relationship.api.ts';
import { relationshipShapes } from './relationships/relationship.cypher.ts';
import { RelationshipMutations } from './relationships/relationship.mutations.ts';
import * as resources from './resources/resource.api.ts';
import { resourceShapes } from './resources/resource.cypher.ts';
import { ResourceMutations } from './resources/resource.mutations.ts';
import * as setAside from './set-aside/set-aside.api.ts';
import { setAsideShapes } from './set-aside/set-aside.cypher.ts';
import { SetAsideMutations } from './set-aside/set-aside.mutations.ts';
import * as webhooks from './webhooks/webhook.api.ts';
import { webhookShapes } from './webhooks/webhook.cypher.ts';
import { WebhookMutations } from './webhooks/webhook.mutations.ts';

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
  { resolvers: [live.EventSubscriptions], types: [live.Event], shapes: eventShapes },
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
