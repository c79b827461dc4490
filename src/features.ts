/** The features in their order: one may use those before it, never those after. */
import * as activities from './activities/activity.api.ts';
import { activityShapes } from './activities/activity.cypher.ts';
import * as catalogue from './catalogue/catalogue.api.ts';
import { catalogueShapes } from './catalogue/catalogue.cypher.ts';
import type { Feature } from './graphql/schema.ts';
import * as parties from './parties/party.api.ts';
import { partyShapes } from './parties/party.cypher.ts';
import * as relationships from './relationships/relationship.api.ts';
import { relationshipShapes } from './relationships/relationship.cypher.ts';
import * as resources from './resources/resource.api.ts';
import { resourceShapes } from './resources/resource.cypher.ts';

export const FEATURES: Feature[] = [
  {
    resolvers: [parties.PartyQueries, parties.OrganisationFields, parties.PersonFields],
    types: [parties.Organisation, parties.Person],
    shapes: partyShapes,
  },
  {
    resolvers: [catalogue.CatalogueQueries, catalogue.CatalogueOfParty],
    types: [catalogue.Product, catalogue.Service, catalogue.Offering],
    shapes: catalogueShapes,
  },
  {
    resolvers: [relationships.RelationshipQueries, relationships.RelationshipsOfParty, relationships.RelationshipsOfOffering],
    types: [relationships.ServiceRelationship, relationships.Agreement],
    shapes: relationshipShapes,
  },
  {
    resolvers: [resources.ResourceQueries, resources.ResourcesOfRelationship, resources.ResourcesOfParty, resources.ResourcesOfService],
    types: [resources.Resource],
    shapes: resourceShapes,
  },
  { resolvers: [activities.ActivitiesOfRelationship], types: [activities.Activity], shapes: activityShapes },
];
