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
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { isParty } from '../relationship-summary/sides.rules.ts';
import { ActivityItem } from './activity-item.tsx';
import type { RelationshipDetails } from './relationship-details.ts';
import { ACTIVITY_KIND_LABELS, relationshipTexts as t } from './texts.ts';

/** After the first page, which comes with the relationship. */
const PAGE = 50;
const KINDS = Object.keys(ACTIVITY_KIND_LABELS) as ActivityKind[];

interface Props {
  relationship: RelationshipDetails;
  kind: ActivityKind | undefined;
  onKind: (kind: ActivityKind | undefined) => void;
}

export function Timeline({ relationship, kind, onKind }: Props) {
  const { party } = useViewer();
  const { activities, state } = relationship;
  const [isMoreAsked, setMoreAsked] = useState(false);
  const following = useQueryPages({
    query: ActivitiesDocument,
    variables: {
      relationship: relationship.id,
      first: PAGE,
      after: activities.pageInfo.endCursor,
      kinds: kind && [kind],
    },
    select: ({ serviceRelationship }) => serviceRelationship?.activities,
    pause: !isMoreAsked || !activities.pageInfo.hasNextPage,
  });
  const { list, isPrevious } = following.data ?? {};
  const shown = [...activities.nodes, ...(list && isMoreAsked && !isPrevious ? list.nodes : [])];
  const mayChange = isParty(relationship, party.id) && IN_FORCE_STATES.includes(state);
  return (
    <Card
      title={t.timeline}
      aside={
        <SegmentedControl
          label={t.recordKind}
          value={kind ?? ''}
          onChange={(next) => onKind((next || undefined) as ActivityKind | undefined)}
          options={[['', t.allKinds], ...KINDS.map((each) => [each, <KindLabel key={each} kind={each} />] as const)]}
        />
      }
    >
      <RecordActivityForm relationship={relationship} />
      {shown.length === 0 && <p className="hint">{t.noActivities}</p>}
      <ol className="timeline">
        {shown.map((activity) => (
          <li key={activity.id} className={activity.kind}>
            <ActivityItem activity={activity} mayChange={mayChange} />
          </li>
        ))}
      </ol>
      <div className="actions">
        {activities.pageInfo.hasNextPage && !(isMoreAsked && list) && (
          <Button busy={following.fetching} onClick={() => setMoreAsked(true)}>
            {uiTexts.more}
          </Button>
        )}
        {isMoreAsked && <MorePages pages={following} />}
        <ExportRowsMenu
          name="activities"
          rows={shown}
          isCut={shown.length < activities.totalCount}
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
