/** Views that a person saved under a name: addresses of the graph. They are kept in this browser, for each person apart. */
import { addedView, type SavedView, viewsIn } from './saved-views.rules.ts';

const keyOf = (person: string) => `covalue.graph-views.${person}`;

export function savedViews(person: string): SavedView[] {
  return viewsIn(localStorage.getItem(keyOf(person)));
}

/**
 * Replaces the view of the same name.
 * @returns all views
 * @throws DOMException if the browser does not store data of this page
 */
export function saveView(person: string, view: SavedView): SavedView[] {
  return store(person, addedView(savedViews(person), view));
}

/** @returns the other views */
export function removeView(person: string, name: string): SavedView[] {
  return store(
    person,
    savedViews(person).filter((view) => view.name !== name),
  );
}

function store(person: string, views: SavedView[]): SavedView[] {
  localStorage.setItem(keyOf(person), JSON.stringify(views));
  return views;
}
