/** What is to be done with each row: the same plan whenever it is made, so that an import that was interrupted goes on. Pure. */
import { DomainError } from '../../../errors.ts';
import type { DuplicateRow } from '../duplicates.rules.ts';
import type { ImportChoices } from '../import.actions.ts';
import { DuplicateChoice, ImportOutcome, refusalOf } from '../import.rules.ts';
import type { ImportKind, RowToWrite } from '../kinds/import-kind.ts';
import type { RowProblem, UnderstoodTable } from './check-import.ts';

/** A row that is not written itself. */
export interface SettledRow {
  line: number;
  outcome: ImportOutcome.SKIPPED | ImportOutcome.REJECTED | ImportOutcome.MERGED;
  reason: string;
  /** The row of the file into which it is merged: it has its record, and is rejected if that is. */
  into?: number;
}

export interface ImportPlan {
  write: RowToWrite<unknown>[];
  settled: SettledRow[];
}

export function* makePlan(
  { rows, problems }: UnderstoodTable,
  duplicates: readonly DuplicateRow[],
  choices: Pick<ImportChoices, 'byReason' | 'byLine'>,
  kind: ImportKind,
): Generator<void, ImportPlan> {
  const byLine = new Map(choices.byLine.map(({ line, choice }) => [line, choice]));
  const byReason = new Map(choices.byReason.map(({ reason, choice }) => [reason, choice]));
  const duplicateOf = new Map(duplicates.map((each) => [each.line, each]));
  const plan = new Map<number, RowToWrite<unknown>>();
  const byTarget = new Map<string, RowToWrite<unknown>>();
  const settled = rejectedRows(problems);
  const [usual = DuplicateChoice.SKIP] = kind.choices;
  for (const { line, record } of rows) {
    yield;
    const duplicate = duplicateOf.get(line);
    const choice = duplicate && (byLine.get(line) ?? byReason.get(duplicate.reason) ?? usual);
    if (!duplicate || choice === undefined || choice === DuplicateChoice.KEEP) {
      plan.set(line, { line, record });
      continue;
    }
    const { of, ofLabel } = duplicate;
    if (choice === DuplicateChoice.SKIP) {
      settled.push({ line, outcome: ImportOutcome.SKIPPED, reason: `It is the same as ${nameOf(of, ofLabel)}.` });
      continue;
    }
    const first = 'line' in of ? plan.get(of.line) : byTarget.get(of.id);
    if (first) {
      // Rows of the same record are one change of it.
      try {
        first.record =
          choice === DuplicateChoice.UPDATE ? kind.fold(record, first.record) : kind.fold(first.record, record);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        settled.push({ line, outcome: ImportOutcome.REJECTED, reason: refusalOf(error) });
        continue;
      }
      settled.push({
        line,
        outcome: ImportOutcome.MERGED,
        reason: `Merged into line ${first.line}.`,
        into: first.line,
      });
    } else if ('id' in of) {
      const row = { line, record, target: of.id, choice };
      plan.set(line, row);
      byTarget.set(of.id, row);
    }
    // The row with which it was to be merged is skipped or kept apart.
    else plan.set(line, { line, record });
  }
  return { write: [...plan.values()], settled: settled.sort((a, b) => a.line - b.line) };
}

function nameOf(of: DuplicateRow['of'], label: string): string {
  return 'line' in of ? `line ${of.line} (${label})` : `${label}, which you already have`;
}

/** One for each row, with all of its problems. */
function rejectedRows(problems: readonly RowProblem[]): SettledRow[] {
  const byLine = new Map<number, string[]>();
  for (const { line, column, why } of problems)
    byLine.set(line, [...(byLine.get(line) ?? []), column ? `${column}: ${why}` : why]);
  return [...byLine].map(([line, whys]) => ({ line, outcome: ImportOutcome.REJECTED, reason: whys.join(' ') }));
}
