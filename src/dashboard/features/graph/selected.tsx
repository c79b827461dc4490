/** What is chosen in the graph, and what can be asked of it. */
import { Activity, ArrowDownToLine, ArrowUpFromLine, Crosshair, EyeOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Badge, Button, Facts } from '../../ui/parts.tsx';
import { date } from '../../values/format.ts';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import { KIND_LABELS, STATE_LABELS } from '../relationship-summary/texts.ts';
import { relationshipTexts } from '../relationships/texts.ts';
import type { Part } from './graph.rules.ts';
import type { Answer } from './graph-queries.ts';
import { graphTexts as t } from './texts.ts';

interface Props {
  id: string | undefined;
  shown: Part;
  answers: Map<string, Answer>;
  onAsk: (ask: string) => void;
  onPathFrom: (id: string) => void;
  onHide: (id: string) => void;
}

export function Selected({ id, shown, answers, onAsk, onPathFrom, onHide }: Props) {
  const [depth, setDepth] = useState(4);
  const node = shown.nodes.find((each) => each.id === id);
  const line = shown.lines.find((each) => each.id === id);
  const nameOf = (party: string) => shown.nodes.find((each) => each.id === party)?.name ?? party;
  if (line?.state)
    return (
      <section>
        <h2>{line.label}</h2>
        <p>
          <StateBadge state={line.state as keyof typeof STATE_LABELS} />{' '}
          <Badge>{KIND_LABELS[line.kind as keyof typeof KIND_LABELS]}</Badge>
        </p>
        <Facts
          of={[
            [relationshipTexts.provider, nameOf(line.source)],
            [relationshipTexts.consumer, nameOf(line.target)],
            [t.shownSince, line.startsOn && date(line.startsOn)],
          ]}
        />
        <Link href={`/relationships/${line.id}`} className="button plain">
          {t.open}
        </Link>
      </section>
    );
  if (!node) return <p className="hint">{t.nothingSelected}</p>;
  const total = [...answers.values()].find((each) => each.total?.id === node.id)?.total;
  const pages = Math.ceil((total?.shown ?? 0) / 100) + 1;
  return (
    <section>
      <h2>{node.name}</h2>
      <p className="hint">
        {[
          t[node.type === 'Person' ? 'aPerson' : node.type === 'Resource' ? 'aResource' : 'anOrganisation'],
          node.segment,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {node.type !== 'Resource' && (
        <>
          {total && <p className="hint">{t.moreOf(total.shown, total.all)}</p>}
          <div className="actions">
            {!total && (
              <Button look="primary" icon={Plus} onClick={() => onAsk(`expand:${node.id}`)}>
                {t.expand}
              </Button>
            )}
            {total && total.shown < total.all && (
              <Button icon={Plus} onClick={() => onAsk(`expand:${node.id}:${pages}`)}>
                {t.loadMore}
              </Button>
            )}
            <Button icon={Activity} onClick={() => onAsk(`impact:${node.id}`)}>
              {t.impact}
            </Button>
            <Button icon={Crosshair} onClick={() => onPathFrom(node.id)}>
              {t.pathTo}
            </Button>
            <Button icon={ArrowUpFromLine} onClick={() => onAsk(`chain:${node.id}:UPSTREAM:${depth}`)}>
              {t.upstream}
            </Button>
            <Button icon={ArrowDownToLine} onClick={() => onAsk(`chain:${node.id}:DOWNSTREAM:${depth}`)}>
              {t.downstream}
            </Button>
            <label className="choice">
              <span>
                {t.depth} {depth}
              </span>
              <input
                type="range"
                min={1}
                max={10}
                value={depth}
                onChange={(event) => setDepth(Number(event.target.value))}
              />
            </label>
            <Button look="quiet" icon={EyeOff} onClick={() => onHide(node.id)}>
              {t.hide}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
