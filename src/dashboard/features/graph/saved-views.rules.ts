/** The list of saved views as it is stored. Pure. */

export interface SavedView {
  name: string;
  /** Path and parameters, e.g. "/graph/org_a?layout=right". */
  address: string;
}

/** The oldest are dropped beyond these. */
export const MAX_VIEWS = 50;
export const MAX_NAME_LENGTH = 80;

/** The stored views; anything else is left out. */
export function viewsIn(stored: string | null): SavedView[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list) ? list.filter(isView).map(({ name, address }) => ({ name, address })) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  const { name, address } = (value ?? {}) as Partial<Record<keyof SavedView, unknown>>;
  return typeof name === 'string' && name !== '' && typeof address === 'string' && /^\/graph(?=[/?]|$)/.test(address);
}

/** By name; a view of the same name is replaced. */
export function addedView(views: readonly SavedView[], { name, address }: SavedView): SavedView[] {
  const shortened = name.trim().slice(0, MAX_NAME_LENGTH);
  if (!shortened) return [...views];
  const others = views.filter((view) => view.name !== shortened);
  return [...others, { name: shortened, address }].slice(-MAX_VIEWS);
}
