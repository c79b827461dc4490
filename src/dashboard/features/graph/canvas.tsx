/** The graph, drawn by Cytoscape, with names, a map and the keyboard. The list beside it has the same content. */
import cytoscape, { type Core } from 'cytoscape';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { mark, updateElements } from './canvas-elements.ts';
import { CanvasKeys } from './canvas-keys.ts';
import { arrange, fit, zoomBy } from './canvas-layout.ts';
import { canvasStyle } from './canvas-style.ts';
import type { Drawn } from './drawn.rules.ts';
import { LabelLayer } from './label-layer.ts';
import { LayoutClient } from './layout/layout-client.ts';
import type { LayoutKind } from './layout/layout-types.rules.ts';
import { type Measured, STEPS } from './measures.rules.ts';
import { Minimap } from './minimap.ts';
import { graphTexts as t } from './texts.ts';
import { themeColours } from './theme-colours.ts';

const ZOOM_STEP = 1.4;

export interface CanvasHandle {
  core: () => Core | undefined;
  labels: () => LabelLayer | undefined;
  /** Moves the view to a node. */
  show: (id: string) => void;
}

interface Props {
  drawn: Drawn;
  measured?: Measured;
  /** Distances from the start, by ID of a drawn node or line. */
  highlighted: ReadonlyMap<string, number>;
  /** ID of a drawn node or line. */
  selected?: string;
  layout: LayoutKind;
  allLineLabels: boolean;
  lineLabel: (id: string) => string;
  /** The text that announces a node with the focus. */
  describe: (id: string) => string;
  /** `undefined`: beside all nodes and lines. */
  onClick: (id: string | undefined) => void;
  onOpen: (id: string) => void;
  onLeave: () => void;
  ref: React.Ref<CanvasHandle>;
}

interface Parts {
  cy: Core;
  labels: LabelLayer;
  minimap: Minimap;
  keys: CanvasKeys;
  layouts: LayoutClient;
}

