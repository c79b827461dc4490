/** The background workers of the server that answered: when each last ran and failed. */
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { SystemQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { dateTime, seconds } from '../../values/format.ts';
import { systemTexts as t } from './texts.ts';

type BackgroundWorker = SystemQuery['backgroundWorkers'][number];

export function WorkersCard({ workers }: { workers: readonly BackgroundWorker[] }) {
  return (
    <Card
      title={t.workers}
      hint={t.workersHint}
      aside={
        <ExportRowsMenu
          name="workers"
          rows={workers}
          columns={[
            [t.worker, ({ name }) => name],
            [t.interval, ({ intervalSeconds }) => intervalSeconds],
            [t.lastRun, ({ lastRunAt }) => lastRunAt],
            [t.lastFailure, ({ lastFailedAt }) => lastFailedAt],
            [t.reason, ({ lastFailure }) => lastFailure],
          ]}
        />
      }
    >
      <TableFrame label={t.workers}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.worker}</th>
              <th scope="col" className="figure">
                {t.interval}
              </th>
              <th scope="col">{t.lastRun}</th>
              <th scope="col">{t.lastFailure}</th>
            </tr>
          </thead>
          <tbody>
            {workers.map((worker) => (
              <tr key={worker.name}>
                <th scope="row">
                  {worker.name} <span className="hint">{worker.lease ?? t.allServers}</span>
                </th>
                <td className="figure">{interval(worker.intervalSeconds)}</td>
                <td>
                  {worker.running && <Badge tone="good">{t.running}</Badge>}{' '}
                  {worker.lastRunAt ? dateTime(worker.lastRunAt) : t.notYet}
                </td>
                <td>
                  {worker.lastFailedAt ? dateTime(worker.lastFailedAt) : t.none}{' '}
                  {worker.lastFailure && <span className="hint">{worker.lastFailure}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
}

const interval = (value: number) => seconds(value, value < 1 ? 2 : 0);
