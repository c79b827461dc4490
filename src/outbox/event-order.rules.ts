/** In which order committed events are numbered. Pure. */

export interface Placed {
  id: string;
  entityId: string;
  entityVersion: number;
  /** ISO instant of the request that made it. */
  at: string;
  /** Place among the events of its transaction. */
  position: number;
}

/** Of each entity, the newest version that an event reports. */
export function newestVersions(events: Placed[]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { entityId, entityVersion } of events)
    newest.set(entityId, Math.max(entityVersion, newest.get(entityId) ?? entityVersion));
  return newest;
}

/**
 * By time, then by place in the transaction; but the events of one entity by its version, as a request may have waited
 * for the lock of one that began after it.
 *
 * @param seen pending events of one scan
 * @param later the other pending events of the same entities, scanned after `seen`: a scan may pass an event just before it is
 *   committed and still meet its successor, but then the second scan meets both
 */
export function numberingOrder<E extends Placed>(seen: E[], later: E[]): E[] {
  const upTo = newestVersions(seen);
  const all = [
    ...seen,
    ...later.filter(({ entityId, entityVersion }) => entityVersion < (upTo.get(entityId) ?? -1)),
  ].sort(byTime);
  const ofEntity = new Map<string, E[]>();
  for (const event of all) {
    const queue = ofEntity.get(event.entityId);
    if (queue) queue.push(event);
    else ofEntity.set(event.entityId, [event]);
  }
  // Stable: events of one version stay in the order of time.
  for (const queue of ofEntity.values()) queue.sort((a, b) => b.entityVersion - a.entityVersion || byTime(b, a));
  return all.flatMap(({ entityId }) => ofEntity.get(entityId)?.pop() ?? []);
}

function byTime(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
