/** `npm run audit`: verifies the chain of the audit trail, and prints its head. */
import { parseArgs } from 'node:util';
import { AUDIT_HEAD } from '../audit/audit.cypher.ts';
import { GENESIS } from '../audit/audit-record.rules.ts';
import { type Anchor, verifyChain } from '../audit/verify.ts';
import { graphOf, readConfig } from '../config.ts';
import { onlyRow } from '../graph/only-row.ts';
import { GraphUnreachable, openGraph } from '../graph/open-graph.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run --silent audit -- verify [--anchor <seq>:<hash>]...
       npm run --silent audit -- head

verify   recalculates the chain of the audit trail, and reports the first record that was changed, removed or moved.
         Ends with 0 if it is intact, with 1 if it is not.
head     prints the newest record of the chain as an anchor, <seq>:<hash>. Keep it outside of the database.

Who can change the whole graph can also cut off the end of the chain, or write it again. Only an anchor shows that.
The server logs one every five minutes ("audit trail: anchor").

  --anchor <seq>:<hash>  a head that was printed or logged earlier (repeatable)
  --help                 this text`;

class Refused extends Error {}

runCommand(
  main,
  (error) =>
    error instanceof Refused ||
    error instanceof GraphUnreachable ||
    String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS'),
);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { anchor: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [command] = positionals;
  if (values.help || (command !== 'verify' && command !== 'head')) {
    console.error(HELP);
    return values.help ? 0 : 2;
  }
  const anchors = (values.anchor ?? []).map(anchorOf);
  const { graph, close } = await openGraph(graphOf(readConfig(process.env)));
  try {
    if (command === 'head') {
      const { seq, hash } = onlyRow(await graph.read(AUDIT_HEAD, {}));
      console.log(`${seq}:${hash ?? GENESIS}`);
      return 0;
    }
    const { verified, hash, waiting, withoutValues, broken } = await verifyChain(graph, anchors);
    console.log(`${verified} records verified, up to ${verified}:${hash}. ${waiting} wait to be chained.`);
    if (withoutValues) console.log(`The values of ${withoutValues} records were deleted, as erasures do.`);
    if (!broken) return 0;
    console.error(`Broken at record ${broken.seq}${broken.id ? ` (${broken.id})` : ''}: ${broken.what}`);
    return 1;
  } finally {
    await close();
  }
}

/** @throws Refused for another form */
function anchorOf(text: string): Anchor {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq || !hash) throw new Refused(`--anchor ${text}: specify <seq>:<hash>, as "npm run audit -- head" prints it.`);
  return { seq: Number(seq), hash };
}
