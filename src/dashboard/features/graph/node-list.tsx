import type { DrawnNode } from './drawn.rules.ts';
import { graphTexts as t } from './texts.ts';

/** The search and the keyboard on the canvas find the nodes beyond these. */
const MAX_LISTED = 200;

interface Props {
  nodes: DrawnNode[];
  selected?: string;
  onClick: (id: string) => void;
}

/** The nodes of the graph as a list, for the keyboard and for screen readers. A group opens. */
export function NodeList({ nodes, selected, onClick }: Props) {
  return (
    <section>
      <h2>{t.list}</h2>
      {nodes.length > MAX_LISTED && <p className="hint">{t.listed(MAX_LISTED, nodes.length)}</p>}
      <ul className="shown-list">
        {nodes.slice(0, MAX_LISTED).map(({ id, name, type, group }) => (
          <li key={id} className={group ? 'is-group' : `is-${type.toLowerCase()}`}>
            <button type="button" aria-pressed={group ? undefined : id === selected} onClick={() => onClick(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
