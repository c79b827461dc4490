/**
 * Service accounts: `(:ServiceAccount)-[:SERVES]->(:Organisation)`. `keyHash`: hash of the API key; absent once revoked.
 * `mutations`: the only ones that it may use. `responsibleId`: the person who created or last renewed it.
 */
import { z } from 'zod';
import { accountIsUsable, isMine, seesParty } from '../../access-control/visibility.cypher.ts';
import { nextVersion, statement } from '../../graph/statement.ts';
import { expression, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { BY_ID, RECORD_FIELDS } from '../parties/party.cypher.ts';
import type { ServiceAccountState } from './service-account.rules.ts';

const ofMine = (account: string) =>
  `EXISTS { (${account})-[:SERVES]->(served_:Organisation) WHERE ${isMine('served_')} }`;

const state = (account: string) => {
  const is = (name: `${ServiceAccountState}`) => `'${name}'`;
  return `CASE WHEN ${account}.revokedAt IS NOT NULL THEN ${is('REVOKED')} WHEN ${account}.expiresAt <= datetime() THEN ${is('EXPIRED')}
    WHEN ${accountIsUsable(account)} THEN ${is('ACTIVE')} ELSE ${is('SUSPENDED')} END`;
};

export function serviceAccountShapes(shapes: Shapes): void {
  shapes
    .type('ServiceAccount', {
      label: 'ServiceAccount',
      idPrefix: 'sva_',
      visible: ofMine,
      fields: {
        ...RECORD_FIELDS,
        name: property('name'),
        mutations: property('mutations'),
        state: expression(state),
        expiresAt: instantProperty('expiresAt'),
        revokedAt: instantProperty('revokedAt'),
        lastUsedAt: instantProperty('lastUsedAt'),
        organisation: {
          kind: 'one',
          to: 'Organisation',
          match: (account, organisation) => `MATCH (${account})-[:SERVES]->(${organisation}:Organisation)`,
        },
        responsiblePerson: {
          kind: 'one',
          to: 'Person',
          match: (account, person) => `MATCH (${person}:Person {id: ${account}.responsibleId})`,
          where: (_account, person) => seesParty(person),
        },
      },
    })
    .type('Organisation', {
      fields: {
        serviceAccounts: {
          kind: 'list',
          to: 'ServiceAccount',
          match: (organisation, account) => `MATCH (${organisation})<-[:SERVES]-(${account}:ServiceAccount)`,
          where: (organisation, account) => `(${isMine(organisation)}) AND ${account}.revokedAt IS NULL`,
          orderBy: [BY_ID],
        },
      },
    })
    .type('Viewer', {
      fields: {
        serviceAccount: { kind: 'same', to: 'ServiceAccount', where: (viewer) => `${viewer}:ServiceAccount` },
      },
    })
    .type('Event', {
      fields: {
        serviceAccount: {
          kind: 'one',
          to: 'ServiceAccount',
          match: (event, account) => `MATCH (${account}:ServiceAccount {id: ${event}.actorId})`,
          where: (_event, account) => ofMine(account),
        },
      },
    });
}

/** The organisation is locked, so that two requests do not both create the last permitted account. */
export const COUNT_ACCOUNTS = statement('countServiceAccounts')
  .params<{ organisation: string }>()
  .row({ count: z.number() })
  .text(`MATCH (o:Organisation {id: $organisation}) SET o.lock = true REMOVE o.lock
WITH o RETURN COUNT { (o)<-[:SERVES]-(a:ServiceAccount) WHERE a.revokedAt IS NULL } AS count`);

export const CREATE_ACCOUNT = statement('createServiceAccount')
  .params<{
    id: string;
    organisation: string;
    name: string;
    mutations: string[];
    keyHash: string;
    expiresAt: string;
    by: string;
    now: string;
  }>()
  .text(`MATCH (o:Organisation {id: $organisation})
CREATE (:ServiceAccount {id: $id, name: $name, mutations: $mutations, keyHash: $keyHash, expiresAt: datetime($expiresAt), responsibleId: $by,
  createdAt: datetime($now), updatedAt: datetime($now), version: 1})-[:SERVES]->(o)`);

export const LOCK_ACCOUNT = statement('serviceAccountForChange')
  .params<{ id: string }>()
  .row({ organisation: z.string(), version: z.number(), revoked: z.boolean() })
  .text(`MATCH (a:ServiceAccount {id: $id}) SET a.lock = true REMOVE a.lock
WITH a MATCH (a)-[:SERVES]->(o:Organisation)
RETURN o.id AS organisation, a.version AS version, a.revokedAt IS NOT NULL AS revoked`);

export const RENEW_ACCOUNT = statement('renewServiceAccount')
  .params<{ id: string; keyHash: string; expiresAt: string; by: string; now: string }>()
  .text(`MATCH (a:ServiceAccount {id: $id})
${nextVersion('a')}
SET a.keyHash = $keyHash, a.expiresAt = datetime($expiresAt), a.responsibleId = $by`);

export const REVOKE_ACCOUNT = statement('revokeServiceAccount')
  .params<{ id: string; now: string }>()
  .text(`MATCH (a:ServiceAccount {id: $id})
${nextVersion('a')}
SET a.keyHash = null, a.revokedAt = datetime($now)`);

/** When an accepted key expires; no row for others. */
export const ACCOUNT_OF_KEY = statement('serviceAccountOfKey')
  .params<{ hash: string }>()
  .row({ expiresAt: z.string() })
  .text(
    `MATCH (a:ServiceAccount {keyHash: $hash}) WHERE ${accountIsUsable('a')} RETURN toString(a.expiresAt) AS expiresAt`,
  );

export const NOTE_USE = statement('noteUseOfServiceAccounts')
  .params<{ uses: { hash: string; at: string }[] }>()
  .text(`UNWIND $uses AS use
MATCH (a:ServiceAccount {keyHash: use.hash}) WHERE coalesce(a.lastUsedAt < datetime(use.at), true)
SET a.lastUsedAt = datetime(use.at)`);
