/** Limits that texts state are those of the code: descriptions form them from constants, documents are compared with them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODE, filesIn } from '../../scripts/source-files.ts';
import { literalText, visitSyntax } from '../../scripts/syntax.ts';

/** A number that a person wrote; `_` is one that the template fills in. */
const STATED =
  /\b(?:at most|at least|up to|fewer than|less than|within|Default:|expires after|after) \d|\b\d[\d,]* to (?:\d|_)|_ to \d|\bof \d+ (?:characters|days|months|hours|minutes)/i;
/** Scales and formats, which are not limits that somebody may change. */
const SCALES = /[−-]?\b\d+ to (?:100|1)\b(?!\d)|\b\d+ to 9\b|0 to _|1 to _|-(90|180) to (90|180)|0 to 65535/g;

function statedIn(source: string): string[] {
  const found: string[] = [];
  visitSyntax(source, false, (node) => {
    const text = literalText(node, '_');
    if (text && STATED.test(text.replaceAll(SCALES, ''))) found.push(text);
  });
  return found;
}

describe('descriptions and messages', () => {
  it.each([
    ["'The name, 1 to 200 characters.'"],
    ["'Maximum number of items. Default: 20.'"],
    ["'It expires after 90 days.'"],
    [`\`\${MIN} to 200 characters\``],
    ["'The reason, at most 10000 characters.'"],
  ])('%s states a limit', (source) => expect(statedIn(source)).toHaveLength(1));

  it.each([["'Probability, 0 to 1.'"], [`\`Default: \${DEFAULT_PAGE}.\``], ["'The score, −100 to 100.'"]])(
    '%s states none',
    (source) => expect(statedIn(source)).toEqual([]),
  );

  it('form limits from constants', () => {
    const files = filesIn('src', CODE).filter((file) => !/^src\/(dashboard\/|config\.ts)/.test(file));
    // Quotas in config.ts are those of docs/configuration.md, see below: it imports no feature.
    const found = files.flatMap((file) => statedIn(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });
});

/** @returns the value of `const NAME = …` in a file, if it is made of numbers */
function constant(file: string, name: string): number {
  const [, value] =
    new RegExp(`const ${name}(?:: \\w+)? = ([\\d_.*/() ]+);`).exec(readFileSync(`src/${file}`, 'utf8')) ?? [];
  if (!value) throw new Error(`src/${file} has no number ${name}`);
  return Number(new Function(`return ${value}`)());
}

const grouped = (value: number) => value.toLocaleString('en');
const mib = (bytes: number) => `${bytes / 1_048_576} MiB`;
const kib = (bytes: number) => `${bytes / 1_024} KiB`;
const seconds = (ms: number) => `${ms / 1_000} s`;
const minutes = (ms: number) => `${ms / 60_000} minutes`;
const hours = (ms: number) => `${ms / 3_600_000} h`;

const http = (name: string) => constant('http/request-limits.ts', name);
const chain = (name: string) => constant('features/chains/chain.rules.ts', name);
const webhook = (name: string) => constant('features/webhooks/webhook.post.ts', name);
const password = (name: string) => constant('features/access/password.rules.ts', name);
const access = (name: string) => constant('features/access/access.rules.ts', name);
const likelihood = (name: string) => constant('features/recommendations/likelihood/likelihood.rules.ts', name);
const mail = (name: string) => constant('features/mail/mail.rules.ts', name);
const text = (name: string) => constant('values/text-limits.rules.ts', name);

const DOCUMENTED: Record<string, string[]> = {
  'docs/configuration.md': [`within ${constant('features/quotas/quota.rules.ts', 'QUOTA_WINDOW_HOURS')} hours`],
  'docs/architecture.md': [
    `| body | ${mib(http('MAX_BODY_BYTES'))} | ${kib(http('MAX_ANONYMOUS_BODY_BYTES'))} |`,
    `| document | ${kib(http('MAX_DOCUMENT_CHARACTERS'))}, ${grouped(http('MAX_TOKENS'))} tokens | ${kib(http('MAX_ANONYMOUS_DOCUMENT_CHARACTERS'))}, ${grouped(http('MAX_ANONYMOUS_TOKENS'))} tokens |`,
    `| depth; aliases; fragments | ${http('MAX_DEPTH')}; ${http('MAX_ALIASES')}; ${http('MAX_FRAGMENTS')} |`,
    `| ${grouped(http('MAX_FIELDS'))}, of which at most ${http('MAX_INTROSPECTION_FIELDS')} are`,
    `| lists, connections and counts after expansion | ${http('MAX_LISTS')} |`,
    `| values, with page sizes as factors | ${grouped(constant('planner/answer-size.ts', 'MAX_VALUES'))} |`,
    `| values of the answer | ${grouped(constant('planner/answer-size.ts', 'MAX_ASSEMBLED_VALUES'))},`,
    `| page; entries of a nested list without pages | ${constant('planner/page-limits.rules.ts', 'MAX_PAGE')}; ${grouped(constant('planner/shape.ts', 'LIST_LIMIT'))},`,
    `| chain | ${chain('MAX_DEPTH')} levels, ${grouped(chain('MAX_LINKS'))} links each |`,
    `| depth of the graph view of the dashboard | ${constant('dashboard/features/graph/graph.rules.ts', 'MAX_DEPTH')},`,
    `A level of more than ${grouped(chain('MAX_LINKS'))} links`,
    `plans (${mib(constant('planner/plan-cache.ts', 'MAX_BYTES'))})`,
  ],
  'docs/clients.md': [
    `more than ${mib(http('MAX_BODY_BYTES'))}; without a token ${kib(http('MAX_ANONYMOUS_BODY_BYTES'))}`,
  ],
  'docs/live-updates.md': [
    `a message of more than ${mib(http('MAX_BODY_BYTES'))}`,
    `2xx within ${seconds(webhook('TIMEOUT_MS'))} counts`,
    `read up to ${Math.floor(webhook('MAX_ANSWER_BYTES') / 1024)} kB`,
    `at most every ${minutes(constant('features/webhooks/webhook.rules.ts', 'MAX_RETRY_MS'))}`,
    `more than ${seconds(constant('features/webhooks/webhook.delivery.ts', 'SLOW_MS'))} waits`,
    `for up to ${constant('subscriptions/delivery.ts', 'MAX_VIEWERS')} viewers`,
    `at most ${grouped(constant('outbox/sequencer.ts', 'BATCH'))} together`,
  ],
  'docs/mail-and-access.md': [
    `They have ${password('MIN_PASSWORD_LENGTH')} to ${password('MAX_PASSWORD_LENGTH')} characters`,
    `valid for ${access('TOKEN_MINUTES')} minutes`,
    `within ${access('SESSION_DAYS')} days of sign-in`,
    `For ${access('REFRESH_GRACE_SECONDS')} seconds after that`,
    `${seconds(mail('FIRST_PAUSE_MS'))}, doubled up to ${hours(mail('MAX_PAUSE_MS'))}`,
    `(at most ${constant('features/mail/render/mail-message.ts', 'MAX_HEADER_LISTS')})`,
    `${constant('features/quotas/quota.rules.ts', 'MAX_NOTICES')} from one party to one person`,
  ],
  'docs/recommendations.md': [
    `A product has at most ${constant('features/recommendations/usage/usage.cypher.ts', 'MAX_PEERS')} peers`,
    `With fewer than ${constant('features/recommendations/usage/usage-prior.rules.ts', 'MIN_PEERS')} pairs`,
    `| fewer than ${likelihood('MIN_FOR_DRIVERS')} answers |`,
    `| fewer than ${likelihood('MIN_ANSWERS')} answers |`,
    `if there are at least ${likelihood('MIN_ANSWERS')};`,
    `(${grouped(constant('features/recommendations/likelihood/likelihood.cypher.ts', 'MAX_ANSWERS'))} at most)`,
    `| EXPIRED | ${constant('features/recommendations/recommendation-status.rules.ts', 'EXPIRES_AFTER_DAYS')} days`,
    `in up to ${constant('features/recommendations/usage/usage.actions.ts', 'MAX_RELATIONSHIPS')} relationships`,
  ],
  'docs/relationship-management.md': [
    `within ${constant('features/appointments/appointment.rules.ts', 'SEARCHED_DAYS')} days`,
    `not within ${constant('features/advocacy/survey.actions.ts', 'PAUSE_DAYS')} days`,
  ],
  'docs/import.md': [
    `longer than ${text('MAX_NAME_LENGTH')} characters, or a cell has more than ${grouped(text('MAX_TEXT_LENGTH'))};`,
    `up to ${constant('cli/rejects.ts', 'MAX_SHOWN')} on the screen`,
  ],
  'docs/real-estate.md': [`at most ${constant('features/real-estate/homes/lookup.rules.ts', 'MAX_CELLS')} cells`],
};

describe.each(Object.entries(DOCUMENTED))('%s', (document, sentences) => {
  const content = readFileSync(document, 'utf8').replaceAll(/\s+/g, ' ');
  it.each(sentences)('states "%s"', (sentence) => expect(content.includes(sentence)).toBe(true));
});

it('pages, which do not load these rules, have the same limits as the server', () => {
  const ofGraph = (name: string) => constant('dashboard/features/graph/graph.rules.ts', name);
  expect(ofGraph('DEFAULT_DEPTH')).toBe(chain('DEFAULT_DEPTH'));
  expect(ofGraph('MAX_DEPTH')).toBeLessThanOrEqual(chain('MAX_DEPTH'));
});
