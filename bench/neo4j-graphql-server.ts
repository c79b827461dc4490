/**
 * The alternative that a user would choose: @neo4j/graphql on Apollo Server, with the same model and pages, without
 * authentication.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Party @node {
    id: ID!
    name: String!
    description: String
    segment: String
    provides: [ServiceRelationship!]! @relationship(type: "PROVIDER_OF", direction: OUT)
    consumes: [ServiceRelationship!]! @relationship(type: "CONSUMER_OF", direction: OUT)
  }
  type ServiceRelationship @node {
    id: ID!
    state: String!
    kind: String!
    startsOn: Date!
    provider: [Party!]! @relationship(type: "PROVIDER_OF", direction: IN)
    offering: [Offering!]! @relationship(type: "ON", direction: OUT)
    resources: [Resource!]! @relationship(type: "CREATES", direction: OUT)
  }
  type Offering @node {
    id: ID!
    name: String!
    service: [Service!]! @relationship(type: "OF", direction: OUT)
  }
  type Service @node { id: ID! name: String! }
  type Resource @node { id: ID! name: String! kind: String! }
`;

const driver = neo4j.driver(
  process.env.NEO4J_URI as string,
  neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD as string),
  {
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' } as never,
  },
);
const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { filters: { String: { GT: true } } },
}).getSchema();
await startStandaloneServer(new ApolloServer({ schema, includeStacktraceInErrorResponses: false }), {
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
  context: async () => ({ executionContext: driver }),
});
