/** The import directions of the dashboard: which file may import which. Pure. */

/** A layer uses those before it. */
const LAYERS = ['values', 'ui', 'client', 'lists', 'explorer', 'features', 'app'];

/** A feature uses those before it. */
const FEATURES = [
  'erasure',
  'corrections',
  'account',
  'relationship-summary',
  'getting-started',
  'integrations',
  'organisation',
  'access',
  'clients',
  'memberships',
  'feedback',
  'visits',
  'criteria',
  'contacts',
  'homes',
  'usage',
  'recommendations',
  'opportunities',
  'referrals',
  'financing',
  'catalogue',
  'imports',
  'advocacy',
  'relationships',
  'today',
  'system',
  'search',
  'graph',
];

const ROOT = 'src/dashboard/';
/** Files that a rule may import: other rules and types of the operations. */
const OF_RULES = /\.rules\.ts$|^src\/dashboard\/generated\.ts$/;

/** Paths from the root of the repository; each file with those that it imports, also for types only. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** @returns a sentence for each forbidden import, for each file without a place, and for each cycle */
export function problemsOf(imports: Imports): string[] {
  const problems: string[] = [];
  for (const [file, targets] of imports) {
    const place = placeOf(file);
    if (!place) problems.push(`${file}: list its folder in LAYERS or FEATURES of scripts/dashboard-imports`);
    for (const target of targets) {
      const refused = refusalOf(file, target);
      if (refused) problems.push(`${file} imports ${target}: ${refused}`);
    }
  }
  return [...problems, ...cyclesOf(imports)];
}

function refusalOf(file: string, target: string): string | undefined {
  if (file.endsWith('.rules.ts') && !OF_RULES.test(target)) return 'rules import rules only';
  if (!target.startsWith(ROOT))
    return target.endsWith('.rules.ts') || !target.startsWith('src/')
      ? undefined
      : 'pages share rules with the server only';
  const [from, to] = [placeOf(file), placeOf(target)];
  if (!from || !to) return undefined;
  if (from.layer < to.layer) return `${LAYERS[from.layer]} comes before ${LAYERS[to.layer]}`;
  if (from.layer === to.layer && from.feature < to.feature)
    return `${FEATURES[from.feature]} comes before ${FEATURES[to.feature]}`;
  return undefined;
}

/** Files beside the folders: main.tsx is above all layers, generated.ts and texts are below them. */
function placeOf(file: string): { layer: number; feature: number } | undefined {
  const parts = file.slice(ROOT.length).split('/');
  if (parts.length === 1)
    return { layer: /^(main|vite\.config)/.test(file.slice(ROOT.length)) ? LAYERS.length : -1, feature: 0 };
  const layer = LAYERS.indexOf(parts[0] ?? '');
  const feature = parts[0] === 'features' ? FEATURES.indexOf(parts[1] ?? '') : 0;
  return layer < 0 || feature < 0 ? undefined : { layer, feature };
}

function cyclesOf(imports: Imports): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      cycles.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return cycles;
}
