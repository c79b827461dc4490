import { MorePages } from '../../client/more-pages.tsx';
import { usePackTexts } from '../../client/packs.ts';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { FeedbackThreadsDocument } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { FeedbackThread, ReplyForm } from './feedback-thread.tsx';
import { GiveFeedback } from './give-feedback.tsx';
import { feedbackHints, feedbackTexts as t } from './texts.ts';

const PAGE = 10;

/** `subjects`: objects on which feedback can be given. */
export function FeedbackCard({
  relationship,
  subjects,
  mayWrite,
}: {
  relationship: string;
  subjects: readonly { id: string; name: string }[];
  mayWrite: boolean;
}) {
  const { hint } = usePackTexts(feedbackHints);
  const pages = useQueryPages({
    query: FeedbackThreadsDocument,
    variables: { relationship, first: PAGE },
    select: ({ serviceRelationship }) => serviceRelationship?.feedback,
  });
  return (
    <Card
      title={t.title}
      hint={hint}
      aside={mayWrite && subjects.length > 0 && <GiveFeedback relationship={relationship} subjects={subjects} />}
    >
      <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch} rows={2}>
        {({ nodes }) => (
          <>
            {nodes.length === 0 && <p className="hint">{t.none}</p>}
            <ul className="lines">
              {nodes.map((thread) => (
                <li key={thread.id}>
                  <FeedbackThread thread={thread}>
                    {mayWrite && <ReplyForm relationship={relationship} replyTo={thread.id} />}
                  </FeedbackThread>
                </li>
              ))}
            </ul>
            <MorePages pages={pages} />
          </>
        )}
      </QueryBoundary>
    </Card>
  );
}
