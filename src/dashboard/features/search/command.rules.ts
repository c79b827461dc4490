/** Sections and actions among the results of the search. Pure. */
import { parseSearch, searchText } from '../../../graph/search-text.rules.ts';

/** A section, or an action such as "New contact". */
export interface Command {
  path: string;
  label: string;
  group: 'sections' | 'actions';
}

/** Words of the label begin with all words of the text. */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const search = parseSearch(text);
  if (!search) return [];
  return commands.filter(({ label }) => {
    const words = ` ${searchText(label)}`;
    return search.words.every(({ spellings }) => spellings.some((form) => words.includes(` ${form}`)));
  });
}
