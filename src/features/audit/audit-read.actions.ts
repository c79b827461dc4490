/** Reads the history of a record and the audit trail of a party, with the values that the viewer may see. */
import { parse } from 'graphql';
import neo4j from 'neo4j-driver';
import { rowForViewer } from '../../access-control/viewer.ts';
import {
  type AuditRecord,
  type Draft,
  readRecord,
  type StoredRecord,
  type Values,
  valuesIn,
} from '../../audit/audit-record.rules.ts';
import { type PersonKeys, readPersonKeys, unseal } from '../../audit/person-keys.ts';
import { invalidInput } from '../../errors.ts';
import { decodeCursor, encodeCursor, pageSize } from '../../planner/page.ts';
import { NodeReference } from '../../schema/node-reference.ts';
import { loadNodes, type RequestContext } from '../../schema/request-context.ts';
import { isRecord } from '../../values/thrown.ts';
import { ABOUT_RECORDS, HISTORY_PAGE, TRAIL_PAGE } from './audit-read.cypher.ts';
import { disclosedChanges } from './disclosure.rules.ts';

export interface PageAsked {
  first?: number | null;
  after?: string | null;
}

const LAST_AT = '9999';
const ORDER_OF_HISTORY = [{ cypher: (r: string) => `${r}.at` }, { cypher: (r: string) => `${r}.id` }];
const ORDER_OF_TRAIL = [{ cypher: (r: string) => `${r}.seq` }];

/** Null for a record that the viewer does not see. */
export async function historyOf(context: RequestContext, of: string, { first, after }: PageAsked) {
  const size = pageSize(first);
  const [beforeAt, beforeId] = after ? decodeCursor(after, ORDER_OF_HISTORY).map(String) : [];
  const rows = await context.reads.run(HISTORY_PAGE, {
    ...{ of, beforeAt: beforeAt ?? LAST_AT, beforeId: beforeId ?? '', limit: neo4j.int(size + 1) },
  });
  const page = rows.slice(0, size);
  const records = page.flatMap(({ text, draft, values }) => recordIn(text ?? draft, values));
  const opened = await opener(context, records);
  const values = records.map((record) => ({ record, values: opened.valuesOf(record) }));
  const seen = await seenBy(
    context,
    of,
    values.flatMap((each) => namesIn(each.values)),
  );
  if (!seen) return null;
  const last = page.at(-1);
  return {
    entries: values.flatMap((each) => {
      const { isNamed, entry } = opened.entry(each.record, each.values, seen.shown);
      return isNamed || seen.isTold ? [entry] : [];
    }),
    hasNextPage: rows.length > size,
    endCursor: last ? encodeCursor([last.at, last.id]) : null,
  };
}

/** Null for a party for which the viewer does not act. */
export async function trailOf(context: RequestContext, of: string, { first, after }: PageAsked) {
  const size = pageSize(first);
  const [before] = after ? decodeCursor(after, ORDER_OF_TRAIL) : [];
  const [row] = await context.reads.run(TRAIL_PAGE, {
    viewer: context.viewer(),
    of,
    before: before === undefined ? neo4j.Integer.MAX_SAFE_VALUE : neo4j.int(numberOf(before)),
    limit: neo4j.int(size + 1),
  });
  const { isMine, records: rows } = rowForViewer(row, context.viewer());
  if (!isMine) return null;
  const page = rows.slice(0, size);
  const records = page.flatMap(({ text, values }) => recordIn(text, values));
  const opened = await opener(context, records);
  const last = page.at(-1);
  return {
    entries: records.map((record) => opened.entry(record, opened.valuesOf(record), new Set()).entry),
    hasNextPage: rows.length > size,
    endCursor: last ? encodeCursor([last.seq]) : null,
  };
}

/** @throws GraphQLError INVALID_INPUT */
function numberOf(seq: unknown): number {
  if (Number.isSafeInteger(seq)) return Number(seq);
  throw invalidInput('after', 'This cursor was not issued for this list; use a value of endCursor.');
}

/** A record that could not be read when it was chained has no entry. @param beside the text of values that stand beside it */
function recordIn(text: string | null, beside: string | null): (StoredRecord | Draft)[] {
  try {
    if (text === null) return [];
    const record = readRecord<StoredRecord | Draft>(text);
    const plain = valuesIn(beside);
    return [plain ? { ...record, values: { plain } } : record];
  } catch {
    return [];
  }
}

