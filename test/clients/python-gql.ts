/** Python's gql in a virtual environment of its own, outside of this repository. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = 'gql[requests,websockets]==4.4.0';
const PYTHON = process.platform === 'win32' ? 'python' : 'python3';
const run = promisify(execFile);

export interface PythonGql {
  /** Where it is installed; undefined when it is not. */
  folder?: string;
  /** The reason if it is not installed. */
  reason: string;
  remove(): void;
}

/** @throws in CI when Python is there but the package cannot be installed */
export async function installGql(): Promise<PythonGql> {
  try {
    await run(PYTHON, ['-c', 'import sys; assert sys.version_info >= (3, 9)']);
  } catch {
    return { reason: `there is no ${PYTHON} 3.9 or later`, remove() {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'covalue-gql-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await run(PYTHON, ['-m', 'venv', folder]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile', PACKAGE];
    await run(pythonOf(folder), pip, { timeout: 120_000 });
    return { folder, reason: '', remove };
  } catch (error) {
    remove();
    const reason = `${PACKAGE} cannot be installed: ${(error as Error).message.slice(0, 500)}`;
    if (process.env.CI) throw new Error(reason);
    return { reason, remove() {} };
  }
}

const SCRIPT = `
import json, sys
import gql_client
from gql import gql

url, token, after = sys.argv[1:]
with gql_client.http_client(url, token) as session:
    viewer = session.execute(gql("{ viewer { id person { id } } }"))["viewer"]
    try:
        session.execute(gql("{ nothing }"))
        found = []
    except Exception as error:
        found = ["nothing"] if "Cannot query field 'nothing'" in str(error) else [str(error)]
events = 0
for event in gql_client.follow(url, token, after):
    events += 1
    if events == 3:
        break
print(json.dumps({"viewer": viewer, "found": found, "events": events}))
`;

/** Runs the page's module and answers with what the script says. */
export async function runGql(folder: string, module: string, args: string[]): Promise<unknown> {
  const environment = { ...process.env, PYTHONPATH: dirname(module), PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout } = await run(pythonOf(folder), ['-c', SCRIPT, ...args], { env: environment, timeout: 150_000 });
  return JSON.parse(stdout);
}

function pythonOf(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}
