import { number, plural } from '../../values/plural.rules.ts';
import type { Figures, GroupRole } from './drawn.rules.ts';
import type { GraphNode } from './graph.rules.ts';
import { MAX_VIEWS } from './saved-views.rules.ts';

export const graphTexts = {
  title: 'Graph',
  search: 'Search parties, services, offerings',
  results: 'Results',
  onCanvas: 'on the canvas',
  noResults:
    'No results. Search by a word of the name, by ID or by email address. Nodes of the canvas are also found by initials and with a typing error.',
  expand: 'Expand',
  hide: 'Hide',
  upstream: 'Depends on',
  downstream: 'Dependents',
  depth: 'Depth',
  impact: 'What if it fails?',
  impactOf: (parties: number, relationships: number) =>
    `${plural(parties, { one: 'party', other: 'parties' })} affected through ${plural(relationships, { one: 'relationship', other: 'relationships' })}`,
  nobody: 'No affected party is visible to you.',
  truncated: 'Not everything is shown.',
  pathTo: 'Path to…',
  pathChoose: 'Choose the end of the path: click a node, or search.',
  pathFound: (count: number, mayBeMore: boolean, length: number) =>
    `${plural(count, { one: 'path', other: 'paths' })}${mayBeMore ? ' or more' : ''}, the shortest over ${plural(length, { one: 'relationship', other: 'relationships' })}`,
  noPath: 'They are not connected by relationships that you can see.',
  filters: 'Filters',
  types: 'Show',
  organisations: 'Organisations',
  people: 'People',
  contacts: 'Contacts',
  resources: 'Resources',
  states: 'States',
  startedSince: 'Started since',
  indirect: 'indirect',
  layout: 'Layout',
  layouts: {
    right: 'Left to right',
    down: 'Top to bottom',
    force: 'Organic',
    concentric: 'Rings',
    grid: 'Grid',
  },
  arranging: 'Arranging…',
  arrangingFailed: 'The layout could not be calculated. Choose another one, or load this page again.',
  measure: 'Measure',
  noMeasure: 'None',
  measures: { relationships: 'Relationships', criticality: 'Criticality', spend: 'Spend' },
  nodesAndLines: (nodes: string, lines: string) => `nodes: ${nodes}; lines: ${lines}`,
  range: (lowest: string, highest: string) => `${lowest} to ${highest}`,
  upTo: (highest: string) => `up to ${highest}`,
  none: 'none known',
  measureHints: {
    relationships: () => 'The number of those drawn.',
    criticality: () => 'The highest of a node or line.',
    spend: (currency: string | undefined) =>
      `The agreed amounts in force; without one, the list price of a year${currency ? `. In ${currency}` : ''}.`,
  },
  unknown: (count: number, currency: string | undefined) =>
    `${plural(count, { one: 'relationship is', other: 'relationships are' })} not measured: not known${currency ? `, or not in ${currency}` : ''}.`,
  allLineLabels: 'Names of all lines',
  groupLeaves: 'Group leaves',
  contact: 'Contact',
  group: 'Group',
  several: 'A thicker line stands for several relationships.',
  relationships: (count: number) => plural(count, { one: 'relationship', other: 'relationships' }),
  groups: (role: GroupRole, count: number) => `+ ${count} ${GROUP_NAMES[role]}`,
  openGroup: (count: number) => `A group of ${nodeCount(count)} without other lines. Press Enter to open it.`,
  fit: 'Fit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  keys: 'Arrow keys: next node. Enter: open. Space: select. + and −: zoom. F: fit. Escape: to the details.',
  views: 'Saved views',
  viewsHint: `Views are saved in this browser only, for you alone, the last ${MAX_VIEWS}. A link to this page shows others the same, within what they may see.`,
  viewNotSaved: 'This browser does not save data of this page.',
  viewName: 'Name of this view',
  saveView: 'Save this view',
  removeView: (name: string) => `Remove: ${name}`,
  clear: 'Clear',
  legend: 'Legend',
  export: 'Export',
  openNeo4j: 'Cypher for Neo4j Browser',
  openBrowser: 'Open in Neo4j Browser',
  cypherHint: 'Copy this query, open Neo4j Browser and paste it.',
  cypherHintForAdministrators: 'npm start prints the address of Neo4j Browser.',
  nothingSelected: 'Click a node or a line, or press Tab to reach the graph and go through it with the arrow keys.',
  open: 'Open',
  list: 'Nodes shown',
  figures: figuresText,
  listed: (shown: number, all: number) => `${number(shown)} of ${number(all)} listed. Search finds the others.`,
  affectedListed: (shown: number, all: number) => `The most critical ${number(shown)} of ${number(all)} are listed.`,
  moreOf: (shown: number, total: number) => `${number(shown)} of ${number(total)} relationships shown`,
  loadMore: 'Load more',
  creates: 'creates',
  enables: 'enables',
  since: 'Since',
  problem: (what: string) => `Some data could not be loaded: ${what}`,
  removeQuery: (what: string) => `Remove: ${what}`,
  queryTitles: {
    start: 'Start',
    expand: 'Expanded',
    UPSTREAM: 'Depends on',
    DOWNSTREAM: 'Dependents',
    impact: 'If it fails',
    path: 'Path',
  },
  canvas: 'Graph of service relationships. The list next to it has the same content.',
} as const;

const GROUP_NAMES: Record<GroupRole, string> = {
  consumers: 'clients',
  providers: 'providers',
  partners: 'partners',
  resources: 'resources',
};

const nodeCount = (count: number) => plural(count, { one: 'node', other: 'nodes' });
const lineCount = (count: number) => plural(count, { one: 'line', other: 'lines' });

/** What is drawn, and where the rest of what was found is. */
function figuresText({ nodes, groups, lines }: Figures, notLoaded: number): string {
  const differences = [
    groups && `${nodeCount(nodes.grouped)} in ${plural(groups, { one: 'group', other: 'groups' })}`,
    nodes.hidden && `${nodeCount(nodes.hidden)} hidden`,
    lines.hidden && `${lineCount(lines.hidden)} hidden`,
    lines.sharing && `${lineCount(lines.sharing)} drawn as part of another`,
    lines.indirect && `${plural(lines.indirect, { one: 'indirect line', other: 'indirect lines' })} added`,
  ].filter(Boolean);
  const drawn = `${nodeCount(nodes.drawn)}, ${lineCount(lines.drawn)}`;
  const found = differences.length
    ? ` of ${number(nodes.found)} and ${number(lines.found)} found (${differences.join('; ')})`
    : '';
  const more = notLoaded ? `. ${plural(notLoaded, { one: 'relationship', other: 'relationships' })} not loaded` : '';
  return `${drawn}${found}${more}`;
}

export const NODE_TYPE_LABELS: Record<GraphNode['type'], string> = {
  Organisation: 'Organisation',
  Person: 'Person',
  Contact: 'Contact, recorded by you',
  Resource: 'Resource',
};
