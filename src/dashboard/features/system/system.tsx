/** For administrators: how the model of recommendations was trained, and the records that could not be processed. */
import { CircleCheck, GraduationCap, RotateCw, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  DismissSetAsideRecordDocument,
  RetrySetAsideRecordDocument,
  type SetAsideFragment,
  SystemDocument,
  type SystemQuery,
} from '../../generated.ts';
import { Badge, Bar, Button, Card, Empty, Loaded, PageTitle, TableFrame, type Tone } from '../../ui/parts.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { dateTime, number, percent } from '../../values/format.ts';
import { words } from '../../values/words.rules.ts';
import { systemTexts as t } from './texts.ts';

/** How often a training under way is read again. */
const REFRESH_MS = 5_000;

type Run = SystemQuery['trainingRuns']['nodes'][number];

export default function System() {
  const { me } = useViewer();
  const [asked, read] = useQuery({ query: SystemDocument, requestPolicy: 'cache-and-network' });
  const again = () => read({ requestPolicy: 'network-only' });
  const isTraining = asked.data?.trainingRuns.nodes.some(({ endedAt }) => !endedAt) ?? false;
  useEffect(() => {
    if (!isTraining) return;
    const timer = setInterval(() => read({ requestPolicy: 'network-only' }), REFRESH_MS);
    return () => clearInterval(timer);
  }, [isTraining, read]);
  return (
    <>
      <PageTitle
        title={t.title}
        subtitle={t.subtitle}
        aside={
          <Button icon={RotateCw} busy={asked.fetching} onClick={again}>
            {t.refresh}
          </Button>
        }
      />
      <Loaded asked={asked} find={(data) => (me.administrator ? data : null)} again={again}>
        {({ setAsideRecords, trainingRuns }) => (
          <div className="stack">
            <SetAside of={setAsideRecords.nodes} total={setAsideRecords.totalCount} again={again} />
            <Trainings of={trainingRuns.nodes} total={trainingRuns.totalCount} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function SetAside({ of, total, again }: { of: readonly SetAsideFragment[]; total: number; again: () => void }) {
  return (
    <Card title={t.setAside} hint={t.setAsideHint}>
      {of.length === 0 ? (
        <Empty icon={CircleCheck} title={t.noneSetAside} />
      ) : (
        <TableFrame label={t.setAside}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.record}</th>
                <th scope="col">{t.reason}</th>
                <th scope="col" className="figure">
                  {t.attempts}
                </th>
                <th scope="col">{t.nextAttempt}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {of.map((record) => (
                <tr key={record.id}>
                  <th scope="row">
                    {words(record.loop)} <span className="hint">{record.record}</span>
                  </th>
                  <td>
                    {record.reason} <span className="hint">{dateTime(record.lastFailedAt)}</span>
                  </td>
                  <td className="figure">{record.attempts}</td>
                  <td>{record.nextAttemptAt ? dateTime(record.nextAttemptAt) : t.notByItself}</td>
                  <td>
                    <Actions of={record} again={again} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {total > of.length && <p className="hint">{t.shown(of.length, total)}</p>}
    </Card>
  );
}

function Actions({ of: { id }, again }: { of: SetAsideFragment; again: () => void }) {
  const retry = useAct(RetrySetAsideRecordDocument, t.retried);
  const dismiss = useAct(DismissSetAsideRecordDocument, t.dismissed);
  const [dismissing, setDismissing] = useState(false);
  return (
    <div className="actions">
      <Button icon={RotateCw} busy={retry.busy} onClick={async () => (await retry.act({ id })) && again()}>
        {t.retry}
      </Button>
      <Button icon={Trash2} look="quiet" onClick={() => setDismissing(true)}>
        {t.dismiss}
      </Button>
      {dismissing && (
        <ReasonDialog
          title={t.dismiss}
          hint={t.dismissHint}
          label={t.dismissReason}
          busy={dismiss.busy}
          onSubmit={async (reason) => {
            const done = await dismiss.act({ id, reason });
            if (done) again();
            return done;
          }}
          onClose={() => setDismissing(false)}
        />
      )}
    </div>
  );
}

const TONES: Record<NonNullable<Run['outcome']>, Tone> = {
  SUCCEEDED: 'good',
  NOTHING_TO_LEARN_FROM: 'muted',
  OUT_OF_MEMORY: 'bad',
  TIME_LIMIT: 'bad',
  KILLED: 'bad',
  FAILED: 'bad',
  STOPPED: 'muted',
  LEASE_LOST: 'muted',
};

function Trainings({ of, total }: { of: readonly Run[]; total: number }) {
  return (
    <Card title={t.trainings} hint={t.trainingsHint}>
      {of.length === 0 ? (
        <Empty icon={GraduationCap} title={t.noTrainings} />
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
              {of.map((run) => (
                <tr key={run.id}>
                  <th scope="row">
                    {dateTime(run.startedAt)}{' '}
                    {run.attempt > 1 && <span className="hint">{t.attempt(run.attempt)}</span>}
                  </th>
                  <td>
                    {run.outcome ? (
                      <Badge tone={TONES[run.outcome]}>{words(run.outcome)}</Badge>
                    ) : (
                      <>
                        <Bar share={run.progress} /> {percent(run.progress, 0)} <span className="hint">{run.step}</span>
                      </>
                    )}{' '}
                    {run.reason && <span className="hint">{run.reason}</span>}
                  </td>
                  <td className="figure">{seconds(run.seconds)}</td>
                  <td className="figure">{seconds(run.cpuSeconds)}</td>
                  <td className="figure">{run.peakMemoryMb == null ? '–' : `${number(run.peakMemoryMb)} MiB`}</td>
                  <td>{run.nextAttemptAt ? dateTime(run.nextAttemptAt) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {total > of.length && <p className="hint">{t.shown(of.length, total)}</p>}
    </Card>
  );
}

const seconds = (of: number | null) => (of == null ? '–' : `${number(of, of < 10 ? 1 : 0)} s`);
