/** A change of search criteria that a client asks for: the request, and the broker's answer. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import {
  AlertDocument,
  CarryOutCriteriaChangeDocument,
  type ChangeRequestFragment,
  DeclineCriteriaChangeDocument,
} from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, Loaded } from '../../ui/parts.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { dateTime, relative } from '../../values/format.ts';
import type { Row } from '../relationship-summary/relationship-parts.tsx';
import { CriteriaForm, inputOf } from './criteria-form.tsx';
import { criteriaTexts as t } from './texts.ts';
import './criteria.css';

interface Props {
  request: ChangeRequestFragment;
  relationship: Pick<Row, 'id' | 'provider'> & {
    propertyAlerts: readonly { id: string; openChangeRequest: { id: string } | null }[];
  };
  /** The viewer acts for the provider, so may answer. */
  mayAnswer?: boolean;
}

export function ChangeRequestCard({ request, relationship, mayAnswer = true }: Props) {
  const alert = relationship.propertyAlerts.find(({ openChangeRequest }) => openChangeRequest?.id === request.id);
  return (
    <div className="item request">
      <div>
        <p className="hint">
          <Link href={`/relationships/${relationship.id}`}>{t.requestedBy(request.askedBy.name)}</Link> ·{' '}
          <time title={dateTime(request.askedAt)}>{relative(request.askedAt)}</time>
        </p>
        <blockquote>{request.wish}</blockquote>
      </div>
      {mayAnswer && alert && <AnswerChange request={request} alert={alert.id} />}
    </div>
  );
}

function AnswerChange({ request, alert }: { request: ChangeRequestFragment; alert: string }) {
  const [doing, setDoing] = useState<'carryOut' | 'decline'>();
  return (
    <div className="actions">
      <Button look="primary" onClick={() => setDoing('carryOut')}>
        {t.carryOut}
      </Button>
      <Button onClick={() => setDoing('decline')}>{t.decline}</Button>
      {doing === 'carryOut' && <CarryOut request={request} alert={alert} onClose={() => setDoing(undefined)} />}
      {doing === 'decline' && <Decline request={request} onClose={() => setDoing(undefined)} />}
    </div>
  );
}

function CarryOut({ request, alert, onClose }: { request: ChangeRequestFragment; alert: string; onClose: () => void }) {
  const [asked, again] = useQuery({ query: AlertDocument, variables: { alert } });
  const { act, busy, problem } = useAct(CarryOutCriteriaChangeDocument, t.carriedOut);
  return (
    <Dialog title={t.change} onClose={onClose}>
      <blockquote>{request.wish}</blockquote>
      <Loaded asked={asked} find={({ propertyAlert }) => propertyAlert} again={again}>
        {({ criteria }) => (
          <CriteriaForm
            start={inputOf(criteria)}
            busy={busy}
            problem={problem?.message}
            onSubmit={async (changed, answer) => {
              if (await act({ request: request.id, criteria: changed, answer: answer || null })) onClose();
            }}
          />
        )}
      </Loaded>
    </Dialog>
  );
}

function Decline({ request, onClose }: { request: ChangeRequestFragment; onClose: () => void }) {
  const { act, busy } = useAct(DeclineCriteriaChangeDocument);
  return (
    <ReasonDialog
      title={t.decline}
      label={t.answer}
      busy={busy}
      onSubmit={(answer) => act({ request: request.id, answer })}
      onClose={onClose}
    />
  );
}
