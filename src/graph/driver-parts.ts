/** Parts of neo4j-driver that it does not promise to keep (docs/decisions/0020). */
import { createRequire } from 'node:module';

/** Of the package that speaks Bolt. @param path without an ending. @returns undefined if the driver has no such part */
export function driverPart(path: string): Record<string, unknown> | undefined {
  try {
    const ofDriver = createRequire(createRequire(import.meta.url).resolve('neo4j-driver'));
    return ofDriver(`neo4j-driver-bolt-connection/lib/${path}.js`);
  } catch {
    return undefined;
  }
}
