/** The route of the dashboard is in the fragment of the address, with its parameters. For wouter. */
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void) {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const route = () => location.hash.replace(/^#\/?/, '/');
const path = () => route().split('?')[0] || '/';
const search = () => route().split('?')[1] ?? '';

function navigate(to: string, { replace = false } = {}) {
  const url = `#${to}`;
  if (!replace) location.hash = url;
  else {
    history.replaceState(null, '', url);
    window.dispatchEvent(new Event('hashchange'));
  }
}

export const useHashPath = Object.assign(
  (): [string, typeof navigate] => [useSyncExternalStore(subscribe, path), navigate],
  {
    hrefs: (href: string) => `#${href}`,
  },
);

export const useHashSearch = () => useSyncExternalStore(subscribe, search);

/** The parameters of the route, and a function that changes some of them; undefined removes one. */
export function useParameters(): [URLSearchParams, (change: Record<string, string | undefined>) => void] {
  const parameters = new URLSearchParams(useHashSearch());
  return [
    parameters,
    (change) => {
      const next = new URLSearchParams(search());
      for (const [key, value] of Object.entries(change))
        if (value === undefined) next.delete(key);
        else next.set(key, value);
      navigate(`${path()}${next.size ? `?${next}` : ''}`, { replace: true });
    },
  ];
}

/** A dialog that the address opens with `?new=<name>`, e.g. from the search. */
export function useNewDialog(name: string): [boolean, (isOpen: boolean) => void] {
  const [parameters, setParameters] = useParameters();
  return [parameters.get('new') === name, (isOpen) => setParameters({ new: isOpen ? name : undefined })];
}
