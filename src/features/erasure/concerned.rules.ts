/**
 * Which records concern an erased person. Names and phones are replaced in them only: a person chooses its own name, so that elsewhere
 * the same words are those of somebody else. Addresses, which are confirmed, are replaced everywhere. Pure.
 */

export interface Concern {
  person: string;
  /** IDs of the person, its records, the relationships that it takes part in, and emails about its relationships. */
  own: ReadonlySet<string>;
  /** In lower case. */
  addresses: ReadonlySet<string>;
}

/** A node or relationship. */
export interface FoundRecord {
  labels: readonly string[];
  values: Record<string, unknown>;
  /** IDs of the ends of a relationship, or of what a node is a part of. */
  near: readonly string[];
}

/** What the person merely did does not concern it. */
const ACTORS = new Set(['actorId', 'personId', 'recordedBy', 'recordedById', 'invitedBy', 'importedBy', 'viewer']);
/** What others offer, and who they are. */
const OF_OTHERS = ['Party', 'Service', 'Offering', 'Product'];
const ID = /[a-z]{2,4}_[\w-]+/g;

export function concerns({ labels, values, near }: FoundRecord, { person, own, addresses }: Concern): boolean {
  if (own.has(String(values.id)) || near.some((id) => own.has(id))) return true;
  if (labels.some((label) => OF_OTHERS.includes(label))) return false;
  if (labels.some((label) => label === 'AuditRecord' || label === 'AuditUnchained'))
    return values.subject === person || partiesOf(values.text ?? values.draft).includes(person);
  if (labels.includes('Event')) return values.entityId === person || texts(values.partyIds).includes(person);
  if (labels.includes('Contact')) return texts(values.emails).some((email) => addresses.has(email.toLowerCase()));
  return Object.entries(values).some(
    ([name, value]) => !ACTORS.has(name) && texts(value).some((text) => names(text, own)),
  );
}

/** Whether the text contains one of the IDs. */
export function names(text: string, ids: ReadonlySet<string>): boolean {
  return [...text.matchAll(ID)].some(([id]) => ids.has(id));
}

function partiesOf(text: unknown): unknown[] {
  try {
    const { parties }: { parties?: unknown } = JSON.parse(String(text));
    return Array.isArray(parties) ? parties : [];
  } catch {
    return [];
  }
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}