export function Canvas(props: Props) {
  const { drawn, measured, highlighted, selected, layout, allLineLabels, lineLabel, describe, onLeave, ref } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [overlay, map] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const parts = useRef<Parts>(undefined);
  const [announced, setAnnounced] = useState('');
  const [arranging, setArranging] = useState<'no' | 'yes' | 'failed'>('no');
  const [isPlaced, setPlaced] = useState(false);
  // The listeners of Cytoscape are set once; the handlers change with each render.
  const handlers = useRef(props);
  handlers.current = props;
  useImperativeHandle(ref, () => ({
    core: () => parts.current?.cy,
    labels: () => parts.current?.labels,
    show: (id) => parts.current?.keys.focus(id),
  }));

  useEffect(() => {
    if (!frame.current || !overlay.current || !map.current) return;
    const made = makeParts(frame.current, overlay.current, map.current);
    parts.current = made;
    const { cy } = made;
    cy.on('tap', 'node, edge[!indirect]', ({ target }) => handlers.current.onClick(target.id()));
    cy.on('dbltap', 'node', ({ target }) => handlers.current.onOpen(target.id()));
    cy.on('tap', ({ target }) => target === cy && handlers.current.onClick(undefined));
    const restyle = () => {
      const colours = themeColours(STEPS);
      cy.style(canvasStyle(colours));
      made.labels.colours = colours;
      made.minimap.colours = colours;
    };
    const dark = matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener('themechange', restyle);
    dark.addEventListener('change', restyle);
    return () => {
      window.removeEventListener('themechange', restyle);
      dark.removeEventListener('change', restyle);
      made.layouts.close();
      made.minimap.close();
      cy.destroy();
    };
  }, []);

  const applied = useRef<string>(undefined);
  const shown = useRef<Drawn>(undefined);
  useEffect(() => {
    if (!parts.current) return;
    const { cy, layouts, keys } = parts.current;
    const focused = shown.current?.nodes.find(({ id }) => id === keys.focused);
    const isChanged = updateElements(cy, drawn, measured);
    shown.current = drawn;
    // A group that was opened leaves the focus to its first node.
    if (focused && !keys.focused) {
      keys.focus(focused.group?.members.find((id) => cy.getElementById(id).nonempty()));
      if (frame.current === document.activeElement) focus(keys.focused);
    }
    const wanted = `${layout}|${measured?.measure}`;
    if (cy.nodes().empty() || (!isChanged && applied.current === wanted)) return;
    applied.current = wanted;
    setArranging('yes');
    arrange(cy, layouts, layout)
      .then((isLatest) => {
        if (!isLatest) return;
        setArranging('no');
        setPlaced(true);
      })
      .catch((error: Error) => {
        console.error(error);
        applied.current = undefined;
        setArranging('failed');
      });
  }, [drawn, measured, layout]);

  useEffect(() => {
    if (!parts.current) return;
    const { cy, labels } = parts.current;
    mark(cy, highlighted, selected);
    labels.update({
      allLines: allLineLabels,
      lineLabel,
      importance: (id) => 1_000 * (measured?.nodes.get(id) ?? 0) + cy.getElementById(id).degree(false),
    });
  }, [highlighted, selected, drawn, measured, allLineLabels, lineLabel]);

  function focus(id: string | undefined) {
    const { labels } = parts.current ?? {};
    if (!labels) return;
    labels.focused = id;
    labels.draw();
    setAnnounced(id ? describe(id) : '');
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isUsed = parts.current?.keys.press(event.key, {
      onFocus: focus,
      onSelect: props.onClick,
      onOpen: props.onOpen,
      onLeave,
    });
    if (isUsed) event.preventDefault();
  }

  function enter() {
    const { keys, cy } = parts.current ?? {};
    // A click moves nothing.
    if (!keys || !cy || !frame.current?.matches(':focus-visible')) return;
    const first = keys.focused ?? (selected && cy.getElementById(selected).isNode() ? selected : undefined);
    keys.focus(first ?? cy.nodes()[0]?.id());
    focus(keys.focused);
  }

  const zoom = (factor: number) => parts.current && zoomBy(parts.current.cy, factor);
  return (
    <div className={`graph-canvas ${isPlaced ? '' : 'is-unplaced'}`}>
      <div
        ref={frame}
        className="graph-drawing"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application handles its keys itself
        tabIndex={0}
        aria-label={t.canvas}
        aria-describedby="graph-keys"
        aria-busy={arranging === 'yes'}
        onKeyDown={press}
        onFocus={enter}
        onBlur={() => focus(undefined)}
      />
      <canvas ref={overlay} className="graph-labels" aria-hidden />
      <canvas ref={map} className="graph-map" aria-hidden />
      <div className="graph-zoom">
        <Button icon={ZoomIn} aria-label={t.zoomIn} title={t.zoomIn} onClick={() => zoom(ZOOM_STEP)} />
        <Button icon={ZoomOut} aria-label={t.zoomOut} title={t.zoomOut} onClick={() => zoom(1 / ZOOM_STEP)} />
        <Button
          icon={Maximize}
          aria-label={t.fit}
          title={t.fit}
          onClick={() => parts.current && fit(parts.current.cy)}
        />
      </div>
      <p id="graph-keys" className="graph-keys">
        {t.keys}
      </p>
      {arranging !== 'no' && (
        <p className="graph-arranging" role={arranging === 'yes' ? 'status' : 'alert'}>
          {arranging === 'yes' ? t.arranging : t.arrangingFailed}
        </p>
      )}
      <p className="visually-hidden" aria-live="polite">
        {announced}
      </p>
    </div>
  );
}

function makeParts(frame: HTMLElement, overlay: HTMLCanvasElement, map: HTMLCanvasElement): Parts {
  const colours = themeColours(STEPS);
  const cy = cytoscape({
    container: frame,
    style: canvasStyle(colours),
    maxZoom: 3,
    textureOnViewport: true,
  });
  return {
    cy,
    labels: new LabelLayer(cy, overlay, colours),
    minimap: new Minimap(cy, map, colours),
    keys: new CanvasKeys(cy),
    layouts: new LayoutClient(),
  };
}
