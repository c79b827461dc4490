/** The colours of the page, as a canvas needs them: it knows neither variables nor light-dark(). */
const NAMES = [
  'ink',
  'ink-soft',
  'paper',
  'accent',
  'warn',
  'violet',
  'good',
  'bad',
  'edge-strong',
  'edge',
  'ground',
] as const;

type Name = (typeof NAMES)[number];

export type ThemeColours = Record<Name, string> & {
  /** For the steps of a measure, lowest first. */
  ramp: string[];
};

export const FONT = '"Inter Variable", system-ui, sans-serif';

export function themeColours(steps: number): ThemeColours {
  const sample = document.createElement('i');
  document.body.append(sample);
  const colour = (name: string) => {
    sample.style.color = `var(--${name})`;
    return getComputedStyle(sample).color;
  };
  const colours = Object.fromEntries(NAMES.map((name) => [name, colour(name)])) as Record<Name, string>;
  const ramp = Array.from({ length: steps }, (_, index) => colour(`ramp-${index + 1}`));
  sample.remove();
  return { ...colours, ramp };
}
