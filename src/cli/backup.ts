/** `npm run backup`: a consistent backup of the graph while the service runs. */
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { backupFolder, keysOf } from '../backup/backup-settings.ts';
import { backupsIn } from '../backup/kept-backups.ts';
import { GraphDamaged, makeBackup } from '../backup/make-backup.ts';
import { BackupDamaged, readVerified } from '../backup/manifest.ts';
import { graphOf, readConfig } from '../config.ts';
import { DataFolderProblem } from '../graph/data-folder.ts';
import { GraphUnreachable, openGraph } from '../graph/open-graph.ts';
import { PauseTooShort } from '../graph/write-barrier.ts';
import { progressBar } from './progress.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run backup -- [options]

Writes a backup of the whole graph into a new folder: nodes, relationships and indexes as compressed lines of JSON, and SHA-256
checksums (sha256sum -c SHA256SUMS). The service may run: writes wait for some seconds. npm run restore restores it.
Uses the graph of npm start, or NEO4J_URI.

  --to <folder>      folder of the backups (BACKUP_FOLDER, or <COVALUE_DATA>/backups)
  --pause <seconds>  for how long writes may wait (BACKUP_PAUSE_SECONDS, 10)
  --with-keys        include the signing key of local tokens and links. Default unless NODE_ENV=production
  --without-keys     only fingerprints of the keys
  --list             list the backups instead
  --verify <backup>  compare the checksums of a backup instead
  --help             this text

A backup contains the personal data of everybody. Keep it encrypted, and apart from SECRET_KEY.`;

const OPTIONS = {
  to: { type: 'string' },
  pause: { type: 'string' },
  'with-keys': { type: 'boolean' },
  'without-keys': { type: 'boolean' },
  list: { type: 'boolean' },
  verify: { type: 'string' },
  help: { type: 'boolean' },
} as const;

class WrongOption extends Error {}

runCommand(
  async () => {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (values.verify) {
      const { at, nodes, relationships } = await readVerified(values.verify);
      console.log(`All checksums are right: ${nodes} nodes, ${relationships} relationships, of ${at}.`);
      return 0;
    }
    const config = readConfig(process.env);
    const to = values.to ?? backupFolder(config);
    if (values.list) {
      for (const { folder, at } of backupsIn(to)) console.log(`${at.toISOString()}  ${folder}`);
      return 0;
    }
    const seconds = Number(values.pause ?? config.BACKUP_PAUSE_SECONDS);
    if (!(seconds > 0)) throw new WrongOption(`--pause ${values.pause}: specify a number of seconds above 0.`);
    const byDefault = config.BACKUP_WITH_KEYS ?? config.NODE_ENV !== 'production';
    const opened = await openGraph({ ...graphOf(config), onProgress: (line) => console.error(line) });
    const show = progressBar();
    try {
      const { folder, manifest } = await makeBackup(opened.graph, {
        to,
        keys: keysOf(config),
        withKeys: values['with-keys'] ?? (values['without-keys'] ? false : byDefault),
        maxPauseMs: seconds * 1000,
        covalue: packageJson.version,
        onProgress: show.at,
      });
      show.end();
      const { nodes, relationships, pausedMs } = manifest;
      console.error(
        `${nodes} nodes and ${relationships} relationships; writes waited for ${(pausedMs / 1000).toFixed(1)} s at most.`,
      );
      console.log(folder);
      return 0;
    } finally {
      show.end();
      await opened.close();
    }
  },
  (error) =>
    [WrongOption, PauseTooShort, GraphDamaged, BackupDamaged, GraphUnreachable, DataFolderProblem].some(
      (each) => error instanceof each,
    ) ||
    /^(ERR_PARSE_ARGS|E[A-Z]+$)/.test(String((error as { code?: unknown }).code)) ||
    error.message.startsWith('Wrong configuration'),
);
