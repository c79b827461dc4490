import { useState } from 'react';
import { useQuery } from 'urql';
import { usePackTexts } from '../../client/packs.ts';
import { FeedbackThreadsDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
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
  const [first, setFirst] = useState(PAGE);
  const [query, refetch] = useQuery({ query: FeedbackThreadsDocument, variables: { relationship, first } });
  return (
    <Card
      title={t.title}
      hint={hint}
      aside={mayWrite && subjects.length > 0 && <GiveFeedback relationship={relationship} subjects={subjects} />}
    >
      <QueryBoundary query={query} select={(data) => data.serviceRelationship?.feedback} refetch={refetch} rows={2}>
        {({ nodes, pageInfo }) => (
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
            {pageInfo.hasNextPage && (
              <Button onClick={() => setFirst(Math.min(100, first + PAGE))}>{uiTexts.more}</Button>
            )}
          </>
        )}
      </QueryBoundary>
    </Card>
  );
}
