/** `npm run setup -- --remove-demo`: shows what would be deleted, asks, and deletes the demo data. */
import { createInterface } from 'node:readline/promises';
import { createPlanner } from '../app.ts';
import { readAdministrators } from '../features/access/setup.actions.ts';
import { type DemoDataPlan, planRemoval, removeDemoData } from '../features/demo-data/demo-data.actions.ts';
import { deleteMailFiles } from '../features/demo-data/mail-files.ts';
import { CountedReads } from '../graph/counted-reads.ts';
import type { Graph } from '../graph/graph.ts';

const MAX_LISTED = 20;

interface Options {
  /** Does not ask. */
  isSure: boolean;
  /** Where emails are written instead of being sent. */
  mailFolder: string;
  say: (line: string) => void;
}

/** @returns the exit code: 0 also without demo data, 1 if nothing was removed */
export async function removeDemoInTerminal(graph: Graph, { isSure, mailFolder, say }: Options): Promise<number> {
  const { shapes } = createPlanner();
  const shown = await planRemoval(new CountedReads(graph), shapes);
  if (!shown.nodes.length) {
    say('This graph has no demo data.');
    return 0;
  }
  for (const line of preview(shown)) say(line);
  if (!isSure && !(await isConfirmed())) {
    say('Nothing was removed. To remove it without a terminal, add --yes.');
    return 1;
  }
  try {
    const { planted, mails } = await removeDemoData(graph, shapes, new Date().toISOString(), {
      before(_runner, { ownRecords }) {
        if (ownRecords !== shown.ownRecords) throw new PreviewChanged();
      },
    });
    await deleteMailFiles(mailFolder, mails);
    say(`Done: ${planted} nodes and everything that belongs to them were deleted.`);
  } catch (error) {
    if (!(error instanceof PreviewChanged)) throw error;
    say('Nothing was removed: your own parties have added or removed records meanwhile. Run the command again.');
    return 1;
  }
  if (!(await readAdministrators(graph)).length)
    say(
      'There is no administrator any more. To create one: npm run setup; or start again and open the link that is shown.',
    );
  return 0;
}

class PreviewChanged extends Error {}

function preview({ planted, parties, recorded, added, ending, staying }: DemoDataPlan): string[] {
  return [
    `The demo data has ${planted} nodes, with ${parties.length} people and organisations. All are deleted, with everything that belongs to them.`,
    ...listed('Also deleted, because only demo people have recorded them:', recorded),
    ...listed(
      'Relationships of your own parties with demo parties, which are deleted with everything in them:',
      ending.map(({ own, demo, offering, state }) => `${own} and ${demo}: ${offering ?? 'no offering'} (${state})`),
    ),
    ...listed(
      'Records of your own parties that are deleted:',
      added.flatMap(({ type, own }) => (own ? [`${type}: ${own}`] : [])),
    ),
    `${staying.people} people and ${staying.organisations} organisations stay.`,
  ];
}

function listed(title: string, items: readonly string[]): string[] {
  if (!items.length) return [];
  const more = items.length - MAX_LISTED;
  return [title, ...items.slice(0, MAX_LISTED).map((item) => `  ${item}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}

async function isConfirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Type yes to delete it: ');
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
