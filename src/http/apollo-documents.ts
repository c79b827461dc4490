/**
 * Provides Apollo Server with the documents that all transports share, instead of its own parsing, validation and
 * cache.
 */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../schema/request-context.ts';
import { readDocument } from './documents.ts';
import { asErrors, publicErrors } from './operation.ts';
import { codesOf } from './operation-log.ts';
import { httpStatusOf } from './public-error.ts';

/** Represents a rejected document: Apollo Server accepts no errors before it has a document. */
const REFUSED = parse('{ __typename }');

/** @param introspection whether callers without a token may read the schema */
export function sharedDocuments(
  schema: GraphQLSchema,
  log: Logger,
  introspection: boolean,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let refusal: GraphQLError[] | undefined;
      return {
        async didResolveSource(request) {
          const { source, contextValue } = request;
          const { operationName } = request.request;
          let document: DocumentNode = REFUSED;
          try {
            document = readDocument(
              schema,
              source,
              contextValue.viewerKey ? undefined : { operationName, introspection },
            );
          } catch (error) {
            refusal = asErrors(error);
            contextValue.codes.push(...codesOf(refusal));
          }
          (request as { document?: DocumentNode }).document = document;
        },
        async responseForOperation() {
          if (!refusal) return null;
          return {
            http: { status: statusOf(refusal), headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { errors: publicErrors(refusal, log) } },
          };
        },
      };
    },
  };
}

/** The HTTP status that an error asks for, else 400. */
export function statusOf(errors: readonly GraphQLError[]): number {
  return httpStatusOf(errors[0]) ?? 400;
}
