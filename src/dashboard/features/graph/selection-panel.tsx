/** The selected node or line, and the queries that can start from it. */
import { Activity, ArrowDownToLine, ArrowUpFromLine, Crosshair, EyeOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { date } from '../../values/format.ts';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import { KIND_LABELS } from '../relationship-summary/texts.ts';
import { relationshipTexts } from '../relationships/texts.ts';
import type { Drawn } from './drawn.rules.ts';
import type { GraphLine, GraphNode, GraphPart } from './graph.rules.ts';
import { DEFAULT_DEPTH, MAX_DEPTH } from './graph.rules.ts';
import { type GraphQuery, type GraphResult, PAGE } from './graph-queries.ts';
import { LineList } from './line-list.tsx';
import { NODE_TYPE_LABELS, graphTexts as t } from './texts.ts';

interface Props {
  id: string | undefined;
  /** All that the queries found, also what filters hide. */
  part: GraphPart;
  drawn: Drawn;
  results: Map<GraphQuery, GraphResult>;
  onQuery: (query: GraphQuery) => void;
  onPathStart: (id: string) => void;
  onHide: (id: string) => void;
}

export function SelectionPanel({ id, part, drawn, results, onQuery, onPathStart, onHide }: Props) {
  const line = part.lines.find((each) => each.id === id);
  if (line?.state) return <SelectedRelationship line={line} nodes={part.nodes} />;
  const shared = drawn.lines.find((each) => each.id === id);
  if (shared) return <SharedLine lines={shared.lines} nodes={part.nodes} />;
  const node = part.nodes.find((each) => each.id === id);
  if (!node) return <p className="hint">{t.nothingSelected}</p>;
  const total = [...results.values()].find((each) => each.total?.id === node.id)?.total;
  return (
    <section>
      <h2>{node.name}</h2>
      <p className="hint">{[NODE_TYPE_LABELS[node.type], node.segment].filter(Boolean).join(' · ')}</p>
      {node.type !== 'Resource' && (
        <>
          {total && total.all > 0 && <p className="hint">{t.moreOf(total.shown, total.all)}</p>}
          <PartyActions id={node.id} total={total} {...{ onQuery, onPathStart, onHide }} />
        </>
      )}
      <LineList
        lines={part.lines.filter(({ source, target }) => source === node.id || target === node.id)}
        nodes={part.nodes}
        of={node.id}
      />
    </section>
  );
}

/** Relationships of the same two parties, or of a group. */
function SharedLine({ lines, nodes }: { lines: GraphLine[]; nodes: GraphNode[] }) {
  return (
    <section>
      <h2>{t.relationships(lines.length)}</h2>
      <LineList lines={lines} nodes={nodes} />
    </section>
  );
}

function SelectedRelationship({ line, nodes }: { line: GraphLine; nodes: GraphNode[] }) {
  const nameOf = (party: string) => nodes.find(({ id }) => id === party)?.name ?? party;
  return (
    <section>
      <h2>{line.label}</h2>
      <p>
        {line.state && <StateBadge state={line.state} />} {line.kind && <Badge>{KIND_LABELS[line.kind]}</Badge>}
      </p>
      <FactList>
        <Fact term={relationshipTexts.provider}>{nameOf(line.source)}</Fact>
        <Fact term={relationshipTexts.consumer}>{nameOf(line.target)}</Fact>
        <Fact term={t.since}>{line.startsOn && date(line.startsOn)}</Fact>
      </FactList>
      <Link href={`/relationships/${line.id}`} className="button plain">
        {t.open}
      </Link>
    </section>
  );
}

function PartyActions({
  id,
  total,
  onQuery,
  onPathStart,
  onHide,
}: { id: string; total: GraphResult['total'] } & Pick<Props, 'onQuery' | 'onPathStart' | 'onHide'>) {
  const [depth, setDepth] = useState(DEFAULT_DEPTH);
  const nextPages = Math.ceil((total?.shown ?? 0) / PAGE) + 1;
  return (
    <div className="actions">
      {!total && (
        <Button variant="primary" icon={Plus} onClick={() => onQuery(`expand:${id}`)}>
          {t.expand}
        </Button>
      )}
      {total && total.shown < total.all && (
        <Button icon={Plus} onClick={() => onQuery(`expand:${id}:${nextPages}`)}>
          {t.loadMore}
        </Button>
      )}
      <Button icon={Activity} onClick={() => onQuery(`impact:${id}`)}>
        {t.impact}
      </Button>
      <Button icon={Crosshair} onClick={() => onPathStart(id)}>
        {t.pathTo}
      </Button>
      <Button icon={ArrowUpFromLine} onClick={() => onQuery(`chain:${id}:UPSTREAM:${depth}`)}>
        {t.upstream}
      </Button>
      <Button icon={ArrowDownToLine} onClick={() => onQuery(`chain:${id}:DOWNSTREAM:${depth}`)}>
        {t.downstream}
      </Button>
      <label className="choice">
        <span>
          {t.depth} {depth}
        </span>
        <input
          type="range"
          min={1}
          max={MAX_DEPTH}
          value={depth}
          onChange={(event) => setDepth(Number(event.target.value))}
        />
      </label>
      <Button variant="quiet" icon={EyeOff} onClick={() => onHide(id)}>
        {t.hide}
      </Button>
    </div>
  );
}
