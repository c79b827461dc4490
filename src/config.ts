/** Configuration: environment variables, validated at start. `docs/configuration.md` is generated from this table. */
import { z } from 'zod';
import { canonicalAddress, needsSmtpUtf8 } from './address.rules.ts';
import { parseOrigins } from './graphql/origins.rules.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'takes a whole number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'takes a whole number from 0 to 65535');
const count = z.coerce.number().int().positive();
const seconds = z.coerce.number().positive();
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every variable with its meaning; the description is the documentation. */
export const Variables = z.object({
  PORT: port
    .default(4000)
    .describe('Port of the API; if it is taken, the next free one is used and printed. 0: any free port.'),
  HOST: z.string().default('127.0.0.1').describe('Address that the API listens on; 0.0.0.0 in a container.'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'begins with bolt://, neo4j://, bolt+s:// or neo4j+s://')
    .regex(/^[^@]*$/, 'holds no user and password, since it is shown; use NEO4J_USERNAME and NEO4J_PASSWORD')
    .optional()
    .describe(
      'A Neo4j 5 server to use, e.g. bolt://db:7687 or neo4j+s://….databases.neo4j.io. Not set: Covalue runs its own on this machine.',
    ),
  NEO4J_USERNAME: z.string().default('neo4j').describe('User for NEO4J_URI.'),
  NEO4J_PASSWORD: z.string().optional().describe('Password for NEO4J_URI.'),
  NEO4J_DATABASE: z.string().optional().describe('Database for NEO4J_URI; its default one if not set.'),
  COVALUE_DATA: z
    .string()
    .default('.covalue')
    .describe('Folder for the managed Neo4j, its data and password, and the signing key of local tokens.'),
  COVALUE_SEED: flag
    .optional()
    .describe(
      'Whether an empty graph gets the example story at start: true, but false with NODE_ENV=production, where the story, whose administrator anybody knows, is refused.',
    ),
  JWKS_URL: z
    .url()
    .optional()
    .describe(
      'Where the keys of your identity provider are; JWT_ISSUER and JWT_AUDIENCE are required with it, and tokens must have the claim email_verified: true. Not set: tokens are signed by a local key (npm run token).',
    ),
  JWT_ISSUER: z.string().optional().describe('Required issuer (iss) of tokens, with JWKS_URL.'),
  JWT_AUDIENCE: z.string().optional().describe('Required audience (aud) of tokens, with JWKS_URL.'),
  JWT_LEEWAY_SECONDS: z.coerce
    .number()
    .min(0)
    .max(300)
    .default(30)
    .describe(
      'By how many seconds (0 to 300) the clocks of those who sign tokens may differ from this one: a token is accepted so long after exp and before nbf and iat.',
    ),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('Address under which people reach this API, for links in mails; http://localhost:<port> if not set.'),
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
      'Exact origins, separated by commas, whose pages may use /graphql and the event stream besides our own, e.g. https://app.example,http://localhost:3000.',
    ),
  TRUST_PROXY: flag
    .default(false)
    .describe(
      'Whether a proxy of yours stands in front and adds the address of the client to X-Forwarded-For: limits on sign-in attempts count by it.',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'begins with smtp:// or smtps://' })
    .optional()
    .describe(
      'Mail server, e.g. smtps://user:password@mail.example:465. Not set: mails are written as .eml files to <COVALUE_DATA>/outbox, and with NODE_ENV=production they wait in the queue.',
    ),
  MAIL_FROM: z
    .string()
    .refine((address) => {
      const canonical = canonicalAddress(address);
      return canonical !== undefined && !needsSmtpUtf8(canonical);
    }, 'takes one plain e-mail address with ASCII characters before the @')
    .transform((address) => canonicalAddress(address) as string)
    .default('no-reply@covalue.example')
    .describe('Address from which mails are sent; the mail server must accept it.'),
  MAIL_SENDING: flag.default(true).describe('Whether this process sends queued mails; any number of replicas may.'),
  EVENT_RETENTION_DAYS: z.coerce
    .number()
    .positive()
    .default(7)
    .describe('How long events can be replayed from a cursor; older ones are forgotten.'),
  LIVE_SUBSCRIPTIONS_PER_CONNECTION: count.default(100).describe('Most subscriptions of one WebSocket.'),
  LIVE_SUBSCRIPTIONS_PER_PERSON: count.default(500).describe('Most subscriptions of one person on one replica.'),
  LIVE_BUFFERED_EVENTS: count
    .default(500)
    .describe('Most events that wait for one slow connection; then its subscription ends with RESUME_FROM_CURSOR.'),
  LIVE_INIT_SECONDS: seconds.default(5).describe('How long a WebSocket may take to send connection_init.'),
  LIVE_IDLE_SECONDS: seconds.default(300).describe('How long a WebSocket may be open without an operation.'),
  LIVE_PING_SECONDS: seconds
    .default(20)
    .describe('How often connections are pinged; one that does not answer is closed.'),
  REQUEST_TIMEOUT_SECONDS: seconds
    .default(30)
    .describe(
      'How long a query or mutation may take; then its statement is ended, and it is answered with TIMED_OUT. Subscriptions are not limited.',
    ),
  WEBHOOK_PRIVATE_NETWORKS: flag
    .default(false)
    .describe(
      'Whether webhooks may reach loopback and private addresses; leave it false where strangers make webhooks.',
    ),
  WEBHOOK_GIVE_UP_HOURS: z.coerce
    .number()
    .positive()
    .default(72)
    .describe('A webhook of which no delivery goes well for so long is disabled.'),
  PLAN_AHEAD: flag
    .default(true)
    .describe(
      'Whether npm start lets Neo4j plan in the background what the dashboard will ask: half a minute of one core.',
    ),
  TRAINING_EVERY_HOURS: z.coerce
    .number()
    .min(0)
    .default(24)
    .describe(
      'How old the model of recommendations may be before npm start trains a new one. 0: only npm run train and imports do.',
    ),
  TRAINING_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(256)
    .default(1024)
    .describe('Memory in MiB that the process of a training may hold; at more it is ended, and the run says so.'),
  TRAINING_TIME_LIMIT_MINUTES: z.coerce
    .number()
    .positive()
    .default(60)
    .describe('A training that takes longer is ended, and the run says so.'),
  RECOMMENDATION_HOLD_OUT_SHARE: z.coerce
    .number()
    .min(0)
    .max(0.5)
    .default(0)
    .describe(
      'Share of the parties (0 to 0.5), chosen by chance, to whom nothing is recommended, to measure what recommendations bring. 0: nobody.',
    ),
  QUOTA_PERSONS_PER_PERSON: count
    .default(100)
    .describe('Most persons that one person records (createPerson) within 24 hours; the operator is not limited.'),
  QUOTA_PERSONS_PER_ORGANISATION: count
    .default(500)
    .describe('Most persons that all who act for one organisation record within 24 hours.'),
  QUOTA_PROPOSALS_PER_PERSON: count
    .default(200)
    .describe('Most relationships that one person proposes within 24 hours; the operator and imports are not limited.'),
  QUOTA_PROPOSALS_PER_ORGANISATION: count
    .default(1_000)
    .describe('Most relationships that are proposed for one organisation within 24 hours.'),
  QUOTA_INVITATIONS_PER_PERSON: count
    .default(100)
    .describe(
      'Most invitations, and other mails before the recipient has agreed to a relationship, that one person causes within 24 hours.',
    ),
  QUOTA_INVITATIONS_PER_ORGANISATION: count.default(500).describe('The same for all who act for one organisation.'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('How much is logged.'),
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe(
      'development: npm start prints tokens and the password of the managed Neo4j, the dashboard offers the people of the example story, and `extensions.covalue` may be asked for (header x-covalue-trace: 1). production: nothing of that, and local tokens hold for an hour at most; npm run setup makes the first administrator.',
    ),
});
export type Config = Omit<z.infer<typeof Variables>, 'COVALUE_SEED'> & { COVALUE_SEED: boolean };

