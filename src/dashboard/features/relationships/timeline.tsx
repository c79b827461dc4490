/** The activities of a relationship by their kind in ITIL, and a form that records another. */
import { type FormEvent, useState } from 'react';
import { IN_FORCE_STATES, STARTED_STATES } from '../../../values/relationship-state.rules.ts';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import { ActivitiesDocument, type ActivityKind, RecordActivityDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import { ActivityItem } from './activity-item.tsx';
import type { RelationshipDetails } from './relationship-details.ts';
import { ACTIVITY_KIND_LABELS, relationshipTexts as t } from './texts.ts';

const KINDS = Object.keys(ACTIVITY_KIND_LABELS) as ActivityKind[];

/** Its first page is in the cache: it comes with the relationship. */
export function Timeline({ relationship, first }: { relationship: RelationshipDetails; first: number }) {
  const { party } = useViewer();
  const { state } = relationship;
  const [kind, setKind] = useState<ActivityKind>();
  const pages = useQueryPages({
    query: ActivitiesDocument,
    variables: { relationship: relationship.id, first, kinds: kind && [kind] },
    select: ({ serviceRelationship }) => serviceRelationship?.activities,
  });
  const mayChange = isParty(relationship, party.id) && IN_FORCE_STATES.includes(state);
  return (
    <Card
      title={t.timeline}
      aside={
        <SegmentedControl
          label={t.recordKind}
          value={kind ?? ''}
          onChange={(next) => setKind((next || undefined) as ActivityKind | undefined)}
          options={[['', t.allKinds], ...KINDS.map((each) => [each, <KindLabel key={each} kind={each} />] as const)]}
        />
      }
    >
      <RecordActivityForm relationship={relationship} />
      <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch} rows={4}>
        {({ nodes, totalCount }) => (
          <>
            {nodes.length === 0 && <p className="hint">{t.noActivities}</p>}
            <ol className="timeline">
              {nodes.map((activity) => (
                <li key={activity.id} className={activity.kind}>
                  <ActivityItem activity={activity} mayChange={mayChange} />
                </li>
              ))}
            </ol>
            <div className="actions">
              <MorePages pages={pages} />
              <ExportRowsMenu
                name="activities"
                rows={nodes}
                isCut={nodes.length < totalCount}
                columns={[
                  [t.columns.when, ({ occurredAt }) => occurredAt],
                  [t.recordKind, ({ kind: each }) => ACTIVITY_KIND_LABELS[each]],
                  [t.recordWhat, ({ summary }) => summary],
                  [t.columns.details, ({ note }) => note],
                  [t.columns.amount, ({ amount }) => amount?.amount],
                  [uiTexts.currency, ({ amount }) => amount?.currency],
                ]}
              />
            </div>
          </>
        )}
      </QueryBoundary>
    </Card>
  );
}

function KindLabel({ kind }: { kind: ActivityKind }) {
  return (
    <>
      <i className={`mark ${kind}`} aria-hidden />
      {ACTIVITY_KIND_LABELS[kind]}
    </>
  );
}

/** A provider provides, a consumer consumes; both manage the relationship. */
function RecordActivityForm({ relationship }: { relationship: RelationshipDetails }) {
  const { party } = useViewer();
  const [summary, setSummary] = useState('');
  const kinds = KINDS.filter((kind) => kind !== (party.id === relationship.provider.id ? 'CONSUMPTION' : 'PROVISION'));
  const [kind, setKind] = useState<ActivityKind>(kinds[0] ?? 'RELATIONSHIP_MANAGEMENT');
  const { mutate, busy } = useIdempotentMutation(RecordActivityDocument);
  if (!isParty(relationship, party.id) || !STARTED_STATES.includes(relationship.state)) return null;
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await mutate({ relationship: relationship.id, kind, summary, performedBy: party.id })) setSummary('');
  }
  return (
    <form className="inline-form" onSubmit={submit}>
      <Select
        label={t.recordKind}
        value={kind}
        onChange={setKind}
        options={kinds.map((each) => [each, ACTIVITY_KIND_LABELS[each]] as const)}
      />
      <label className="grow">
        <span className="visually-hidden">{t.recordWhat}</span>
        <input
          required
          maxLength={MAX_NAME_LENGTH}
          placeholder={t.recordWhat}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
      </label>
      <Button type="submit" busy={busy}>
        {t.recordSubmit}
      </Button>
    </form>
  );
}
