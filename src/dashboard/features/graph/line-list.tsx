/** The relationships of a selected node, or those that share a line. */
import { Link } from 'wouter';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import type { GraphLine, GraphNode } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

const MAX_LISTED = 50;

/** `of`: the node whose other side is named; without one both sides are. */
export function LineList({ lines, nodes, of }: { lines: GraphLine[]; nodes: GraphNode[]; of?: string }) {
  const relationships = lines.filter(({ state }) => state);
  if (relationships.length === 0) return null;
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const sides = ({ source, target }: GraphLine) =>
    of === undefined ? `${nameOf(source)} → ${nameOf(target)}` : nameOf(source === of ? target : source);
  return (
    <>
      <h3>{t.relationships(relationships.length)}</h3>
      <ul className="graph-lines">
        {relationships.slice(0, MAX_LISTED).map((line) => (
          <li key={line.id}>
            <Link href={`/relationships/${line.id}`}>{line.label}</Link>{' '}
            {line.state && <StateBadge state={line.state} />}
            <span className="hint">{sides(line)}</span>
          </li>
        ))}
      </ul>
      {relationships.length > MAX_LISTED && <p className="hint">{t.moreOf(MAX_LISTED, relationships.length)}</p>}
    </>
  );
}
