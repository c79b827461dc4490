/** An administrator removes the demo data; one who is a person of the demo hands over to the set-up. */
import { readViewer, type Viewer } from '../../access-control/viewer.ts';
import { textForViewer } from '../../access-control/visibility.cypher.ts';
import { DomainError } from '../../errors.ts';
import type { Graph, StatementLimits } from '../../graph/graph.ts';
import { type Runner, runnerOn } from '../../graph/runner.ts';
import { appendEvents, type NewEvent } from '../../outbox/append-event.ts';
import type { Shapes } from '../../planner/shape.ts';
import { newSetupCode, offerSetupIn } from '../access/setup.actions.ts';
import { ADMINISTRATORS } from '../access/setup.cypher.ts';
import { type DemoDataPlan, removeDemoData } from './demo-data.actions.ts';
import { deleteMailFiles } from './mail-files.ts';

interface Caller {
  graph: Graph;
  /** Reads outside of the transaction. */
  reads: Runner;
  now: string;
  limits: StatementLimits;
  /** The viewer's key. */
  key: string;
  /** False where an identity provider signs people in. */
  mayOfferSetup: boolean;
  mailFolder: string;
  shapes: Shapes;
}

/**
 * @param authorise throws unless the viewer may remove it
 * @param expectedOwnRecords number of records of parties that stay, as the viewer has seen it
 * @returns the code that sets up the graph, if no administrator is left
 * @throws DomainError ILLEGAL_STATE when the number is another one
 */
export async function removeAsAdministrator(
  { graph, reads, now, limits, key, mayOfferSetup, mailFolder, shapes }: Caller,
  authorise: (viewer: Viewer) => void,
  expectedOwnRecords: number,
): Promise<{ deletedNodes: number; setupCode?: string }> {
  const authorised = async (runner: Runner) => {
    const viewer = await readViewer(runner, key);
    authorise(viewer);
    return viewer.personId;
  };
  // Before other writes have to wait.
  await authorised(reads);
  let [actor, setupCode]: [string, string | undefined] = ['', undefined];
  const { planted, mails } = await removeDemoData(graph, shapes, now, {
    limits,
    async before(runner, { ownRecords, nodes }) {
      actor = await authorised(runnerOn((text, parameters) => runner.run(textForViewer(text, key), parameters)));
      if (nodes.length && expectedOwnRecords !== ownRecords) throw hasChanged(ownRecords);
    },
    async after(runner, plan) {
      await appendEvents(runner, actor, now, eventsOf(plan, actor), {
        ...{ party: actor, capacity: 'ADMINISTRATOR', mutation: 'removeDemoData' },
      });
      const isHandedOver = mayOfferSetup && !(await runner.run(ADMINISTRATORS, {})).length;
      const code = isHandedOver ? newSetupCode(now) : undefined;
      if (code) await offerSetupIn(runner, code, now);
      setupCode = code?.code;
    },
  });
  await deleteMailFiles(mailFolder, mails);
  return { deletedNodes: planted, setupCode };
}

/** None about a person who is gone. */
function eventsOf({ planted, parties }: DemoDataPlan, actor: string): NewEvent[] {
  if (!planted || parties.includes(actor)) return [];
  const change = { deletedNodes: { after: planted } };
  return [{ name: 'demoDataRemoved', entityId: actor, entityVersion: 0, partyIds: [actor], change }];
}

function hasChanged(count: number): DomainError {
  return new DomainError(
    'ILLEGAL_STATE',
    'expectedOwnRecords',
    `The removal would now delete ${count} records of parties that stay; read \`demoData\` again before you decide.`,
    { currentState: 'CHANGED', possible: [] },
  );
}
