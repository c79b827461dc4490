/** The text of a search field as it is sent to the server. */
import { useEffect, useState } from 'react';
import { parseSearch } from '../../graph/search-text.rules.ts';

/** Between the last key and the request. */
const PAUSE_MS = 150;

/** Whether the text has something to search for. */
export const isSearchable = (text: string) => Boolean(parseSearch(text));

/** The text once nothing was typed for a moment, trimmed. */
export function usePausedText(typed: string): string {
  const text = typed.trim();
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Undefined while there is nothing to search for. */
export function useSearchedText(typed: string): string | undefined {
  const text = usePausedText(typed);
  return isSearchable(text) ? text : undefined;
}
