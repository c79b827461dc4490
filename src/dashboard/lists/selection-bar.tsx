/** Above a list: how many rows are chosen, and what can be done with all of them. */
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { listTexts } from './texts.ts';
import type { Selection } from './use-selection.ts';

const t = listTexts.bulk;

interface Props<Row> {
  selection: Selection<Row>;
  /** Rows of the list, also those that are not shown. */
  totalCount: number;
  children: ReactNode;
}

export function SelectionBar<Row>({ selection, totalCount, children }: Props<Row>) {
  if (selection.rows.length === 0) return null;
  return (
    <section className="toolbar selection" aria-label={t.selection}>
      <strong role="status">{t.selected(selection.rows.length, totalCount)}</strong>
      {children}
      <Button variant="quiet" onClick={selection.clear}>
        {t.clear}
      </Button>
    </section>
  );
}

/** A check box in the first column of a row, or in the heading for all rows that are shown. */
export function SelectBox({ label, isChecked, onChange }: { label: string; isChecked: boolean; onChange: () => void }) {
  return <input type="checkbox" className="select-box" aria-label={label} checked={isChecked} onChange={onChange} />;
}
