/** The graph: search anywhere, expand on click, chains, paths, impact; filters, layouts, exports; all of it in the address. */
import { Crosshair, Maximize, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { useParameters } from '../../ui/hash-location.ts';
import { Badge, Button, Choice, Wrong } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { CRITICALITY_LABELS } from '../relationships/texts.ts';
import { Canvas, type CanvasHandle, type Layout } from './canvas.tsx';
import { filtered, type GraphNode, merged } from './graph.rules.ts';
import { type Answer, asksIn, useAnswers } from './graph-queries.ts';
import { Exports, Filters, Legend, ShownList } from './panels.tsx';
import { GraphSearch } from './search.tsx';
import { Selected } from './selected.tsx';
import { graphTexts as t } from './texts.ts';
import './graph.css';

const LAYOUTS = Object.entries(t.layouts) as [Layout, string][];

export default function GraphScreen() {
  const { party } = useViewer();
  const { id: start = party.id } = useParams<{ id?: string }>();
  const [parameters, setParameters] = useParameters();
  const [, go] = useLocation();
  const [selected, select] = useState<string | undefined>(start);
  const [pathFrom, setPathFrom] = useState<string>();
  const canvas = useRef<CanvasHandle>(null);

  const asks = asksIn(parameters.get('do'));
  const isRelationship = start.startsWith('rel_');
  const wanted = [
    `start:${start}`,
    ...(isRelationship || asks.some((ask) => ask.startsWith(`expand:${start}`)) ? [] : [`expand:${start}`]),
    ...asks,
  ];
  const { answers, busy, problem } = useAnswers(wanted);
  const layout = LAYOUTS.find(([key]) => key === parameters.get('layout'))?.[0] ?? 'cose';
  const hiddenTypes = asksIn(parameters.get('hide')) as GraphNode['type'][];
  const hiddenStates = asksIn(parameters.get('without'));
  const since = parameters.get('since') ?? undefined;
  const filterKey = `${hiddenTypes}|${hiddenStates}|${since}|${parameters.get('hidden')}`;

  const whole = useMemo(() => merged([...answers.values()]), [answers]);
  const shown = useMemo(
    () => filtered(whole, { hiddenTypes, hiddenStates, since, hiddenIds: asksIn(parameters.get('hidden')) }),
    [whole, filterKey],
  );
  const marked = useMemo(() => new Map([...answers.values()].flatMap((each) => [...(each.marked ?? [])])), [answers]);

  const ask = (next: string) => {
    const [what, id] = next.split(':');
    const others = asks.filter((each) =>
      what === 'expand' ? !each.startsWith(`expand:${id}`) : each.startsWith('expand:') && each !== next,
    );
    setParameters({ do: [...others, next].join(',') });
  };
  const open = (id: string) => !id.startsWith('res_') && ask(`expand:${id}`);

  /** A click chooses; while a path is asked for, it is the other end. */
  function choose(id: string | undefined) {
    const node = whole.nodes.find((each) => each.id === id);
    if (pathFrom && node && node.id !== pathFrom && node.type !== 'Resource') {
      setPathFrom(undefined);
      ask(`path:${pathFrom}:${node.id}`);
    } else if (node && node.type !== 'Resource' && node.id === selected) open(node.id);
    select(id);
  }

  return (
    <div className="graph-screen">
      <h1 className="visually-hidden">{t.title}</h1>
      <div className="graph-main">
        <div className="graph-bar">
          <GraphSearch
            onFound={(id) => {
              if (pathFrom) {
                setPathFrom(undefined);
                ask(`path:${pathFrom}:${id}`);
              } else go(`/graph/${id}`);
              select(id);
            }}
          />
          <Choice
            label={t.layout}
            value={layout}
            options={LAYOUTS}
            onChange={(next) => setParameters({ layout: next === 'cose' ? undefined : next })}
          />
          <Button look="quiet" icon={Maximize} onClick={() => canvas.current?.fit()} aria-label={t.fit} title={t.fit} />
          <Button
            look="quiet"
            icon={Trash2}
            onClick={() => setParameters({ do: undefined, hidden: undefined })}
            aria-label={t.clear}
            title={t.clear}
          />
          <Exports canvas={canvas} shown={shown} />
        </div>
        {pathFrom && (
          <p className="graph-note" role="status">
            <Crosshair size={16} aria-hidden /> {t.pathChoose}{' '}
            <Button look="quiet" onClick={() => setPathFrom(undefined)}>
              {uiTexts.cancel}
            </Button>
          </p>
        )}
        {problem && <Wrong>{t.problem(problem)}</Wrong>}
        <Canvas
          ref={canvas}
          nodes={shown.nodes}
          lines={shown.lines}
          marked={marked}
          selected={selected}
          layout={layout}
          onSelect={choose}
          onOpen={open}
        />
        <footer className="graph-foot">
          <span role="status" aria-busy={busy}>
            {busy ? uiTexts.loading : t.size(shown.nodes.length, shown.lines.length)}
          </span>
          <Legend />
        </footer>
      </div>
      <aside className="graph-side">
        <Said
          asks={asks}
          answers={answers}
          onRemove={(gone) => setParameters({ do: asks.filter((each) => each !== gone).join(',') || undefined })}
          onChoose={select}
        />
        <Selected
          id={selected}
          shown={whole}
          answers={answers}
          onAsk={ask}
          onPathFrom={setPathFrom}
          onHide={(id) => setParameters({ hidden: [...asksIn(parameters.get('hidden')), id].join(',') })}
        />
        <Filters hiddenTypes={hiddenTypes} hiddenStates={hiddenStates} since={since} onChange={setParameters} />
        <ShownList shown={shown} selected={selected} onChoose={choose} />
      </aside>
    </div>
  );
}

/** The results of chains, paths and impacts, each with a button to remove it. */
function Said({
  asks,
  answers,
  onRemove,
  onChoose,
}: {
  asks: string[];
  answers: Map<string, Answer>;
  onRemove: (ask: string) => void;
  onChoose: (id: string) => void;
}) {
  const told = asks.filter((ask) => !ask.startsWith('expand:'));
  return told.map((ask) => {
    const answer = answers.get(ask);
    const [what, , direction] = ask.split(':') as [string, string, string];
    const title = t.asked[(what === 'chain' ? direction : what) as keyof typeof t.asked] ?? what;
    return (
      <section key={ask} className="query-result">
        <header>
          <h2>{title}</h2>
          <Button look="quiet" icon={Trash2} aria-label={t.removeAsk(title)} onClick={() => onRemove(ask)} />
        </header>
        {answer?.said && <p role="status">{answer.said}</p>}
        {answer?.affected && (
          <ol className="affected">
            {answer.affected.slice(0, 50).map(({ id, name, depth, criticality }) => (
              <li key={id}>
                <button type="button" onClick={() => onChoose(id)}>
                  <span className="hint">{depth}</span> {name}
                </button>
                {criticality && (
                  <Badge tone={criticality === 'CRITICAL' ? 'bad' : criticality === 'HIGH' ? 'warn' : 'muted'}>
                    {CRITICALITY_LABELS[criticality as keyof typeof CRITICALITY_LABELS]}
                  </Badge>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
    );
  });
}
