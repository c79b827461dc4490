/** The client's search: the criteria, their history, and requesting a change. */
import { House } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  AlertDocument,
  type AlertFragment,
  AskCriteriaChangeDocument,
  WithdrawCriteriaChangeDocument,
} from '../../generated.ts';
import { Badge, Button, Card, Empty, Loaded, PageTitle } from '../../ui/parts.tsx';
import { date, dateTime } from '../../values/format.ts';
import { CriteriaFacts } from './criteria-form.tsx';
import { criteriaTexts as t } from './texts.ts';

export default function Criteria() {
  const { alerts } = useViewer();
  const [first] = alerts;
  if (!first) return <Empty icon={House} title={t.noAlert} hint={t.noAlertHint} />;
  return (
    <>
      <PageTitle title={t.title} />
      <div className="stack">
        {alerts.map(({ id }) => (
          <Search key={id} id={id} />
        ))}
      </div>
    </>
  );
}

function Search({ id }: { id: string }) {
  const [asked, again] = useQuery({ query: AlertDocument, variables: { alert: id } });
  return (
    <Loaded asked={asked} find={({ propertyAlert }) => propertyAlert} again={again} rows={8}>
      {(alert) => (
        <div className="with-aside">
          <div className="stack">
            <Card
              title={alert.name}
              hint={t.now}
              aside={<Badge tone="muted">{t.version(alert.criteria.version)}</Badge>}
            >
              <CriteriaFacts of={alert.criteria} />
            </Card>
            <Ask alert={alert} />
          </div>
          <aside>
            <Card title={t.history}>
              <History alert={alert} />
            </Card>
          </aside>
        </div>
      )}
    </Loaded>
  );
}

function Ask({ alert }: { alert: AlertFragment }) {
  const [wish, setWish] = useState('');
  const ask = useAct(AskCriteriaChangeDocument);
  const withdraw = useAct(WithdrawCriteriaChangeDocument);
  const open = alert.openChangeRequest;
  if (open)
    return (
      <Card title={t.open} aside={<Badge tone="warn">{t.answered.ASKED}</Badge>}>
        <blockquote>{open.wish}</blockquote>
        <div className="actions">
          <span className="hint">{dateTime(open.askedAt)}</span>
          <Button busy={withdraw.busy} onClick={() => withdraw.act({ request: open.id })}>
            {t.withdraw}
          </Button>
        </div>
      </Card>
    );
  return (
    <Card title={t.ask} hint={t.askHint}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (await ask.act({ alert: alert.id, wish })) setWish('');
        }}
      >
        <label>
          {t.wish}
          <textarea
            rows={3}
            required
            maxLength={2_000}
            placeholder={t.wishExample}
            value={wish}
            onChange={(event) => setWish(event.target.value)}
          />
        </label>
        <div className="actions">
          <Button look="primary" type="submit" busy={ask.busy}>
            {t.send}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Versions of the criteria and the requests in between, newest first. */
function History({ alert }: { alert: AlertFragment }) {
  const versions = alert.criteriaVersions.map((criteria) => ({
    at: criteria.validFrom,
    key: criteria.id,
    criteria,
    request: undefined,
  }));
  const requests = alert.changeRequests.map((request) => ({
    at: request.askedAt,
    key: request.id,
    criteria: undefined,
    request,
  }));
  return (
    <ol className="timeline">
      {[...versions, ...requests]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map(({ key, criteria, request }) =>
          criteria ? (
            <li key={key} className="PROVISION">
              <p className="strong">{t.version(criteria.version)}</p>
              <p className="hint">
                {criteria.validUntil
                  ? t.between(date(criteria.validFrom), date(criteria.validUntil))
                  : t.since(date(criteria.validFrom))}
              </p>
              <p>{criteria.summary}</p>
            </li>
          ) : (
            request && (
              <li key={key} className="RELATIONSHIP_MANAGEMENT">
                <p className="hint">
                  {date(request.askedAt)} · {t.answered[request.state]}
                </p>
                <blockquote>{request.wish}</blockquote>
                {request.answer && <p>{request.answer}</p>}
              </li>
            )
          ),
        )}
    </ol>
  );
}
