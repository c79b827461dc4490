/** Around the graph: filters, legend, exports, and what is shown as a list. */
import { Download } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { neo4jBrowser } from '../../client/local-people.ts';
import { useHint } from '../../client/viewer.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { STATE_LABELS } from '../relationship-summary/texts.ts';
import type { CanvasHandle } from './canvas.tsx';
import { exportAs, FORMATS } from './export.ts';
import { cypherOf, type GraphLine, type GraphNode } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

const TYPES = [
  ['Organisation', t.organisation],
  ['Person', t.person],
  ['Resource', t.resource],
] as const;
const STATES = Object.entries(STATE_LABELS);
/** Longer lists are cut; the search finds the rest. */
const LISTED = 200;

interface FiltersProps {
  hiddenTypes: string[];
  hiddenStates: string[];
  since?: string;
  onChange: (change: Record<string, string | undefined>) => void;
}

export function Filters({ hiddenTypes, hiddenStates, since, onChange }: FiltersProps) {
  const toggled = (list: string[], key: string, shown: boolean) =>
    (shown ? list.filter((each) => each !== key) : [...list, key]).join(',') || undefined;
  return (
    <details className="filters">
      <summary>{t.filters}</summary>
      <fieldset>
        <legend>{t.types}</legend>
        <div className="checks">
          {TYPES.map(([type, label]) => (
            <label key={type}>
              <input
                type="checkbox"
                checked={!hiddenTypes.includes(type)}
                onChange={({ target }) => onChange({ hide: toggled(hiddenTypes, type, target.checked) })}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.states}</legend>
        <div className="checks">
          {STATES.map(([state, label]) => (
            <label key={state}>
              <input
                type="checkbox"
                checked={!hiddenStates.includes(state)}
                onChange={({ target }) => onChange({ without: toggled(hiddenStates, state, target.checked) })}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
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

export function Legend() {
  return (
    <ul className="legend" aria-label={t.legend}>
      <li className="organisation">{t.anOrganisation}</li>
      <li className="person">{t.aPerson}</li>
      <li className="resource">{t.aResource}</li>
      <li className="line active">{STATE_LABELS.ACTIVE}</li>
      <li className="line agreed">{STATE_LABELS.AGREED}</li>
      <li className="line proposed">{STATE_LABELS.PROPOSED}</li>
      <li className="line ended">{STATE_LABELS.ENDED}</li>
      <li className="line indirect">{t.indirect}</li>
    </ul>
  );
}

export function Exports({
  canvas,
  shown,
}: {
  canvas: RefObject<CanvasHandle | null>;
  shown: { nodes: GraphNode[]; lines: GraphLine[] };
}) {
  const [cypher, setCypher] = useState(false);
  return (
    <>
      <details className="menu" onToggle={(event) => closeLater(event.currentTarget)}>
        <summary className="button quiet">
          <Download size={16} aria-hidden /> {t.export}
        </summary>
        <ul>
          {FORMATS.map((format) => (
            <li key={format}>
              <button
                type="button"
                onClick={() => {
                  const core = canvas.current?.core();
                  if (core) exportAs(format, core, shown);
                }}
              >
                {format}
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={() => setCypher(true)}>
              {t.openNeo4j}
            </button>
          </li>
        </ul>
      </details>
      {cypher && <CypherDialog text={cypherOf(shown)} onClose={() => setCypher(false)} />}
    </>
  );
}

/** What an address may hold, everywhere. */
const MAX_ADDRESS_LENGTH = 30_000;

function CypherDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const browser = neo4jBrowser();
  const hint = useHint(t.cypherHint, t.cypherHintForAdministrators);
  const address = browser && `${browser}?cmd=edit&arg=${encodeURIComponent(text)}`;
  return (
    <Dialog title={t.openNeo4j} onClose={onClose}>
      <p className="hint">{hint}</p>
      <textarea readOnly rows={8} aria-label={t.openNeo4j} value={text} />
      <div className="actions">
        <CopyButton text={text} />
        {address && address.length < MAX_ADDRESS_LENGTH && (
          <a className="button primary" href={address} target="_blank" rel="noreferrer">
            {t.openBrowser}
          </a>
        )}
      </div>
    </Dialog>
  );
}

/** A menu closes with the next click anywhere. */
function closeLater(menu: HTMLDetailsElement) {
  if (menu.open)
    setTimeout(() => document.addEventListener('click', () => menu.removeAttribute('open'), { once: true }));
}

export function ShownList({
  shown: { nodes },
  selected,
  onChoose,
}: {
  shown: { nodes: GraphNode[] };
  selected?: string;
  onChoose: (id: string) => void;
}) {
  return (
    <section>
      <h2>{t.list}</h2>
      <ul className="shown-list">
        {nodes.slice(0, LISTED).map(({ id, name, type }) => (
          <li key={id} className={type.toLowerCase()}>
            <button type="button" aria-pressed={id === selected} onClick={() => onChoose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