/** Opens the values of records, and says what the viewer is to each. */
async function opener(context: RequestContext, records: AuditRecord[]) {
  const { reads, settings } = context;
  const relationships = records.flatMap((record) => (record.kind === 'CHANGE' && record.relationship) || []);
  const [row] = await reads.run(ABOUT_RECORDS, {
    viewer: context.viewer(),
    parties: unique(records.flatMap(({ parties, subject }) => [...parties, ...(subject ? [subject] : [])])),
    relationships: unique(relationships),
    actors: unique(records.map(({ actor }) => actor)),
  });
  const { isAdmin, mine, barred, names } = rowForViewer(row, context.viewer());
  const subjects = unique(records.flatMap(({ subject }) => subject ?? []));
  const keys: PersonKeys = await readPersonKeys(reads, settings.installationKey, subjects);
  const nameOf = new Map(names);
  const actsForOneOf = (parties: string[]) => parties.some((party) => mine.includes(party));

  return {
    /** Undefined if they were erased, or cannot be opened. */
    valuesOf({ id, subject, values }: StoredRecord | Draft): Values | undefined {
      if ('plain' in values) return values.plain;
      const key = subject === null ? undefined : keys.get(subject);
      return 'sealed' in values && Buffer.isBuffer(key) ? unseal(key, id, values.sealed) : undefined;
    },

    entry(record: AuditRecord, values: Values | undefined, shown: ReadonlySet<string>) {
      const { kind, at, actor, entity, subject } = record;
      const change = kind === 'CHANGE' ? record : undefined;
      const isBarred = change?.relationship != null && barred.includes(change.relationship);
      // Being an administrator does not open the values of persons.
      const isNamed = !isBarred && (actsForOneOf(record.parties) || (isAdmin && subject === null));
      const isSubject = subject === null || mine.includes(subject);
      const knowsActor = isNamed || isAdmin;
      const entry = {
        ...{ kind, at, entityId: entity },
        ...(record.kind === 'VIEW'
          ? { sensitive: record.sensitive, count: record.count, lastAt: record.lastAt }
          : { sensitive: null, count: 1, lastAt: at }),
        actorName: knowsActor ? (nameOf.get(actor) ?? null) : null,
        actor: knowsActor && actor.startsWith('per_') ? new NodeReference(actor) : null,
        party: knowsActor && change?.party ? new NodeReference(change.party) : null,
        capacity: knowsActor ? (change?.capacity ?? null) : null,
        mutation: change?.mutation ?? null,
        event: change?.event ?? null,
        reason: isNamed ? (values?.reason ?? null) : null,
        isErased: values === undefined,
        ...disclosedChanges(values ?? {}, { isNamed, isSubject, shown }),
      };
      return { isNamed, entry };
    },
  };
}

function namesIn({ change = {}, input = {} }: Values = {}): string[] {
  return [...Object.keys(change), ...Object.keys(input)];
}

/**
 * What the viewer sees of the record; undefined if it does not see it. `shown`: those of the fields that have a value. `isTold`: it may
 * know that the record was changed, as `version` says; others always see the first version.
 */
async function seenBy(context: RequestContext, of: string, names: string[]) {
  const { schema, shapes } = context.planner;
  const shape = shapes.ofId(of);
  const fields = unique([...names, 'version']).filter((name) => shape?.fields[name]?.kind === 'value');
  const sets = parse(`{ ${['id', ...fields].join(' ')} }`).definitions.flatMap((each) =>
    'selectionSet' in each && each.selectionSet ? [each.selectionSet] : [],
  );
  const wanted = { selection: '', id: of, sets, operation: { schema, fragments: {}, variables: {} } };
  const [node] = await loadNodes(context.planner, context.reads, context.viewer(), [wanted], context);
  if (!isRecord(node)) return undefined;
  const shown = new Set(fields.filter((name) => node[name] !== null && node[name] !== undefined));
  return { shown, isTold: Number(node.version) > 1 };
}

const unique = (values: string[]): string[] => [...new Set(values)];