/** @throws Error that names each wrong variable and what it takes */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Variables.safeParse(given);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  if (parsed.success && !problems.length)
    return { ...parsed.data, COVALUE_SEED: parsed.data.COVALUE_SEED ?? parsed.data.NODE_ENV !== 'production' };
  throw new Error(`Wrong configuration:\n${problems.join('\n')}\nSee docs/configuration.md.`);
}

/** What is wrong with variables that are right each for itself. */
function contradictions(variables: z.infer<typeof Variables>): string[] {
  const problems = [];
  if (variables.NODE_ENV === 'production' && variables.COVALUE_SEED)
    problems.push(
      '  COVALUE_SEED: the example story has an administrator whom anybody knows; leave it out with NODE_ENV=production, and make the first administrator with npm run setup',
    );
  if (variables.JWKS_URL)
    for (const name of ['JWT_ISSUER', 'JWT_AUDIENCE'] as const)
      if (!variables[name])
        problems.push(`  ${name}: is required with JWKS_URL; without it every token of the provider would be accepted`);
  return problems;
}

/** Which graph is configured, as `openGraph` takes it. */
export function graphOf(config: Config) {
  return {
    neo4jUri: config.NEO4J_URI,
    neo4jUsername: config.NEO4J_USERNAME,
    neo4jPassword: config.NEO4J_PASSWORD,
    neo4jDatabase: config.NEO4J_DATABASE,
    folder: config.COVALUE_DATA,
  };
}
