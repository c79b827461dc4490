/** The last trainings of the recommendation model. */
import { GraduationCap } from 'lucide-react';
import { capitalised } from '../../../values/words.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { SystemQuery } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Bar } from '../../ui/bar.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { dateTime, number, percent, seconds } from '../../values/format.ts';
import { systemTexts as t } from './texts.ts';

type TrainingRun = SystemQuery['trainingRuns']['nodes'][number];

const TONES: Record<NonNullable<TrainingRun['outcome']>, Tone> = {
  SUCCEEDED: 'good',
  NOTHING_TO_LEARN_FROM: 'muted',
  OUT_OF_MEMORY: 'bad',
  TIME_LIMIT: 'bad',
  KILLED: 'bad',
  FAILED: 'bad',
  STOPPED: 'muted',
  LEASE_LOST: 'muted',
};

export function TrainingsCard({ runs, total }: { runs: readonly TrainingRun[]; total: number }) {
  return (
    <Card
      title={t.trainings}
      hint={t.trainingsHint}
      aside={
        <ExportRowsMenu
          name="trainings"
          rows={runs}
          isCut={total > runs.length}
          columns={[
            [t.started, ({ startedAt }) => startedAt],
            [t.outcome, ({ outcome, step }) => outcome ?? step],
            [t.reason, ({ reason }) => reason],
            [t.duration, ({ seconds: taken }) => taken],
            [t.processor, ({ cpuSeconds }) => cpuSeconds],
            [t.memory, ({ peakMemoryMb }) => peakMemoryMb],
            [t.nextAttempt, ({ nextAttemptAt }) => nextAttemptAt],
          ]}
        />
      }
    >
      {runs.length === 0 ? (
        <EmptyState icon={GraduationCap} title={t.noTrainings} />
      ) : (
        <TableFrame label={t.trainings}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.started}</th>
                <th scope="col">{t.outcome}</th>
                <th scope="col" className="figure">
                  {t.duration}
                </th>
                <th scope="col" className="figure">
                  {t.processor}
                </th>
                <th scope="col" className="figure">
                  {t.memory}
                </th>
                <th scope="col">{t.nextAttempt}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <th scope="row">
                    {dateTime(run.startedAt)}{' '}
                    {run.attempt > 1 && <span className="hint">{t.attempt(run.attempt)}</span>}
                  </th>
                  <td>
                    {run.outcome ? (
                      <Badge tone={TONES[run.outcome]}>{capitalised(run.outcome)}</Badge>
                    ) : (
                      <>
                        <Bar share={run.progress} /> {percent(run.progress, 0)} <span className="hint">{run.step}</span>
                      </>
                    )}{' '}
                    {run.reason && <span className="hint">{run.reason}</span>}
                  </td>
                  <td className="figure">{taken(run.seconds)}</td>
                  <td className="figure">{taken(run.cpuSeconds)}</td>
                  <td className="figure">{run.peakMemoryMb == null ? '–' : `${number(run.peakMemoryMb)} MiB`}</td>
                  <td>{run.nextAttemptAt ? dateTime(run.nextAttemptAt) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {total > runs.length && <p className="hint">{t.shown(runs.length, total)}</p>}
    </Card>
  );
}

const taken = (value: number | null) => (value == null ? '–' : seconds(value, value < 10 ? 1 : 0));
