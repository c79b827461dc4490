/** The explorer at /graphql: GraphiQL with the named operations as tabs, sent as a person of the example data. */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import operations from '../../../schema/operations.graphql?raw';
import { liveUrl } from '../client/live-events.ts';
import { type LocalPerson, pastedToken, readPeople, storePastedToken } from '../client/local-people.ts';
import { examplesOf } from './examples.ts';

const FIRST = 'ValueChain';
/** The person that the example with the name of the operation is written for. */
const AS_EXAMPLE = '';

const examples = examplesOf(operations).sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST));
const tabs = examples.map(({ query, variables }) => ({ query, variables }));

/** The first content of the editors: GraphiQL fills them from its tabs only when the tab changes. */
function firstTab(): { query?: string; variables?: string } {
  try {
    const stored = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '');
    return stored.tabs[stored.activeTabIndex] ?? {};
  } catch {
    return tabs[0] ?? {};
  }
}

interface Identity {
  people: LocalPerson[];
  /** Email address, or AS_EXAMPLE. */
  as: string;
  token: string;
}

function tokenFor({ people, as, token }: Identity, operationName: string | null | undefined): string {
  const email = as || examples.find(({ name }) => name === operationName)?.email || 'broker@covalue.example';
  return people.find((person) => person.email === email)?.token ?? token;
}

// GraphiQL keeps the first fetcher, so the identity is read at each request.
let identity: Identity = { people: [], as: AS_EXAMPLE, token: pastedToken() };

interface Parameters {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** A subscription gives one result after the other, until GraphiQL ends it. */
function send(parameters: Parameters, options?: { headers?: Record<string, unknown> }) {
  const operation = operationOf(parameters);
  // Just after the tab has changed, GraphiQL names the operation of the former one.
  const named = operation ? { ...parameters, operationName: operation.name?.value } : parameters;
  return operation?.operation === 'subscription' ? subscribe(named) : request(named, options);
}

/** The named operation, or the only one. Undefined if there is none: the server answers what is wrong. */
function operationOf({ query, operationName }: Parameters): OperationDefinitionNode | undefined {
  try {
    const document = parse(query);
    return getOperationAST(document, operationName) ?? getOperationAST(document) ?? undefined;
  } catch {
    return undefined;
  }
}

async function* subscribe(parameters: Parameters) {
  const token = tokenFor(identity, parameters.operationName);
  const client = createClient({
    url: liveUrl(),
    retryAttempts: 0,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
  });
  try {
    yield* client.iterate(parameters);
  } catch (error) {
    yield { errors: Array.isArray(error) ? error : [{ message: refusalOf(error) }] };
  } finally {
    await client.dispose();
  }
}

/** The server says in the reason of the close why it refuses a connection. */
function refusalOf(error: unknown): string {
  if (error instanceof CloseEvent && error.reason) return error.reason;
  return error instanceof Error ? error.message : 'The connection was closed.';
}

async function request(parameters: Parameters, options?: { headers?: Record<string, unknown> }) {
  const token = tokenFor(identity, parameters.operationName);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(options?.headers as Record<string, string>),
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

function SignIn({ people, problem }: { people: LocalPerson[]; problem?: string }) {
  const [as, setAs] = useState(identity.as);
  const [token, setToken] = useState(identity.token);
  identity = { people, as, token };
  return (
    <header className="sign-in">
      <a href="/">Covalue</a>
      {problem && <strong role="alert">{problem}</strong>}
      {people.length > 0 ? (
        <label>
          Ask as{' '}
          <select value={as} onChange={(event) => setAs(event.target.value)}>
            <option value={AS_EXAMPLE}>whom the example names</option>
            {people.map(({ email, who }) => (
              <option key={email} value={email}>
                {who} ({email})
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label>
          Bearer token{' '}
          <input
            type="password"
            autoComplete="off"
            size={40}
            placeholder="npm run --silent token -- client@covalue.example"
            value={token}
            onChange={(event) => {
              setToken(event.target.value.trim());
              storePastedToken(event.target.value.trim());
            }}
          />
        </label>
      )}
    </header>
  );
}

const { people, problem } = await readPeople();
const first = firstTab();
createRoot(document.getElementById('root') as HTMLElement).render(
  <>
    <SignIn people={people} problem={problem} />
    <GraphiQL
      fetcher={send as never}
      defaultTabs={tabs}
      initialQuery={first.query ?? ''}
      initialVariables={first.variables ?? ''}
      defaultEditorToolsVisibility="variables"
    />
  </>,
);
