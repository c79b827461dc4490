/** What the check found: rows that cannot be imported, and duplicates, for which a person decides. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  ImportCheckDocument,
  type ImportCheckQuery,
  type ImportStateFragment,
  StartImportDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { number } from '../../values/format.ts';
import { ProblemList } from './problem-list.tsx';
import { importTexts as t } from './texts.ts';

type Check = NonNullable<ImportCheckQuery['importCheck']>;
type Duplicate = Check['duplicates'][number];
type Choice = ImportCheckQuery['importKinds'][number]['choices'][number];
type Reason = Duplicate['reason'];

const SHOWN_PROBLEMS = 20;

export function CheckStep({ open, onBack }: { open: ImportStateFragment; onBack: () => void }) {
  const [query, refetch] = useQuery({ query: ImportCheckDocument, variables: { id: open.id } });
  return (
    <QueryBoundary
      query={query}
      select={(data) => data.importCheck && { check: data.importCheck, kinds: data.importKinds }}
      refetch={refetch}
    >
      {({ check, kinds }) => (
        <Checked {...{ open, check, onBack }} choices={kinds.find(({ kind }) => kind === open.kind)?.choices ?? []} />
      )}
    </QueryBoundary>
  );
}

function Checked({
  open,
  check,
  choices,
  onBack,
}: {
  open: ImportStateFragment;
  check: Check;
  choices: readonly Choice[];
  onBack: () => void;
}) {
  const usual = choices[0] ?? 'SKIP';
  const [byReason, setByReason] = useState<Partial<Record<Reason, Choice>>>({});
  const [byLine, setByLine] = useState<Record<number, Choice>>({});
  const { mutate, busy, problem } = useIdempotentMutation(StartImportDocument);
  const usable = open.rowCount - open.problemCount;
  const start = () =>
    mutate({
      id: open.id,
      expectedVersion: open.version,
      byReason: check.duplicateCounts.map(({ reason }) => ({ reason, choice: byReason[reason] ?? usual })),
      byLine: Object.entries(byLine).map(([line, choice]) => ({ line: Number(line), choice })),
    });
  return (
    <div className="stack">
      <Card title={t.check.title}>
        <p>{t.check.rows(number(usable))}</p>
        {open.problemCount > 0 && (
          <ProblemList
            title={t.check.problems(number(open.problemCount))}
            problems={check.problems.slice(0, SHOWN_PROBLEMS)}
          />
        )}
        {check.leftOutCount > 0 && (
          <ProblemList
            title={t.check.leftOut(number(check.leftOutCount))}
            problems={check.leftOut.slice(0, SHOWN_PROBLEMS)}
          />
        )}
      </Card>
      {check.duplicateCounts.length > 0 && (
        <Card title={t.check.duplicates} hint={t.check.duplicatesHint}>
          <div className="import-reading">
            {check.duplicateCounts.map(({ reason, count }) => (
              <Select
                key={reason}
                label={t.check.forAll(t.reasons[reason], number(count))}
                value={byReason[reason] ?? usual}
                options={choices.map((choice) => [choice, t.choices[choice]] as const)}
                onChange={(choice) => setByReason({ ...byReason, [reason]: choice })}
              />
            ))}
          </div>
          <ul className="items">
            {check.duplicates.map((duplicate) => (
              <DuplicateItem
                key={duplicate.line}
                {...{ duplicate, choices }}
                choice={byLine[duplicate.line]}
                onChoice={(choice) => {
                  const { [duplicate.line]: _, ...others } = byLine;
                  setByLine(choice ? { ...others, [duplicate.line]: choice } : others);
                }}
              />
            ))}
          </ul>
          {open.duplicateCount > check.duplicates.length && <p className="hint">{t.check.more}</p>}
        </Card>
      )}
      {problem && <ErrorMessage>{problem.message}</ErrorMessage>}
      <div className="actions">
        <Button onClick={onBack}>{t.check.back}</Button>
        <Button variant="primary" busy={busy} disabled={busy || usable === 0} onClick={start}>
          {t.check.start(number(usable))}
        </Button>
      </div>
    </div>
  );
}

function DuplicateItem({
  duplicate: { line, label, reason, ofLabel, ofLine },
  choices,
  choice,
  onChoice,
}: {
  duplicate: Duplicate;
  choices: readonly Choice[];
  choice: Choice | undefined;
  onChoice: (choice: Choice | undefined) => void;
}) {
  const name = t.check.row(line, label);
  return (
    <li className="item">
      <div>
        <p className="strong">{name}</p>
        <p className="hint">
          {t.reasons[reason]}: {t.check.same(ofLabel, ofLine)}
        </p>
      </div>
      <select
        aria-label={name}
        value={choice ?? ''}
        onChange={({ target }) => onChoice((target.value || undefined) as Choice | undefined)}
      >
        <option value="">{t.check.likeAll}</option>
        {choices.map((each) => (
          <option key={each} value={each}>
            {t.choices[each]}
          </option>
        ))}
      </select>
    </li>
  );
}
