/** A client's request to change the search criteria, and the broker's answer. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  AlertDocument,
  CarryOutCriteriaChangeDocument,
  type ChangeRequestFragment,
  DeclineCriteriaChangeDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { dateTime, relative } from '../../values/format.ts';
import { CriteriaForm } from './criteria-form.tsx';
import { criteriaInput } from './criteria-input.rules.ts';
import { criteriaTexts as t } from './texts.ts';
import './criteria.css';

interface Props {
  request: ChangeRequestFragment;
  /** IDs. */
  relationship: string;
  alert: string;
  /** Only the provider may answer. */
  mayAnswer?: boolean;
}

export function ChangeRequestItem({ request, relationship, alert, mayAnswer = true }: Props) {
  return (
    <div className="item request">
      <div>
        <p className="hint">
          <Link href={`/relationships/${relationship}`}>{t.requestedBy(request.askedBy.name)}</Link> ·{' '}
          <time title={dateTime(request.askedAt)}>{relative(request.askedAt)}</time>
        </p>
        <blockquote>{request.wish}</blockquote>
      </div>
      {mayAnswer && <AnswerButtons request={request} alert={alert} />}
    </div>
  );
}

function AnswerButtons({ request, alert }: { request: ChangeRequestFragment; alert: string }) {
  const [dialog, setDialog] = useState<'carryOut' | 'decline'>();
  return (
    <div className="actions">
      <Button variant="primary" onClick={() => setDialog('carryOut')}>
        {t.carryOut}
      </Button>
      <Button onClick={() => setDialog('decline')}>{t.decline}</Button>
      {dialog === 'carryOut' && <CarryOutDialog request={request} alert={alert} onClose={() => setDialog(undefined)} />}
      {dialog === 'decline' && <DeclineDialog request={request} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

function CarryOutDialog({
  request,
  alert,
  onClose,
}: {
  request: ChangeRequestFragment;
  alert: string;
  onClose: () => void;
}) {
  const [query, refetch] = useQuery({ query: AlertDocument, variables: { alert } });
  const { mutate, busy, problem } = useIdempotentMutation(CarryOutCriteriaChangeDocument, t.carriedOut);
  const [answer, setAnswer] = useState('');
  return (
    <Dialog title={t.change} onClose={onClose}>
      <blockquote>{request.wish}</blockquote>
      <QueryBoundary query={query} select={({ propertyAlert }) => propertyAlert} refetch={refetch}>
        {({ criteria }) => (
          <CriteriaForm
            initial={criteriaInput(criteria)}
            submitLabel={t.carryOut}
            busy={busy}
            problem={problem?.message}
            onSubmit={async (changed) => {
              if (await mutate({ request: request.id, criteria: changed, answer: answer || null })) onClose();
            }}
          >
            <label>
              {t.answer}
              <textarea rows={2} value={answer} onChange={(event) => setAnswer(event.target.value)} />
            </label>
          </CriteriaForm>
        )}
      </QueryBoundary>
    </Dialog>
  );
}

function DeclineDialog({ request, onClose }: { request: ChangeRequestFragment; onClose: () => void }) {
  const { mutate, busy } = useIdempotentMutation(DeclineCriteriaChangeDocument);
  return (
    <ReasonDialog
      title={t.decline}
      label={t.answer}
      busy={busy}
      onSubmit={(answer) => mutate({ request: request.id, answer })}
      onClose={onClose}
    />
  );
}
