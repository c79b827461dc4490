/** `npm run events -- --after <cursor>`: the stream of events in a terminal. */
import { parseArgs } from 'node:util';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { localToken } from '../access-control/tokens.ts';
import { readConfig } from '../config.ts';

const HELP = `Usage: npm run --silent events -- [options]

Prints the events that a person may see, one JSON object per line. After a lost connection it continues without gaps or
duplicates. Each line has a cursor from which you can resume later (within EVENT_RETENTION_DAYS).
  --after <cursor>        start with the events after this cursor (default: only new events)
  --name <name>           only events with this name, e.g. relationshipAgreed (repeatable)
  --party <id>            only events that concern this party (repeatable)
  --relationship <id>     only events in this relationship (repeatable)
  --entity <id>           only events about this object (repeatable)
  --as <email>            the viewer, with a local token (default: admin@covalue.example)
  --token <token>         a bearer token of your identity provider instead
  --url <url>             URL of the API (default: http://localhost:PORT)
  --help`;

const QUERY = `subscription Tail($after: String, $filter: EventFilter) { events(after: $after, filter: $filter) {
  cursor id name at actor { id name } parties { id name } relationship { id } entityId entityVersion changes } }`;

interface Line {
  cursor: string;
}

async function main(): Promise<number> {
  const many = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    options: {
      after: { type: 'string' },
      name: many,
      party: many,
      relationship: many,
      entity: many,
      as: { type: 'string', default: 'admin@covalue.example' },
      token: { type: 'string' },
      url: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = readConfig(process.env);
  if (config.JWKS_URL && !values.token)
    throw new Error('Specify --token: tokens come from your identity provider (JWKS_URL is set).');
  const origin = values.url ?? `http://localhost:${config.PORT}`;
  const { name: names, party: parties, relationship: relationships, entity: entities } = values;
  const filter = { names, parties, relationships, entities };
  let { after } = values;
  let told = false;
  for (;;) {
    const client = createClient({
      url: `${origin.replace(/^http/, 'ws').replace(/\/$/, '')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: async () => ({
        authorization: `Bearer ${values.token ?? (await localToken(config.COVALUE_DATA, values.as))}`,
      }),
      on: {
        connected: () => {
          if (told) console.error('Connected again.');
          told = false;
        },
      },
    });
    try {
      for await (const { data, errors } of client.iterate<{ events: Line }>({
        query: QUERY,
        variables: { after, filter },
      })) {
        if (errors) throw errors;
        if (!data) continue;
        console.log(JSON.stringify(data.events));
        after = data.events.cursor;
      }
    } catch (error) {
      const [refusal] = Array.isArray(error) ? error : [];
      if (refusal && !['RESUME_FROM_CURSOR', 'UNAVAILABLE'].includes(refusal.extensions?.code)) throw refusal;
      const { code, reason } = error as { code?: number; reason?: string };
      if (code === 4401 || (code === 4403 && values.token)) throw new Error(reason);
      if (!told) console.error(`No connection to ${origin}; retrying (stop with Ctrl-C).`);
      told = true;
    }
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

process.on('SIGINT', () => process.exit(0));
process.stdout.on('error', () => process.exit(0));
main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
