/** Finds a Java that can run Neo4j 5. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MIN_JAVA = 17;

/** No Java to run the managed Neo4j with; the message lists three solutions. */
export class JavaMissing extends Error {
  constructor(found: string) {
    super(`${found} Covalue's own Neo4j needs Java ${MIN_JAVA} or later. Three ways out:
  1. Install Java:      apt-get install openjdk-17-jre-headless  |  brew install openjdk@17  |  winget install EclipseAdoptium.Temurin.17.JRE
  2. Use Docker:        NEO4J_PASSWORD=choose-one docker compose up
  3. Use your Neo4j 5:  NEO4J_URI=bolt://host:7687 NEO4J_USERNAME=neo4j NEO4J_PASSWORD=… npm start`);
    this.name = 'JavaMissing';
  }
}

/** @returns the java command: JAVA_HOME's, else the one on PATH. @throws JavaMissing */
export function findJava(environment: NodeJS.ProcessEnv = process.env): string {
  const home = environment.JAVA_HOME;
  const candidates = [...(home ? [join(home, 'bin', 'java')] : []), 'java'];
  let found = 'Java was not found on this machine (neither in JAVA_HOME nor in PATH).';
  for (const java of candidates) {
    const answer = spawnSync(java, ['-version'], { encoding: 'utf8', env: environment });
    if (answer.error || answer.status !== 0) continue;
    const version = majorVersion(answer.stderr + answer.stdout);
    if (version >= MIN_JAVA) return java;
    found = `The installed Java (${java}) is version ${version}.`;
  }
  throw new JavaMissing(found);
}

/** `"17.0.15"` → 17; `"1.8.0_402"` → 8. */
function majorVersion(text: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(first === '1' ? second : first) || 0;
}
