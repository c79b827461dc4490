/** Documents of all transports: parsed, within the limits and valid. The same text is the same document. */

import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { queryTooLarge } from '../errors.ts';
import { type AnonymousRequest, checkOpenToAll } from '../schema/open-to-all.ts';
import { errorOf } from '../values/thrown.ts';
import {
  checkDocumentSize,
  checkMergedFields,
  MAX_ANONYMOUS_DOCUMENT_CHARACTERS,
  MAX_ANONYMOUS_TOKENS,
  MAX_DOCUMENT_CHARACTERS,
  MAX_TOKENS,
} from './request-limits.ts';

/** Memory for documents, as estimated: a syntax tree takes some fifty times its text. */
const CACHE_BYTES = 32 * 1_048_576;
const BYTES_PER_CHARACTER = 50;
const MAX_ERRORS = 20;
const caches = new WeakMap<GraphQLSchema, LRUCache<string, DocumentNode>>();

/**
 * @param anonymous that no token came with it: then the document must ask for what is open to all
 * @throws GraphQLError or GraphQLError[] QUERY_TOO_LARGE, GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, UNAUTHENTICATED
 */
export function readDocument(schema: GraphQLSchema, text: string, anonymous?: AnonymousRequest): DocumentNode {
  let known = caches.get(schema);
  if (!known) {
    known = new LRUCache({
      maxSize: CACHE_BYTES,
      sizeCalculation: (_, key) => 1_000 + BYTES_PER_CHARACTER * key.length,
    });
    caches.set(schema, known);
  }
  const cached = known.get(text);
  const document = cached ?? parseDocument(text, !anonymous);
  if (anonymous) checkOpenToAll(schema, document, anonymous);
  if (cached) return cached;
  const suggestions = anonymous?.introspection ?? true;
  checkDocumentSize(schema, document);
  checkRules(schema, document, [NoFragmentCyclesRule], suggestions);
  checkMergedFields(document);
  checkRules(schema, document, specifiedRules, suggestions);
  known.set(text, document);
  return document;
}

/** Whether a document need not be parsed. */
export function isKnownDocument(schema: GraphQLSchema, text: string): boolean {
  return caches.get(schema)?.has(text) ?? false;
}

/** Parses within the limits on text, which are lower without sign-in. */
function parseDocument(text: string, signedIn: boolean): DocumentNode {
  const maxCharacters = signedIn ? MAX_DOCUMENT_CHARACTERS : MAX_ANONYMOUS_DOCUMENT_CHARACTERS;
  const maxTokens = signedIn ? MAX_TOKENS : MAX_ANONYMOUS_TOKENS;
  const hint = signedIn ? 'split it' : 'split it, or sign in';
  if (text.length > maxCharacters) throw [queryTooLarge(`it has more than ${maxCharacters} characters; ${hint}.`)];
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (errorOf(error).message.includes('Parsing aborted'))
      throw [queryTooLarge(`it has more than ${maxTokens} tokens; ${hint}.`)];
    throw [coded(asGraphQLError(error), 'GRAPHQL_PARSE_FAILED')];
  }
}

/** @param suggestions whether messages may name fields and types that the document does not */
function checkRules(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[],
  suggestions: boolean,
): void {
  const problems = validate(schema, document, rules, { maxErrors: MAX_ERRORS, hideSuggestions: !suggestions });
  if (problems.length) throw problems.map((each) => coded(each, 'GRAPHQL_VALIDATION_FAILED'));
}

/** The same error as one of the request itself. */
export function coded(error: GraphQLError, code: string): GraphQLError {
  return error.extensions?.code
    ? error
    : new GraphQLError(error.message, {
        nodes: error.nodes,
        source: error.source,
        positions: error.positions,
        extensions: { ...error.extensions, code },
      });
}

/** The parser runs out of stack on documents nested thousands of levels deep. */
function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('The document is nested too deeply.');
}
