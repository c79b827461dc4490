/** Views of a list: its search, filters and order as parameters of the address. Pure. */

/** A named set of parameters of the address, e.g. `state=ACTIVE&side=provider`. */
export interface SavedView {
  name: string;
  parameters: string;
}

/** By name; one of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
}

/** The parameters of the address that make the view. */
export const viewOf = (parameters: URLSearchParams, names: readonly string[]): string =>
  new URLSearchParams(
    names.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value] as [string, string]] : [];
    }),
  ).toString();

/** All of these parameters as a view has them; undefined: it has none. */
export function parametersOf(view: string, names: readonly string[]): Record<string, string | undefined> {
  const chosen = new URLSearchParams(view);
  return Object.fromEntries(names.map((name) => [name, chosen.get(name) ?? undefined]));
}
