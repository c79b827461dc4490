/** The graph: search, expansion, chains, paths, impact, filters, layouts and exports; all of it is in the address. */
import { Crosshair, Maximize, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useParameters } from '../../ui/hash-location.ts';
import { Select } from '../../ui/select.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { Canvas, type CanvasHandle } from './canvas.tsx';
import type { Layout } from './canvas-layout.ts';
import { ExportMenu } from './export-menu.tsx';
import { Filters } from './filters.tsx';
import { filtered, type GraphNode, merged } from './graph.rules.ts';
import { type GraphQuery, listIn } from './graph-queries.ts';
import { GraphSearch } from './graph-search.tsx';
import { Legend } from './legend.tsx';
import { NodeList } from './node-list.tsx';
import { QueryResults } from './query-results.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { graphTexts as t } from './texts.ts';
import { useGraphResults } from './use-graph-results.ts';
import './graph.css';

const LAYOUTS = Object.entries(t.layouts) as [Layout, string][];
const DEFAULT_LAYOUT: Layout = 'cose';

export default function GraphScreen() {
  const { party } = useViewer();
  const { id: start = party.id } = useParams<{ id?: string }>();
  const [parameters, setParameters] = useParameters();
  const [, navigate] = useLocation();
  const [selected, setSelected] = useState<string | undefined>(start);
  const [pathStart, setPathStart] = useState<string>();
  const canvas = useRef<CanvasHandle>(null);

  const queries = listIn(parameters.get('do'));
  const { results, busy, problem } = useGraphResults(queriesFrom(start, queries));
  const layout = LAYOUTS.find(([key]) => key === parameters.get('layout'))?.[0] ?? DEFAULT_LAYOUT;
  const hiddenTypes = listIn(parameters.get('hide')) as GraphNode['type'][];
  const hiddenStates = listIn(parameters.get('without'));
  const hiddenIds = listIn(parameters.get('hidden'));
  const since = parameters.get('since') ?? undefined;
  const filterKey = `${hiddenTypes}|${hiddenStates}|${since}|${hiddenIds}`;

  const all = useMemo(() => merged([...results.values()]), [results]);
  const shown = useMemo(
    () => filtered(all, { hiddenTypes, hiddenStates, since, hiddenIds }),
    // The lists are new at each render; their text is not.
    [all, filterKey],
  );
  const highlighted = useMemo(
    () => new Map([...results.values()].flatMap((result) => [...(result.highlighted ?? [])])),
    [results],
  );

  const addQuery = (query: GraphQuery) => setParameters({ do: withQuery(queries, query).join(',') });
  const removeQuery = (query: GraphQuery) =>
    setParameters({ do: queries.filter((each) => each !== query).join(',') || undefined });
  const expand = (id: string) => !id.startsWith('res_') && addQuery(`expand:${id}`);

  function endPath(id: string) {
    setPathStart(undefined);
    addQuery(`path:${pathStart}:${id}`);
  }

  /** Selects; a second click expands; while the end of a path is awaited, the click gives it. */
  function click(id: string | undefined) {
    const node = all.nodes.find((each) => each.id === id);
    if (node && node.type !== 'Resource') {
      if (pathStart && node.id !== pathStart) endPath(node.id);
      else if (node.id === selected) expand(node.id);
    }
    setSelected(id);
  }

  return (
    <div className="graph-screen">
      <h1 className="visually-hidden">{t.title}</h1>
      <div className="graph-main">
        <div className="graph-bar">
          <GraphSearch
            onFound={(id) => {
              if (pathStart) endPath(id);
              else navigate(`/graph/${id}`);
              setSelected(id);
            }}
          />
          <Select
            label={t.layout}
            value={layout}
            options={LAYOUTS}
            onChange={(next) => setParameters({ layout: next === DEFAULT_LAYOUT ? undefined : next })}
          />
          <Button
            variant="quiet"
            icon={Maximize}
            onClick={() => canvas.current?.fit()}
            aria-label={t.fit}
            title={t.fit}
          />
          <Button
            variant="quiet"
            icon={Trash2}
            onClick={() => setParameters({ do: undefined, hidden: undefined })}
            aria-label={t.clear}
            title={t.clear}
          />
          <ExportMenu canvas={canvas} shown={shown} />
        </div>
        {pathStart && (
          <p className="graph-note" role="status">
            <Crosshair size={16} aria-hidden /> {t.pathChoose}{' '}
            <Button variant="quiet" onClick={() => setPathStart(undefined)}>
              {uiTexts.cancel}
            </Button>
          </p>
        )}
        {problem && <ErrorMessage>{t.problem(problem)}</ErrorMessage>}
        <Canvas
          ref={canvas}
          nodes={shown.nodes}
          lines={shown.lines}
          highlighted={highlighted}
          selected={selected}
          layout={layout}
          onClick={click}
          onDoubleClick={expand}
        />
        <footer className="graph-foot">
          <span role="status" aria-busy={busy}>
            {busy ? uiTexts.loading : t.size(shown.nodes.length, shown.lines.length)}
          </span>
          <Legend />
        </footer>
      </div>
      <aside className="graph-side">
        <QueryResults queries={queries} results={results} onRemove={removeQuery} onSelect={setSelected} />
        <SelectionPanel
          id={selected}
          part={all}
          results={results}
          onQuery={addQuery}
          onPathStart={setPathStart}
          onHide={(id) => setParameters({ hidden: [...hiddenIds, id].join(',') })}
        />
        <Filters hiddenTypes={hiddenTypes} hiddenStates={hiddenStates} since={since} onChange={setParameters} />
        <NodeList nodes={shown.nodes} selected={selected} onClick={click} />
      </aside>
    </div>
  );
}

/** The queries of the address, after the one that shows the start; a party is expanded at once. */
function queriesFrom(start: string, queries: GraphQuery[]): GraphQuery[] {
  const isRelationship = start.startsWith('rel_');
  const isExpanded = queries.some((query) => query.startsWith(`expand:${start}`));
  return [`start:${start}`, ...(isRelationship || isExpanded ? [] : [`expand:${start}`]), ...queries];
}

/** An expansion replaces that of the same party with fewer pages; any other query replaces all but expansions. */
function withQuery(queries: GraphQuery[], query: GraphQuery): GraphQuery[] {
  const [kind, id] = query.split(':');
  const kept = queries.filter((each) =>
    kind === 'expand' ? !each.startsWith(`expand:${id}`) : each.startsWith('expand:') && each !== query,
  );
  return [...kept, query];
}
