/** `npm start` on a folder of its own, as an operator runs it, and what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { neo4jVersion } from '../../src/graph/neo4j-jars.ts';

/** When a start or an end is given up: on a busy machine, healthy ones take minutes. */
const START_MS = 600_000;
const END_MS = 180_000;
export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export class Service {
  text = '';
  exitCode?: number | null;
  readonly #process: ChildProcess;

  constructor(
    readonly folder: string,
    environment: Record<string, string> = {},
  ) {
    const jars = join(folder, `neo4j-${neo4jVersion()}`);
    if (!existsSync(jars)) symlinkSync(resolve(`.covalue/neo4j-${neo4jVersion()}`), jars);
    const inherited = { ...process.env };
    for (const name of ['NEO4J_URI', 'NODE_ENV', 'JAVA_TOOL_OPTIONS']) delete inherited[name];
    this.#process = spawn(process.execPath, ['scripts/run.mjs', 'src/main.ts'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...inherited,
        COVALUE_DATA: folder,
        PORT: '0',
        LOG_LEVEL: 'warn',
        PLAN_AHEAD: 'false',
        MAIL_SENDING: 'true',
        TRAINING_EVERY_HOURS: '0',
        BACKUP_EVERY_HOURS: '0',
        ...environment,
      },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (text) => {
        this.text += text;
      });
    this.#process.on('close', (code) => {
      this.exitCode = code;
    });
  }

  get url(): string {
    return /Health: (http:\S+)\/health/.exec(this.text)?.[1] ?? '';
  }

  /** @throws Error with its output when it ends instead */
  async ready(): Promise<this> {
    await until(
      START_MS,
      'npm start being ready',
      () => this.exitCode !== undefined || this.text.includes('Ctrl-C stops'),
    );
    if (this.exitCode !== undefined) throw new Error(`npm start ended (${this.exitCode}):\n${this.text}`);
    return this;
  }

  /** @returns after how many seconds it says this; what it said before does not count. Undefined if it does not say it */
  async says(pattern: RegExp, withinMs: number, from = 0): Promise<number | undefined> {
    const started = performance.now();
    while (performance.now() - started < withinMs) {
      if (pattern.test(this.text.slice(from))) return (performance.now() - started) / 1000;
      await pause(50);
    }
    return undefined;
  }

  /** Of Neo4j and its supervisor. */
  pids(): { neo4jPid: number; pid: number; boltPort: number } {
    return JSON.parse(readFileSync(join(this.folder, 'neo4j.run.json'), 'utf8'));
  }

  /** As its supervisor sees it: `starting`, `up` or `down`. */
  state(): string {
    return JSON.parse(readFileSync(join(this.folder, 'neo4j.run.json'), 'utf8')).state;
  }

  kill(): void {
    this.#signal('SIGKILL');
  }

  /** @param others other processes use its Neo4j, which goes on */
  async stop({ others = false } = {}): Promise<void> {
    this.#signal('SIGTERM');
    await until(END_MS, 'the end of npm start', () => this.exitCode !== undefined);
    if (!others) await until(END_MS, 'the end of the supervisor', () => !existsSync(join(this.folder, 'neo4j.lock')));
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      process.kill(-(this.#process.pid ?? 0), signal);
    } catch {
      // It has ended.
    }
  }
}

export async function until(ms: number, what: string, holds: () => boolean | Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > ms) throw new Error(`Not within ${ms / 1000} s: ${what}`);
    await pause(25);
  }
  return performance.now() - started;
}
