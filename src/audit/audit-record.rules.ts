/** What a record of the audit trail holds, and how records are chained (docs/decisions/0024). Pure, apart from SHA-256. */
import { canonicalJson } from '../values/canonical-json.rules.ts';

/** In which capacity the actor acted. */
export const AUDIT_CAPACITIES = {
  SELF: 'The person, for itself.',
  MEMBER: 'A member of the party.',
  REPRESENTATIVE: 'A representative of the party.',
  ADMINISTRATOR: 'An administrator of Covalue.',
  SERVICE_ACCOUNT: 'A program with an API key of the party.',
} as const;
export type AuditCapacity = keyof typeof AUDIT_CAPACITIES;

/** Kinds of data whose readers are recorded. */
export const SENSITIVE_KINDS = {
  MORTGAGE: 'A mortgage.',
  CONSENT: 'A consent.',
  CONTACT: 'An email address.',
} as const;
export type SensitiveKind = keyof typeof SENSITIVE_KINDS;

export type Change = Record<string, { before?: unknown; after?: unknown }>;

/** Values that may be personal. */
export interface Values {
  change?: Change;
  /** The input of the mutation, where the event names no fields, e.g. of a creation. */
  input?: Record<string, unknown>;
  /** The stated reason. */
  reason?: string;
}

/**
 * `sealed`: under the key of the subject. `hash`: of a text beside the record, see `committed`. `erased`: the key had been
 * destroyed. `unreadable`: the draft could not be parsed. `plain`: not chained yet, or by an earlier release.
 */
export type StoredValues =
  | { plain: Values }
  | { sealed: string }
  | { hash: string }
  | { erased: true }
  | { unreadable: string };

interface CommonRecord {
  id: string;
  /** ISO instant. */
  at: string;
  /** Of a person, or of a service account. */
  actor: string;
  entity: string;
  /** The person under whose key the values are sealed; null: nobody's, the values stand in clear beside the record. */
  subject: string | null;
  /** The parties that the event names. */
  parties: string[];
}

export interface ChangeRecord extends CommonRecord {
  kind: 'CHANGE';
  capacity: AuditCapacity | null;
  /** For which the actor acted. */
  party: string | null;
  /** Of the API; null for what happens outside of mutations, e.g. a sign-out. */
  mutation: string | null;
  /** The event that it caused, if any. */
  event: string | null;
  relationship: string | null;
}

export interface ViewRecord extends CommonRecord {
  kind: 'VIEW';
  sensitive: SensitiveKind;
  /** How often the record was read between `at` and `lastAt`. */
  count: number;
  lastAt: string;
}

export type AuditRecord = ChangeRecord | ViewRecord;

/** As it waits to be chained, and as it is when it is: only the values differ. */
export type Draft = AuditRecord & { values: { plain: Values } };
export type StoredRecord = AuditRecord & { values: StoredValues };

/** The hash that the first record continues. */
export const GENESIS = '0'.repeat(64);

/** The hashed text: the number, the hash of the record before, and the text of the record. */
export function hashedText(previous: string, seq: number, text: string): string {
  return canonicalJson([previous, seq, text]);
}

/**
 * Values of nobody, e.g. of a record between organisations, may name a person all the same. The chain covers only the hash of
 * the text that holds them, so that an erasure can delete it. @param salt random, so that the hash does not reveal them
 */
export function committed(values: Values, salt: string): string {
  return canonicalJson({ salt, values });
}

/** Undefined for what `committed` did not make. */
export function valuesIn(text: string | null): Values | undefined {
  try {
    const { values }: { values?: Values } = JSON.parse(text ?? '{}');
    return values;
  } catch {
    return undefined;
  }
}

/** @throws Error for what is not a record */
export function readRecord<R extends Draft | StoredRecord>(text: string): R {
  const record: R | null = JSON.parse(text);
  if (!record || typeof record.id !== 'string' || !Array.isArray(record.parties) || typeof record.values !== 'object')
    throw new TypeError('Not a record of the audit trail.');
  return record;
}

/**
 * In whose trail the record appears: persons always; an organisation if somebody else acted, since its own work is in the
 * history of its records.
 */
export function concernedBy(record: AuditRecord): string[] {
  const own = record.kind === 'CHANGE' ? record.party : null;
  return [...new Set(record.parties)].filter((party) => party.startsWith('per_') || party !== own);
}

/**
 * Whose data the values are, unless an event says it: the changed person or contact, else the last one among the parties (a client is
 * named after its provider); null for organisations only.
 */
export function subjectOf({ entityId, partyIds, subject }: Subjected): string | null {
  if (subject !== undefined) return subject;
  const persons = [...partyIds, entityId].filter((id) => /^(?:per|con)_/.test(id));
  return persons.at(-1) ?? null;
}

interface Subjected {
  entityId: string;
  partyIds: string[];
  subject?: string | null;
}

/** Fields of inputs that are secrets, or say nothing about the change. */
const LEFT_OUT = /^(idempotencyKey|expectedVersion)$|password|secret|token|code|otp/i;
const MAX_TEXT = 2_000;
const MAX_INPUT = 10_000;

/** The fields of a mutation's input that are recorded. Long texts are cut; an input that is too large has its field names only. */
export function recordedInput(input: object): Record<string, unknown> {
  const kept = recorded(input) as Record<string, unknown>;
  if (JSON.stringify(kept).length <= MAX_INPUT) return kept;
  return Object.fromEntries(Object.keys(kept).map((name) => [name, '…']));
}

function recorded(value: unknown): unknown {
  if (typeof value === 'string') return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value;
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(recorded);
  if (!value || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      LEFT_OUT.test(name) || each === undefined || each === null ? [] : [[name, recorded(each)]],
    ),
  );
}
