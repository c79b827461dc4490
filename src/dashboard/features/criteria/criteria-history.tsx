import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { AlertFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { date } from '../../values/format.ts';
import { criteriaTexts as t } from './texts.ts';

const COLUMNS = { from: 'From', until: 'Until', what: 'What', text: 'Text', answer: 'Response' };

/** Newest first. */
export function CriteriaHistory({ alert }: { alert: AlertFragment }) {
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
  const entries = [...versions, ...requests].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Card
      title={t.history}
      aside={
        <ExportRowsMenu
          name="criteria-history"
          rows={entries}
          columns={[
            [COLUMNS.from, ({ at }) => at],
            [COLUMNS.until, ({ criteria, request }) => criteria?.validUntil ?? request?.answeredAt],
            [
              COLUMNS.what,
              ({ criteria, request }) =>
                criteria ? t.version(criteria.version) : request && t.answered[request.state],
            ],
            [COLUMNS.text, ({ criteria, request }) => criteria?.summary ?? request?.wish],
            [COLUMNS.answer, ({ request }) => request?.answer],
          ]}
        />
      }
    >
      <ol className="timeline">
        {entries.map(({ key, criteria, request }) =>
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
    </Card>
  );
}
