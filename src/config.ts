/** Configuration: environment variables, validated at start. `docs/configuration.md` is generated from this table. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { contradictionsOfIdentity, IDENTITY_VARIABLES } from './access-control/identity-settings.ts';
import { secondFactorRequired } from './access-control/second-factor-setting.ts';
import { BACKUP_VARIABLES } from './backup/backup-settings.ts';
import { ERASURE_VARIABLES } from './features/erasure/erasure.variables.ts';
import { FINANCING_VARIABLES } from './features/financing/financing.variables.ts';
import { REAL_ESTATE_VARIABLES } from './features/real-estate/real-estate.variables.ts';
import { METRICS_TOKEN_VARIABLE } from './http/metrics-settings.ts';
import { parseOrigins } from './http/origins.rules.ts';
import { MAX_VALUES } from './planner/answer-size.ts';
import { canonicalAddress, needsSmtpUtf8 } from './values/address.rules.ts';
import { errorOf } from './values/thrown.ts';

const MAX_LEEWAY_SECONDS = 300;
const MAX_HOLD_OUT_SHARE = 0.5;
const MIN_SECRET_LENGTH = 32;

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be an integer from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be an integer from 0 to 65535');
const count = z.coerce.number().int().positive();
const seconds = z.coerce.number().positive();
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const secretKey = z
  .string()
  .min(MIN_SECRET_LENGTH, `must have at least ${MIN_SECRET_LENGTH} characters, e.g. openssl rand -base64 32`)
  .regex(/^[^,]*$/, 'must not contain a comma, because SECRET_KEY_PREVIOUS is a list');
const fileOf = (name: string) => z.string().optional().describe(`File with the value of ${name}, instead of ${name}.`);

/** Every variable with its meaning; the description is the documentation. */
export const Variables = z.object({
  PORT: port
    .default(4000)
    .describe('Port of the API. If it is in use, the next free port is used and printed. 0: any free port.'),
  HOST: z.string().default('127.0.0.1').describe('Address that the API listens on; 0.0.0.0 in a container.'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'must begin with bolt://, neo4j://, bolt+s:// or neo4j+s://')
    .regex(
      /^[^@]*$/,
      'must not contain user and password, because it is displayed; use NEO4J_USERNAME and NEO4J_PASSWORD',
    )
    .optional()
    .describe(
      'A Neo4j 5 server to use, e.g. bolt://db:7687 or neo4j+s://….databases.neo4j.io. If not set, Covalue runs its own on this machine.',
    ),
  NEO4J_USERNAME: z.string().default('neo4j').describe('User for NEO4J_URI.'),
  NEO4J_PASSWORD: z.string().optional().describe('Password for NEO4J_URI.'),
  NEO4J_PASSWORD_FILE: fileOf('NEO4J_PASSWORD'),
  NEO4J_DATABASE: z.string().optional().describe('Database for NEO4J_URI; its default one if not set.'),
  NEO4J_WAIT_SECONDS: z.coerce
    .number()
    .min(0)
    .default(300)
    .describe(
      'How long a start waits for a Neo4j that is not available, with a line that says so; then it ends with an error. Wrong credentials are an error at once.',
    ),
  COVALUE_DATA: z
    .string()
    .default('.covalue')
    .describe('Folder for the managed Neo4j, its data and password, and the signing key of local tokens.'),
  COVALUE_SEED: flag
    .optional()
    .describe(
      'Whether an empty graph is seeded with the example data at start. Always false with NODE_ENV=production, because the administrator of the example data is publicly known.',
    ),
  SECRET_KEY: secretKey
    .optional()
    .describe(
      `Key with which stored secrets and kept answers are encrypted, at least ${MIN_SECRET_LENGTH} characters, e.g. from openssl rand -base64 32. Keep it outside of COVALUE_DATA, and the same for all replicas. A server with NODE_ENV=production requires it; otherwise it is derived from the signing key in COVALUE_DATA.`,
    ),
  SECRET_KEY_FILE: fileOf('SECRET_KEY'),
  SECRET_KEY_PREVIOUS: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .pipe(z.array(secretKey))
    .optional()
    .describe(
      'Comma-separated earlier values of SECRET_KEY. Texts encrypted with them are still readable, and are encrypted again with SECRET_KEY.',
    ),
  SECRET_KEY_PREVIOUS_FILE: fileOf('SECRET_KEY_PREVIOUS'),
  ...IDENTITY_VARIABLES,
  OIDC_CLIENT_SECRET_FILE: fileOf('OIDC_CLIENT_SECRET'),
  JWT_LEEWAY_SECONDS: z.coerce
    .number()
    .min(0)
    .max(MAX_LEEWAY_SECONDS)
    .default(30)
    .describe(
      `Tolerated clock skew of token issuers in seconds, 0 to ${MAX_LEEWAY_SECONDS}: a token is accepted for this time after exp and before nbf and iat.`,
    ),
  SECOND_FACTOR_REQUIRED: secondFactorRequired,
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('Public URL of this installation, for links in emails. Default: http://localhost:<port>.'),
  CORS_ORIGINS: z
    .string()
    .transform((text, context) => {
      try {
        return parseOrigins(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    })
    .optional()
    .describe(
      'Comma-separated exact origins whose pages may also use /graphql and the event stream, e.g. https://app.example,http://localhost:3000.',
    ),
  TRUST_PROXY: flag
    .default(false)
    .describe(
      'Whether a trusted proxy in front of the API adds the client address to X-Forwarded-For. Limits on sign-in attempts are counted by this address.',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' })
    .optional()
    .describe(
      'Mail server, e.g. smtps://user:password@mail.example:465. If not set, emails are written to <COVALUE_DATA>/outbox as .eml files; with NODE_ENV=production they stay in the queue.',
    ),
  SMTP_URL_FILE: fileOf('SMTP_URL'),
  MAIL_FROM: z
    .string()
    .refine((address) => {
      const canonical = canonicalAddress(address);
      return canonical !== undefined && !needsSmtpUtf8(canonical);
    }, 'must be one plain email address with ASCII characters before the @')
    .transform((address) => canonicalAddress(address) as string)
    .default('no-reply@covalue.example')
    .describe('Sender address of emails; the mail server must accept it.'),
  MAIL_SENDING: flag
    .default(true)
    .describe('Whether this process sends queued emails. Any number of replicas may do so.'),
  EVENT_RETENTION_DAYS: z.coerce
    .number()
    .positive()
    .default(7)
    .describe('How long events can be replayed from a cursor. Older events are pruned.'),
  LIVE_SUBSCRIPTIONS_PER_CONNECTION: count.default(100).describe('Maximum number of subscriptions per WebSocket.'),
  LIVE_SUBSCRIPTIONS_PER_PERSON: count.default(500).describe('Maximum number of subscriptions per person and replica.'),
  LIVE_BUFFERED_EVENTS: count
    .default(500)
    .describe(
      'Maximum number of events queued for a slow connection. Beyond it, the subscription ends with RESUME_FROM_CURSOR.',
    ),
  LIVE_INIT_SECONDS: seconds.default(5).describe('How long a WebSocket may take to send connection_init.'),
  LIVE_IDLE_SECONDS: seconds.default(300).describe('How long a WebSocket may be open without an operation.'),
  LIVE_PING_SECONDS: seconds
    .default(20)
    .describe('How often connections are pinged. A connection that does not respond is closed.'),
  QUERY_TIMEOUT_SECONDS: seconds
    .default(10)
    .describe(
      'Maximum duration of a query. Then its statement is terminated and the answer is TIMED_OUT, or UNAVAILABLE if Neo4j does not respond, with status 503. Subscriptions are not limited.',
    ),
  MUTATION_TIMEOUT_SECONDS: seconds
    .default(15)
    .describe(
      'Maximum duration of a mutation, as QUERY_TIMEOUT_SECONDS. Within it, a mutation waits for a Neo4j that restarts.',
    ),
  REQUEST_COST_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(MAX_VALUES)
    .default(10_000_000)
    .describe(
      `Maximum cost of the requests of one person within a minute, in all replicas together: the values that they can answer at most, and their work besides. Beyond it, TOO_MANY_ATTEMPTS is returned with the status 429. At least ${MAX_VALUES}, the cost of the largest request.`,
    ),
  ANONYMOUS_COST_PER_MINUTE: count
    .default(1_000_000)
    .describe(
      'The same for the requests without a token of one client address (of one /64 network with IPv6). A sign-in costs about 500.',
    ),
  REQUEST_CONCURRENCY: count
    .default(32)
    .describe(
      'Maximum number of queries and mutations that a replica runs at the same time, a quarter of them for one person. Others wait in turns.',
    ),
  HEAVY_REQUEST_CONCURRENCY: count
    .optional()
    .describe(
      'The same for expensive ones (large pages within pages, chains, paths, suggestions), half of them for one person. Default: the number of cores, at least 2.',
    ),
  MAX_CONNECTIONS: count.default(20_000).describe('Maximum number of open sockets of a replica.'),
  MAX_CONNECTIONS_PER_ADDRESS: count
    .default(2_000)
    .describe('The same for one client address. Not limited with TRUST_PROXY: all sockets are those of the proxy.'),
  WEBHOOK_PRIVATE_NETWORKS: flag
    .default(false)
    .describe(
      'Whether webhooks and photos of listings may use loopback and private addresses. Leave it false if untrusted users create webhooks or import listings.',
    ),
  WEBHOOK_GIVE_UP_HOURS: z.coerce
    .number()
    .positive()
    .default(72)
    .describe('A webhook whose deliveries fail for this time is disabled.'),
  PLAN_AHEAD: flag
    .default(true)
    .describe(
      'Whether npm start makes Neo4j plan the queries of the dashboard in the background. This takes half a minute on one core.',
    ),
  TRAINING_EVERY_HOURS: z.coerce
    .number()
    .min(0)
    .default(24)
    .describe(
      'Maximum age of the recommendation model before npm start trains a new one. 0: only npm run train and imports train one.',
    ),
  TRAINING_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(256)
    .default(1024)
    .describe('Memory limit of a training process in MiB. A process that exceeds it is ended, and the run reports it.'),
  TRAINING_TIME_LIMIT_MINUTES: z.coerce
    .number()
    .positive()
    .default(60)
    .describe('Time limit of a training. A longer training is ended, and the run reports it.'),
  RECOMMENDATION_HOLD_OUT_SHARE: z.coerce
    .number()
    .min(0)
    .max(MAX_HOLD_OUT_SHARE)
    .default(0)
    .describe(
      `Share of parties (0 to ${MAX_HOLD_OUT_SHARE}) in a random control group without recommendations, to measure their effect. 0: no control group.`,
    ),
  QUOTA_PERSONS_PER_PERSON: count
    .default(100)
    .describe(
      'Maximum number of people that one person may create (createPerson) within 24 hours. Administrators are not limited.',
    ),
  QUOTA_PERSONS_PER_ORGANISATION: count
    .default(500)
    .describe('Maximum number of people that all members of one organisation together may create within 24 hours.'),
  QUOTA_PROPOSALS_PER_PERSON: count
    .default(200)
    .describe(
      'Maximum number of relationships that one person may propose within 24 hours. Administrators and imports are not limited.',
    ),
  QUOTA_PROPOSALS_PER_ORGANISATION: count
    .default(1_000)
    .describe('Maximum number of relationships that may be proposed on behalf of one organisation within 24 hours.'),
  QUOTA_INVITATIONS_PER_PERSON: count
    .default(100)
    .describe(
      'Maximum number of invitations and other emails to recipients without an agreed relationship that one person may cause within 24 hours.',
    ),
  QUOTA_INVITATIONS_PER_ORGANISATION: count
    .default(500)
    .describe('Maximum number of such emails that all members of one organisation together may cause within 24 hours.'),
  ...BACKUP_VARIABLES,
  ...ERASURE_VARIABLES,
  ...FINANCING_VARIABLES,
  ...REAL_ESTATE_VARIABLES,
  METRICS_TOKEN: METRICS_TOKEN_VARIABLE,
  METRICS_TOKEN_FILE: fileOf('METRICS_TOKEN'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('Log level.'),
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe(
      'development: npm start prints tokens and the password of the managed Neo4j. The dashboard offers the people of the example data, and the header x-covalue-trace: 1 returns `extensions.covalue`. production: none of these; local tokens are valid for at most one hour, and npm run setup creates the first administrator.',
    ),
});
export type Config = Omit<z.infer<typeof Variables>, 'COVALUE_SEED'> & { COVALUE_SEED: boolean };

/** @throws Error that names each invalid variable and its permitted values */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems = readSecretFiles(given);
  const parsed = Variables.safeParse(given);
  problems.push(
    ...(parsed.success
      ? contradictions(parsed.data)
      : parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)),
  );
  if (parsed.success && !problems.length)
    return { ...parsed.data, COVALUE_SEED: parsed.data.COVALUE_SEED ?? parsed.data.NODE_ENV !== 'production' };
  throw new Error(`Wrong configuration:\n${problems.join('\n')}\nSee docs/configuration.md.`);
}

const SECRETS = [
  'METRICS_TOKEN',
  'NEO4J_PASSWORD',
  'OIDC_CLIENT_SECRET',
  'SECRET_KEY',
  'SECRET_KEY_PREVIOUS',
  'SMTP_URL',
] as const;

/** Fills in the secrets that are given as files, e.g. of Docker or Kubernetes. @returns problems */
function readSecretFiles(given: Record<string, string | undefined>): string[] {
  return SECRETS.flatMap((name) => {
    const file = given[`${name}_FILE`];
    if (!file) return [];
    if (given[name]) return [`  ${name}_FILE: omit it or ${name}`];
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      return [`  ${name}_FILE: cannot be read (${errorOf(error).message})`];
    }
    return given[name] ? [] : [`  ${name}_FILE: the file ${file} is empty`];
  });
}

/** Contradictions between variables that are valid by themselves. */
function contradictions(variables: z.infer<typeof Variables>): string[] {
  const problems = [];
  if (variables.NODE_ENV === 'production' && variables.COVALUE_SEED)
    problems.push(
      '  COVALUE_SEED: the administrator of the example data is publicly known; omit it with NODE_ENV=production, and create the first administrator with npm run setup',
    );
  problems.push(...contradictionsOfIdentity(variables));
  return problems;
}

/** @throws Error if a server in production has no key to encrypt with; commands need none */
export function requireSecretKey({ NODE_ENV, SECRET_KEY }: Pick<Config, 'NODE_ENV' | 'SECRET_KEY'>): void {
  if (NODE_ENV === 'production' && !SECRET_KEY)
    throw new Error(
      'SECRET_KEY is required with NODE_ENV=production, so that a copy of the data does not contain the key of its secrets. Create one (openssl rand -base64 32), keep it, and set SECRET_KEY or SECRET_KEY_FILE. See docs/configuration.md.',
    );
}

/** Which graph is configured, as `openGraph` takes it. */
export function graphOf(config: Config) {
  return {
    neo4jUri: config.NEO4J_URI,
    neo4jUsername: config.NEO4J_USERNAME,
    neo4jPassword: config.NEO4J_PASSWORD,
    neo4jDatabase: config.NEO4J_DATABASE,
    waitSeconds: config.NEO4J_WAIT_SECONDS,
    folder: config.COVALUE_DATA,
  };
}
