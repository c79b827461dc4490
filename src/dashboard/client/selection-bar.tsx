/** Above a list: how many rows are chosen, and what can be done with all of them. */
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { uiTexts } from '../ui/texts.ts';
import type { Selection } from './use-selection.ts';

export function SelectionBar<Row>({ selection, children }: { selection: Selection<Row>; children: ReactNode }) {
  if (selection.rows.length === 0) return null;
  return (
    <section className="toolbar selection" aria-label={uiTexts.bulk.selection}>
      <strong role="status">{uiTexts.bulk.selected(selection.rows.length)}</strong>
      {children}
      <Button variant="quiet" onClick={selection.clear}>
        {uiTexts.bulk.clear}
      </Button>
    </section>
  );
}

/** A check box in the first column of a row, or in the heading for all rows that are shown. */
export function SelectBox({ label, isChecked, onChange }: { label: string; isChecked: boolean; onChange: () => void }) {
  return <input type="checkbox" className="select-box" aria-label={label} checked={isChecked} onChange={onChange} />;
}
