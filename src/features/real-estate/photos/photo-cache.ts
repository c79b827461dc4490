/** Photos that were fetched lately, in memory. Each is fetched once, however many people ask for it at the same time. */
import { LRUCache } from 'lru-cache';
import { errorOf } from '../../../values/thrown.ts';
import { FairQueue } from '../../../workers/fair-queue.rules.ts';
import type { Photo } from './fetch-photo.ts';

/** Photos that one process fetches at the same time: each is in memory as a whole. */
const FETCHES = { running: 8, runningOfOne: 4, waiting: 400, waitingOfOne: 60 };
const CACHED_BYTES = 64 * 1_048_576;
/** A photo that its server has replaced appears after this time. */
const CACHED_MS = 3_600_000;
/** A server that delivers nothing is not asked again for this time. */
const FAILED_MS = 5_000;
const FAILURES = 5_000;

export class PhotoCache {
  readonly #photos = new LRUCache<string, Photo>({
    maxSize: CACHED_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length,
    ttl: CACHED_MS,
  });
  readonly #failures = new LRUCache<string, Error>({ max: FAILURES, ttl: FAILED_MS });
  readonly #underWay = new Map<string, Promise<Photo>>();
  readonly #queue = new FairQueue(FETCHES);

  constructor(readonly fetch: (address: string) => Promise<Photo>) {}

  /**
   * @param owner who waits for it
   * @throws QueueFull; LeftQueue when `signal` is aborted; what `fetch` throws, also for a while after it threw it
   */
  async photoAt(address: string, owner: string, signal: AbortSignal): Promise<Photo> {
    const known = this.#known(address);
    // Those who come while it is fetched take no turn.
    return known ?? this.#underWay.get(address) ?? this.#queue.run(owner, () => this.#fetched(address), signal);
  }

  #known(address: string): Photo | undefined {
    const failure = this.#failures.get(address);
    if (failure) throw failure;
    return this.#photos.get(address);
  }

  #fetched(address: string): Photo | Promise<Photo> {
    // It may have come while this one waited.
    const known = this.#known(address) ?? this.#underWay.get(address);
    if (known) return known;
    const fetching = this.fetch(address)
      .then(
        (photo) => {
          this.#photos.set(address, photo);
          return photo;
        },
        (error: unknown) => {
          this.#failures.set(address, errorOf(error));
          throw error;
        },
      )
      .finally(() => this.#underWay.delete(address));
    this.#underWay.set(address, fetching);
    return fetching;
  }
}
