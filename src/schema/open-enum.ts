/** Enums of the schema to which later features add values, by `enumValues` of their manifest. */
import { registerEnumType } from 'type-graphql';

/** The values of an enum with their descriptions. */
export type EnumValues = Readonly<Record<string, string>>;

interface OpenEnum {
  own: EnumValues;
  /** What type-graphql reads when it builds the schema. */
  values: Record<string, string>;
  valuesConfig: Record<string, { description: string }>;
}

const OPEN_ENUMS = new Map<string, OpenEnum>();

/** @param own values of the feature that declares the enum. @returns the type for `@Field` and `@Arg` */
export function openEnum(name: string, description: string, own: EnumValues): object {
  const made: OpenEnum = { own, values: {}, valuesConfig: {} };
  OPEN_ENUMS.set(name, made);
  registerEnumType(made.values, { name, description, valuesConfig: made.valuesConfig });
  return made.values;
}

/**
 * Gives each enum its own values and those of the features of this server; called before the schema is built.
 * @throws Error for an enum that no feature declares
 */
export function fillOpenEnums(additions: readonly Readonly<Record<string, EnumValues>>[]): void {
  const added = additions.flatMap((each) => Object.entries(each));
  for (const [name] of added) if (!OPEN_ENUMS.has(name)) throw new Error(`No feature declares an open enum ${name}`);
  for (const [name, { own, values, valuesConfig }] of OPEN_ENUMS) {
    const all: EnumValues = Object.assign({ ...own }, ...added.filter(([of]) => of === name).map(([, more]) => more));
    for (const value of Object.keys(values)) {
      delete values[value];
      delete valuesConfig[value];
    }
    for (const [value, description] of Object.entries(all)) {
      values[value] = value;
      valuesConfig[value] = { description };
    }
  }
}
