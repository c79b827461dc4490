/** The features in their order: one may use those before it, never those after. */
import * as activities from './activities/activity.api.ts';
import { activityShapes } from './activities/activity.cypher.ts';
import { ActivityMutations } from './activities/activity.mutations.ts';
import * as catalogue from './catalogue/catalogue.api.ts';
import { catalogueShapes } from './catalogue/catalogue.cypher.ts';
import { CatalogueMutations } from './catalogue/catalogue.mutations.ts';
import * as chains from './chains/chain.api.ts';
import * as financing from './financing/financing.api.ts';
import { financingShapes } from './financing/financing.cypher.ts';
import { FinancingMutations } from './financing/financing.mutations.ts';
import type { Feature } from './graphql/schema.ts';
import { USER_ERROR_TYPES } from './graphql/user-errors.ts';
import * as live from './live/event.api.ts';
import { eventShapes } from './live/event.cypher.ts';
import * as parties from './parties/party.api.ts';
import { partyShapes } from './parties/party.cypher.ts';
import { PartyMutations } from './parties/party.mutations.ts';
import * as alerts from './real-estate/alert.api.ts';
import { alertShapes } from './real-estate/alert.cypher.ts';
import { AlertMutations } from './real-estate/alert.mutations.ts';
import * as listings from './real-estate/listing.api.ts';
import { listingShapes } from './real-estate/listing.cypher.ts';
import * as matches from './real-estate/match.api.ts';
import { matchShapes } from './real-estate/match.cypher.ts';
import { MatchMutations } from './real-estate/match.mutations.ts';
import * as opportunities from './recommendations/opportunity.api.ts';
import * as recommendations from './recommendations/recommendation.api.ts';
import { RecommendationMutations } from './recommendations/recommendation.mutations.ts';
import * as usage from './recommendations/usage.api.ts';
import * as relationships from './relationships/relationship.api.ts';
import { relationshipShapes } from './relationships/relationship.cypher.ts';
import { RelationshipMutations } from './relationships/relationship.mutations.ts';
import * as resources from './resources/resource.api.ts';
import { resourceShapes } from './resources/resource.cypher.ts';
import { ResourceMutations } from './resources/resource.mutations.ts';
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
  { resolvers: [chains.ChainQueries] },
  {
    resolvers: [
      listings.ListingQueries,
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
    resolvers: [financing.FinancingQueries, financing.FinancingOfParty, FinancingMutations],
    types: [financing.Mortgage, financing.RateOffer],
    shapes: financingShapes,
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
      RecommendationMutations,
    ],
  },
];
