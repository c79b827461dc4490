/** Hides types of nodes, states of relationships, and relationships that began earlier. */
import type { RelationshipState } from '../../generated.ts';
import { STATE_LABELS } from '../relationship-summary/texts.ts';
import type { GraphNode } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

const TYPES: [GraphNode['type'], string][] = [
  ['Organisation', t.organisations],
  ['Person', t.people],
  ['Contact', t.contacts],
  ['Resource', t.resources],
];
const STATES = Object.entries(STATE_LABELS) as [RelationshipState, string][];

interface Props {
  hiddenTypes: string[];
  hiddenStates: string[];
  since?: string;
  /** Parameters of the address. */
  onChange: (change: Record<string, string | undefined>) => void;
}

export function Filters({ hiddenTypes, hiddenStates, since, onChange }: Props) {
  return (
    <details className="graph-filters">
      <summary>{t.filters}</summary>
      <CheckboxGroup
        legend={t.types}
        options={TYPES}
        hidden={hiddenTypes}
        onChange={(hidden) => onChange({ hide: hidden.join(',') || undefined })}
      />
      <CheckboxGroup
        legend={t.states}
        options={STATES}
        hidden={hiddenStates}
        onChange={(hidden) => onChange({ without: hidden.join(',') || undefined })}
      />
      <label>
        {t.startedSince}
        <input
          type="date"
          value={since ?? ''}
          onChange={({ target }) => onChange({ since: target.value || undefined })}
        />
      </label>
    </details>
  );
}

/** A checked box shows, so a new type or state is shown. */
function CheckboxGroup({
  legend,
  options,
  hidden,
  onChange,
}: {
  legend: string;
  options: [string, string][];
  hidden: string[];
  onChange: (hidden: string[]) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="checks">
        {options.map(([key, label]) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={!hidden.includes(key)}
              onChange={({ target }) =>
                onChange(target.checked ? hidden.filter((each) => each !== key) : [...hidden, key])
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
