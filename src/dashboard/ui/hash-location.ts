/** Places of the dashboard stand behind the #, with their parameters, so that a link to one works wherever it is opened. */
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void) {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const whole = () => location.hash.replace(/^#\/?/, '/');
const path = () => whole().split('?')[0] || '/';
const search = () => whole().split('?')[1] ?? '';

function go(to: string, { replace = false } = {}) {
  const url = `#${to}`;
  if (!replace) location.hash = url;
  else {
    history.replaceState(null, '', url);
    window.dispatchEvent(new Event('hashchange'));
  }
}

export const useHashPath = Object.assign((): [string, typeof go] => [useSyncExternalStore(subscribe, path), go], {
  hrefs: (href: string) => `#${href}`,
});

export const useHashSearch = () => useSyncExternalStore(subscribe, search);

/** The parameters of the place, and a way to change some of them; undefined takes one away. */
export function useParameters(): [URLSearchParams, (change: Record<string, string | undefined>) => void] {
  const parameters = new URLSearchParams(useHashSearch());
  return [
    parameters,
    (change) => {
      const next = new URLSearchParams(search());
      for (const [key, value] of Object.entries(change))
        if (value === undefined) next.delete(key);
        else next.set(key, value);
      go(`${path()}${next.size ? `?${next}` : ''}`, { replace: true });
    },
  ];
}
