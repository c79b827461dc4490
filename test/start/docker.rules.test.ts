import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { neo4jVersion } from '../../src/graph/neo4j-jars.ts';

it('uses the same Neo4j in Docker as on this machine', () => {
  const [image] = /image: neo4j:\S+/.exec(readFileSync('docker-compose.yml', 'utf8')) ?? [];
  expect(image).toBe(`image: neo4j:${neo4jVersion()}-community`);
});

it('uses Node versions that package.json accepts, in its image and in CI', () => {
  const named = `${readFileSync('Dockerfile', 'utf8')}\nFROM node:${readFileSync('.nvmrc', 'utf8')}`;
  const versions = [...named.matchAll(/^FROM node:(\d+)\.(\d+)/gm)];
  const [major = 0, minor = 0] = JSON.parse(readFileSync('package.json', 'utf8'))
    .engines.node.match(/\d+/g)
    .map(Number);
  expect(versions.length).toBeGreaterThan(1);
  for (const [, theMajor, theMinor] of versions)
    expect(Number(theMajor) * 1_000 + Number(theMinor)).toBeGreaterThanOrEqual(major * 1_000 + minor);
});

it('is secure by default as an image, and ready to try with docker compose', () => {
  expect(readFileSync('Dockerfile', 'utf8')).toContain('ENV NODE_ENV=production');
  const compose = readFileSync('docker-compose.yml', 'utf8');
  expect(compose).toMatch(/NODE_ENV: \$\{NODE_ENV:-development\}/);
  // A server that prints tokens listens only on this machine.
  for (const [, port] of compose.matchAll(/^ +- "(\S+:\S+:\S+)"$/gm)) expect(port).toMatch(/^127\.0\.0\.1:/);
});
