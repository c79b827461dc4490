/**
 * Industry packs. A feature of one industry declares its pack in its manifest. Organisations choose packs; the dashboard shows the
 * screens and words of the packs of the acting party. The schema is the same for all, and packs grant no rights.
 */
export interface Pack {
  description: string;
  /** Predicate in Cypher: the party has data of its own that belong to the pack. */
  concerns: (party: string) => string;
}

/** By their names in the enum `IndustryPack`. */
export type Packs = Readonly<Record<string, Pack>>;
