/** `npm run restore`: a backup into an empty graph. */
import 'reflect-metadata';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupFolder, keysOf } from '../backup/backup-settings.ts';
import { KeysDiffer } from '../backup/keys.ts';
import { BackupDamaged } from '../backup/manifest.ts';
import { CannotRestore, restoreBackup } from '../backup/restore-backup.ts';
import { graphOf, readConfig } from '../config.ts';
import { eraseAgain } from '../features/erasure/erase-again.ts';
import { REGISTER, registersOf } from '../features/erasure/register.ts';
import { MAIL_FOLDER } from '../features/mail/queue/mail-transport.ts';
import { DataFolderProblem } from '../graph/data-folder.ts';
import { GraphUnreachable, openGraph } from '../graph/open-graph.ts';
import { installationKeyOf } from '../installation-key-of.ts';
import { createLog } from '../log.ts';
import { KNOWN_MIGRATIONS, migrate } from '../migrate.ts';
import { progressBar } from './progress.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run restore -- <backup> [options]

Restores a backup (a folder that npm run backup made) into an empty graph, of this or another version of Neo4j: that of
COVALUE_DATA, which is made, or NEO4J_URI. End all processes of Covalue that use this graph first. Checksums and keys are
compared before anything is written, and the numbers of nodes and relationships afterwards.

  --again          delete what an unfinished restore left, and restore again
  --without-keys   do not compare and restore keys
  --help           this text

Persons who were erased since the backup (${REGISTER}, in COVALUE_DATA and in the folder of backups) are erased again.
Mails and webhooks that waited at the time of the backup are sent by the next start (docs/operations.md).`;

runCommand(
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { again: { type: 'boolean' }, 'without-keys': { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const [folder] = positionals;
    if (!folder || positionals.length > 1)
      throw new CannotRestore('Specify one backup. See npm run restore -- --help.');
    const config = readConfig(process.env);
    const opened = await openGraph({ ...graphOf(config), onProgress: (line) => console.error(line) });
    const show = progressBar();
    let erased: string[] = [];
    try {
      const { manifest, left } = await restoreBackup(opened.graph, {
        folder,
        keys: values['without-keys'] ? undefined : keysOf(config),
        knownMigrations: KNOWN_MIGRATIONS,
        again: values.again,
        onProgress: show.at,
        async beforeOpening() {
          await migrate(opened.graph.driver, config.NEO4J_DATABASE);
          erased = await eraseAgain({
            graph: opened.graph,
            installationKey: installationKeyOf(config),
            log: createLog('warn', process.stderr),
            mailFolder: join(config.COVALUE_DATA, MAIL_FOLDER),
            registers: [...new Set(registersOf(config.COVALUE_DATA, backupFolder(config), dirname(resolve(folder))))],
          });
        },
      });
      show.end();
      for (const name of left) console.error(`The constraint ${name} needs another edition of Neo4j and was left out.`);
      console.log(
        `Restored ${manifest.nodes} nodes and ${manifest.relationships} relationships, as of ${manifest.at}.`,
      );
      if (erased.length) console.log(`Erased again ${erased.length} persons who were erased since.`);
      return 0;
    } finally {
      show.end();
      await opened.close();
    }
  },
  (error) =>
    [CannotRestore, BackupDamaged, KeysDiffer, GraphUnreachable, DataFolderProblem].some(
      (each) => error instanceof each,
    ) ||
    String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS') ||
    error.message.startsWith('Wrong configuration'),
);
