/**
 * Provides Apollo Server with the documents that all transports share, instead of its own parsing, validation and
 * cache.
 */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../schema/request-context.ts';
import { isKnownDocument, readDocument } from './documents.ts';
import { asErrors, publicErrors } from './operation.ts';
import { codesOf } from './operation-log.ts';
import { httpStatusOf, withStatus } from './public-error.ts';
import { retryAfterOf, type Traffic } from './traffic.ts';

/** Represents a rejected document: Apollo Server accepts no errors before it has a document. */
const REFUSED = parse('{ __typename }');

/** @param introspection whether callers without a token may read the schema */
export function sharedDocuments(
  schema: GraphQLSchema,
  log: Logger,
  introspection: boolean,
  traffic: Traffic,
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
            const anonymous = contextValue.viewerKey ? undefined : { operationName, introspection };
            const read = () => readDocument(schema, source, anonymous);
            document = isKnownDocument(schema, source)
              ? read()
              : await traffic.readDocument(contextValue.caller, source, read);
          } catch (error) {
            refusal = asErrors(error).map(withStatus);
            contextValue.codes.push(...codesOf(refusal));
            contextValue.refusal.retryAfterSeconds = retryAfterOf(refusal);
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
