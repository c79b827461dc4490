/** Which values of a recorded change a viewer sees. Pure. */

/** What the viewer is to a record. */
export interface Standing {
  /** Acts for a party that the event names, without having lost access to its relationship. */
  isNamed: boolean;
  /** Acts for the person whose data it is; true if it is nobody's. */
  isSubject: boolean;
  /** Fields of the record that have a value which the viewer sees at present. */
  shown: ReadonlySet<string>;
}

interface RecordedValues {
  change?: Record<string, { before?: unknown; after?: unknown }>;
  input?: Record<string, unknown>;
}

export interface DisclosedChanges {
  changes: Record<string, { before?: unknown; after?: unknown }>;
  hiddenFields: string[];
}

/**
 * Values are shown to those whom the event names, as events are; others who see the record now did not see what it contained
 * before. The input of a creation about a person is shown to that person and, of those named, to those who see the present value: a
 * consent may have ended.
 */
export function disclosedChanges({ change = {}, input = {} }: RecordedValues, standing: Standing): DisclosedChanges {
  const { isNamed, isSubject, shown } = standing;
  const changes: DisclosedChanges['changes'] = {};
  const hiddenFields: string[] = [];
  const disclose = (name: string, value: DisclosedChanges['changes'][string], isOpen: boolean) => {
    if (isOpen) changes[name] = value;
    else hiddenFields.push(name);
  };
  for (const [name, value] of Object.entries(change)) disclose(name, value, isNamed);
  for (const [name, after] of Object.entries(input))
    disclose(name, { after }, isNamed && (isSubject || shown.has(name)));
  return { changes, hiddenFields };
}
