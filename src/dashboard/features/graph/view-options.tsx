/** How the graph is drawn: layout, measure, labels of lines, groups of leaves. All of it is in the address. */
import { Select } from '../../ui/select.tsx';
import type { LayoutKind } from './layout/layout-types.rules.ts';
import { MEASURES, type Measure } from './measures.rules.ts';
import { graphTexts as t } from './texts.ts';

const LAYOUTS = Object.entries(t.layouts) as [LayoutKind, string][];
/** Names in links of earlier versions. */
const FORMER: Readonly<Record<string, LayoutKind>> = { cose: 'force', breadthfirst: 'right' };

export interface ViewOptions {
  layout: LayoutKind;
  measure?: Measure;
  allLineLabels: boolean;
  isGrouping: boolean;
}

/** Chains and impacts have a direction, so they are in layers unless another layout is chosen. */
export function viewOptionsIn(parameters: URLSearchParams, isDirected: boolean): ViewOptions {
  const layout = parameters.get('layout') ?? '';
  return {
    layout: LAYOUTS.find(([key]) => key === (FORMER[layout] ?? layout))?.[0] ?? (isDirected ? 'right' : 'force'),
    measure: MEASURES.find((measure) => measure === parameters.get('by')),
    allLineLabels: parameters.get('labels') === 'all',
    isGrouping: parameters.get('groups') !== 'off',
  };
}

interface Props {
  options: ViewOptions;
  onChange: (change: Record<string, string | undefined>) => void;
}

export function LayoutAndMeasure({ options: { layout, measure }, onChange }: Props) {
  return (
    <>
      <Select label={t.layout} value={layout} options={LAYOUTS} onChange={(next) => onChange({ layout: next })} />
      <Select
        label={t.measure}
        value={measure ?? ''}
        options={[['', t.noMeasure], ...MEASURES.map((key) => [key, t.measures[key]] as const)]}
        onChange={(next) => onChange({ by: next || undefined })}
      />
    </>
  );
}

export function LabelsAndGroups({ options: { allLineLabels, isGrouping }, onChange }: Props) {
  return (
    <div className="checks">
      <label>
        <input
          type="checkbox"
          checked={allLineLabels}
          onChange={({ target }) => onChange({ labels: target.checked ? 'all' : undefined })}
        />
        {t.allLineLabels}
      </label>
      <label>
        <input
          type="checkbox"
          checked={isGrouping}
          onChange={({ target }) => onChange({ groups: target.checked ? undefined : 'off', open: undefined })}
        />
        {t.groupLeaves}
      </label>
    </div>
  );
}
