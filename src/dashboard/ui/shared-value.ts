/** A value outside of React that components subscribe to. */
import { useSyncExternalStore } from 'react';

export class SharedValue<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get current(): T {
    return this.#value;
  }

  set(next: T): void {
    if (next === this.#value) return;
    this.#value = next;
    for (const listener of this.#listeners) listener();
  }

  readonly #subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The value, in a component that renders again when it changes. */
  use(): T {
    return useSyncExternalStore(this.#subscribe, () => this.#value);
  }
}
