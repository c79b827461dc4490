import type { GraphNode } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

/** The search finds the nodes beyond these. */
const MAX_LISTED = 200;

interface Props {
  nodes: GraphNode[];
  selected?: string;
  onClick: (id: string) => void;
}

/** The nodes of the graph as a list, for the keyboard and for screen readers. */
export function NodeList({ nodes, selected, onClick }: Props) {
  return (
    <section>
      <h2>{t.list}</h2>
      <ul className="shown-list">
        {nodes.slice(0, MAX_LISTED).map(({ id, name, type }) => (
          <li key={id} className={type.toLowerCase()}>
            <button type="button" aria-pressed={id === selected} onClick={() => onClick(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
