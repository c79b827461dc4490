/** The transaction of an erasure: the node of the person is cleared, its key destroyed, and the rest noted for the worker. */
import type { InstallationKey, Purpose } from '../../access-control/installation-key.ts';
import { destroyPersonKey } from '../../audit/person-keys.ts';
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { tokenHash } from '../mail/mail-tokens.ts';
import {
  ADDRESSES_OF_OTHERS,
  CLEAR_PERSON,
  CREATE_ERASURE,
  END_MEMBERSHIPS,
  IS_NAMESAKE,
  READ_IDENTITY,
} from './erasure.cypher.ts';
import { ERASED_NAME, searchableNames, type Terms, unique } from './terms.rules.ts';

const purpose = (id: string): Purpose => ({ what: 'erasure terms', record: id });

export function readTerms(key: InstallationKey, id: string, stored: string): Terms {
  return JSON.parse(key.decrypt(stored, purpose(id)));
}

export interface NewErasure {
  id: string;
  person: string;
  actorId: string;
  /** ISO instant. */
  now: string;
}

export interface Cleared {
  version: number;
  organisations: { organisation: string; version: number }[];
}

/** @param runner the transaction, in which the person is locked */
export async function clearPerson(runner: Runner, key: InstallationKey, erasure: NewErasure): Promise<Cleared> {
  const { id, person, actorId, now } = erasure;
  const terms = await termsOf(runner, person);
  await runner.run(CREATE_ERASURE, {
    ...{ id, person, now },
    actor: actorId,
    terms: key.encrypt(JSON.stringify(terms), purpose(id)),
  });
  const organisations = await runner.run(END_MEMBERSHIPS, { person, now });
  const { version } = onlyRow(await runner.run(CLEAR_PERSON, { person, now }));
  await destroyPersonKey(runner, person, now);
  return { version, organisations };
}

/** Names and confirmed addresses that the person has and had, as far as the graph knows them, and its phones. */
async function termsOf(runner: Runner, person: string): Promise<Terms> {
  const { properties, earlier, names } = onlyRow(await runner.run(READ_IDENTITY, { person }));
  const addresses = unique(texts([properties.email, ...earlier]));
  const known = unique(texts([properties.name, ...names])).filter((name) => name !== ERASED_NAME);
  const taken = new Map<string, boolean>();
  for (const name of known)
    taken.set(name, onlyRow(await runner.run(IS_NAMESAKE, { person, name: name.toLowerCase() })).taken);
  return {
    names: searchableNames(known, (name) => taken.get(name) ?? false),
    addresses,
    phones: unique(texts(Object.entries(properties).flatMap(([name, value]) => (/phone/i.test(name) ? value : [])))),
    keys: addresses.map(tokenHash),
  };
}

/** An address that is of another party, or became so since the erasure, is not the person's any more: it stays as it is. */
export async function withoutAddressesOfOthers(graph: Graph, person: string, terms: Terms): Promise<Terms> {
  const asked = terms.addresses.map((address) => address.toLowerCase());
  const rows = asked.length ? await graph.read(ADDRESSES_OF_OTHERS, { person, addresses: asked }) : [];
  const taken = new Set(rows.map(({ address }) => address));
  const addresses = terms.addresses.filter((address) => !taken.has(address.toLowerCase()));
  return { ...terms, addresses, keys: addresses.map(tokenHash) };
}

function texts(values: readonly unknown[]): string[] {
  return values.flat().filter((value): value is string => typeof value === 'string');
}
