/** Texts of the API as Neo4j's temporal types. */
import neo4j from 'neo4j-driver';

/** `YYYY-MM-DD` as a DATE; null stays null. */
export function toDate(text: string | null | undefined): unknown {
  if (text === null || text === undefined) return null;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(day));
}

/** An ISO instant (or Date) as a ZONED DATETIME in UTC. */
export function toInstant(value: string | Date | null | undefined): unknown {
  if (value === null || value === undefined) return null;
  return neo4j.types.DateTime.fromStandardDate(new Date(new Date(value).getTime()));
}
