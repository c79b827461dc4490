/** How the recorded changes of a record are shown, and which values can be restored. Pure. */

interface Changed {
  before?: unknown;
  after?: unknown;
}

export interface ShownChange {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
  /** The value before, for the input of a mutation; undefined if it cannot be restored. */
  restorable?: string | null;
}

/** Fields that follow from others, or say nothing to people. */
const TECHNICAL = /^(key|liveKey|recordedById|searchName|noted|stateSince|idempotencyKey|id|expectedVersion)$/;

/** @param fields that the viewer may edit, by the name of the input */
export function shownChanges(changes: Record<string, unknown>, fields: readonly string[]): ShownChange[] {
  return Object.entries(changes).flatMap(([field, change]): ShownChange[] => {
    if (TECHNICAL.test(field) || typeof change !== 'object' || change === null) return [];
    const { before, after }: Changed = change;
    const shown = { field, label: labelOf(field), before: textOf(before), after: textOf(after) };
    const isText = before === null || typeof before === 'string';
    // A creation has no value before.
    return 'before' in change && isText && fields.includes(field)
      ? [{ ...shown, restorable: before as string | null }]
      : [shown];
  });
}

/** `validUntil` as "Valid until"; amounts in minor units say so. */
export function labelOf(field: string): string {
  const words = field
    .replace(/Minor$/, ' (minor units)')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `updateAgreement` as "Update agreement". */
export function actLabel(mutation: string | null | undefined): string {
  return mutation ? labelOf(mutation) : '';
}
