/**
 * Components that are loaded when they are first shown. One that could not be loaded is loaded again when it is shown again. After a
 * deployment the files of the former version are gone: then the page is loaded again, once.
 */
import { type ComponentType, createElement, type LazyExoticComponent, lazy } from 'react';

/** The file of a component could not be loaded. */
export class NotLoaded extends Error {
  /** @param renew lets the next rendering load it: React keeps a failure for good */
  constructor(
    readonly renew: () => void,
    cause: unknown,
  ) {
    super('The component could not be loaded.', { cause });
  }
}

const RELOADED_AT = 'covalue.reloaded';
const RELOAD_AGAIN_MS = 60_000;

export function lazyComponent<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const attempt = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => {
      try {
        return await load();
      } catch (cause) {
        if (await isReplaced()) {
          sessionStorage.setItem(RELOADED_AT, String(Date.now()));
          location.reload();
        }
        throw new NotLoaded(() => {
          Current = attempt();
        }, cause);
      }
    });
  let Current = attempt();
  return (props) => createElement(Current as ComponentType<Props>, props);
}

/** The server answers, so that not the network is the cause. A browser may also keep the failure of a file until the page is loaded again. */
async function isReplaced(): Promise<boolean> {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED_AT)) < RELOAD_AGAIN_MS) return false;
  return fetch('/health/live', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
