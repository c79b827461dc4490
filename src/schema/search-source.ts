/**
 * A source of the global search: one kind of records that are found by words. Features declare theirs in `search` of their manifest;
 * `features/search` puts them together. A source says where to look for what a viewer may see, so that what is hidden costs nothing and
 * influences nothing. `visible` still decides about each hit.
 */
export interface SearchSource {
  /** Its value in the enum `SearchKind`. */
  kind: Uppercase<string>;
  /** Of that value. */
  description: string;
  label: string;
  /** Clauses that bind `record` to what belongs to `acting`, a party for which the viewer acts. */
  ofParty?: readonly string[];
  /** The same for what belongs to `relationship`, one of the viewer, or one that was disclosed to the viewer. */
  ofRelationship?: readonly string[];
  /** The same for what everyone sees. `lucene`: the search for a full-text index with the field `searchName`. */
  ofEveryone?: (lucene: string) => readonly string[];
  /** Administrators look through all records of the label. */
  isForAdministrators?: boolean;
  /** Predicate: the viewer may see it. */
  visible: (record: string) => string;
  /** An expression: its words as `searchText` makes them; null where it has none. */
  words: (record: string) => string;
  /** Further words for those who may see them, e.g. an email address. Only of records of `ofParty` and `ofRelationship`. */
  private?: { words: (record: string) => string; visible: (record: string) => string };
  /** An expression: its name. */
  title: (record: string) => string;
  /** An expression: what distinguishes it from others of the same name; null if there is nothing. */
  context: (record: string) => string;
  /** An expression: the ID of the record with which it is shown. Absent: its own. */
  page?: (record: string) => string;
}

/** An expression: the name at the end of a pattern, e.g. of the provider; null if there is none. */
export const nameAt = (pattern: string, name = 'at_.name') => `head([${pattern} | ${name}])`;

declare module './registries.ts' {
  interface Registries {
    search: readonly SearchSource[];
  }
}
