/** The graph: search, expansion, chains, paths, impact, filters, layouts and exports; all of it is in the address. */
import { Crosshair, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useParameters } from '../../ui/hash-location.ts';
import { uiTexts } from '../../ui/texts.ts';
import { Canvas, type CanvasHandle } from './canvas.tsx';
import { type DrawnNode, groupWith } from './drawn.rules.ts';
import { ExportMenu } from './export-menu.tsx';
import { Filters } from './filters.tsx';
import type { GraphNode } from './graph.rules.ts';
import { type GraphQuery, listIn } from './graph-queries.ts';
import { GraphSearch } from './graph-search.tsx';
import { Legend } from './legend.tsx';
import { NodeList } from './node-list.tsx';
import { QueryResults } from './query-results.tsx';
import { SavedViewsMenu } from './saved-views-menu.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { NODE_TYPE_LABELS, graphTexts as t } from './texts.ts';
import { drawnFor, lineLabelIn, useDrawn } from './use-drawn.ts';
import { useGraphResults } from './use-graph-results.ts';
import { LabelsAndGroups, LayoutAndMeasure, viewOptionsIn } from './view-options.tsx';
import './graph.css';

export default function GraphScreen() {
  const { party } = useViewer();
  const { id: start = party.id } = useParams<{ id?: string }>();
  const [parameters, setParameters] = useParameters();
  const [, navigate] = useLocation();
  // Another start is selected itself.
  const [selection, setSelection] = useState<{ start: string; id?: string }>({ start, id: start });
  const selected = selection.start === start ? selection.id : start;
  const setSelected = (id: string | undefined) => setSelection({ start, id });
  const [pathStart, setPathStart] = useState<string>();
  const canvas = useRef<CanvasHandle>(null);
  const side = useRef<HTMLElement>(null);

  const queries = listIn(parameters.get('do'));
  const options = viewOptionsIn(
    parameters,
    queries.some((query) => /^(chain|impact):/.test(query)),
  );
  const { results, busy, problem } = useGraphResults(queriesFrom(start, queries), options.measure === 'spend');
  const hiddenTypes = listIn(parameters.get('hide')) as GraphNode['type'][];
  const hiddenStates = listIn(parameters.get('without'));
  const hiddenIds = listIn(parameters.get('hidden'));
  const opened = listIn(parameters.get('open'));
  const since = parameters.get('since') ?? undefined;
  const { all, shown, drawn, measured, figures, notLoaded, highlighted } = useDrawn(results, {
    ...{ start, opened, hiddenTypes, hiddenStates, hiddenIds, since },
    ...{ isGrouping: options.isGrouping, measure: options.measure },
  });
  const lineLabel = useMemo(() => lineLabelIn(drawn), [drawn]);

  const addQuery = (query: GraphQuery) => setParameters({ do: withQuery(queries, query).join(',') });
  const removeQuery = (query: GraphQuery) =>
    setParameters({ do: queries.filter((each) => each !== query).join(',') || undefined });
  const openGroup = (id: string) => setParameters({ open: [...opened, id].join(',') });
  const drawnNode = (id: string | undefined): DrawnNode | undefined => drawn.nodes.find((node) => node.id === id);

  function endPath(id: string) {
    setPathStart(undefined);
    addQuery(`path:${pathStart}:${id}`);
  }

  /** Opens a group, expands a party; while the end of a path is awaited, gives it. */
  function open(id: string) {
    const node = drawnNode(id);
    if (!node) return;
    if (node.group) return openGroup(id);
    setSelected(id);
    if (node.type === 'Resource') return;
    if (pathStart && id !== pathStart) endPath(id);
    else if (!queries.some((query) => isExpansionOf(query, id))) addQuery(`expand:${id}`);
  }

  /** Selects; a second click opens. Groups open at once. */
  function click(id: string | undefined) {
    const node = drawnNode(id);
    if (node && (node.group || node.id === selected || pathStart)) return open(node.id);
    const line = drawn.lines.find((each) => each.id === id);
    setSelected(line?.lines.length === 1 ? line.lines[0]?.id : id);
  }

  /** Selects a node that was found; its group opens. */
  function reveal(id: string) {
    const group = groupWith(drawn, id);
    if (group) openGroup(group.id);
    setSelected(id);
    canvas.current?.show(id);
  }

  function describe(id: string): string {
    const node = drawnNode(id);
    if (!node) return '';
    if (node.group) return `${node.name}. ${t.openGroup(node.group.members.length)}`;
    const count = shown.lines.filter(({ source, target, state }) => state && (source === id || target === id)).length;
    return [node.name, NODE_TYPE_LABELS[node.type], t.relationships(count)].join(', ');
  }

  return (
    <div className="graph-screen">
      <h1 className="visually-hidden">{t.title}</h1>
      <div className="graph-main">
        <div className="graph-bar">
          <GraphSearch
            nodes={shown.nodes}
            onFound={(id) => {
              if (pathStart) endPath(id);
              else if (shown.nodes.some((node) => node.id === id)) reveal(id);
              else navigate(`/graph/${id}`);
              setSelected(id);
            }}
          />
          <LayoutAndMeasure options={options} onChange={setParameters} />
          <SavedViewsMenu address={`/graph/${start}${parameters.size ? `?${parameters}` : ''}`} />
          <Button
            variant="quiet"
            icon={Trash2}
            onClick={() => setParameters({ do: undefined, hidden: undefined, open: undefined })}
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
          {...{ drawn, measured, highlighted, lineLabel, describe }}
          selected={drawnFor(drawn, selected)}
          layout={options.layout}
          allLineLabels={options.allLineLabels}
          onClick={click}
          onOpen={open}
          onLeave={() => side.current?.focus()}
        />
        <footer className="graph-foot">
          <span role="status" aria-busy={busy}>
            {busy ? uiTexts.loading : t.figures(figures, notLoaded)}
          </span>
          <Legend measured={measured} />
        </footer>
      </div>
      <aside className="graph-side" ref={side} tabIndex={-1}>
        <QueryResults queries={queries} results={results} onRemove={removeQuery} onSelect={reveal} />
        <SelectionPanel
          id={selected}
          part={all}
          drawn={drawn}
          results={results}
          onQuery={addQuery}
          onPathStart={setPathStart}
          onHide={(id) => setParameters({ hidden: [...hiddenIds, id].join(',') })}
        />
        <LabelsAndGroups options={options} onChange={setParameters} />
        <Filters hiddenTypes={hiddenTypes} hiddenStates={hiddenStates} since={since} onChange={setParameters} />
        <NodeList nodes={drawn.nodes} selected={selected} onClick={click} />
      </aside>
    </div>
  );
}

/** The queries of the address, after the one that shows the start; a party is expanded at once. */
function queriesFrom(start: string, queries: GraphQuery[]): GraphQuery[] {
  const isRelationship = start.startsWith('rel_');
  const isExpanded = queries.some((query) => isExpansionOf(query, start));
  return [`start:${start}`, ...(isRelationship || isExpanded ? [] : [`expand:${start}`]), ...queries];
}

/** An expansion replaces that of the same party with fewer pages; any other query replaces all but expansions. */
function withQuery(queries: GraphQuery[], query: GraphQuery): GraphQuery[] {
  const [kind, id = ''] = query.split(':');
  const kept = queries.filter((each) =>
    kind === 'expand' ? !isExpansionOf(each, id) : each.startsWith('expand:') && each !== query,
  );
  return [...kept, query];
}

/** Of one page or of several. */
const isExpansionOf = (query: GraphQuery, id: string) => `${query}:`.startsWith(`expand:${id}:`);
