/** Who administers this installation, and the withdrawal of the right. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  AdministratorsDocument,
  AppointAdministratorDocument,
  WithdrawAdministratorDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PROOF_IF_ANY, type ProofName, proofOf } from '../../ui/proof-fields.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { peopleTexts as t } from './people-texts.ts';

interface Person {
  id: string;
  name: string;
}

export function AdministratorsCard() {
  const [query, execute] = useQuery({ query: AdministratorsDocument, requestPolicy: 'cache-and-network' });
  const [leaving, setLeaving] = useState<Person>();
  const refetch = () => execute({ requestPolicy: 'network-only' });
  return (
    <Card title={t.administrators} hint={t.administratorsHint}>
      <QueryBoundary query={query} select={(data) => data.administrators} refetch={refetch}>
        {({ nodes, totalCount }) => (
          <>
            <ul className="items">
              {nodes.map((person) => (
                <li key={person.id} className="item">
                  <p>
                    {person.name} <span className="hint">{person.id}</span>
                  </p>
                  <Button aria-label={t.withdrawFrom(person.name)} onClick={() => setLeaving(person)}>
                    {t.withdraw}
                  </Button>
                </li>
              ))}
            </ul>
            {totalCount > nodes.length && <p className="hint">{uiTexts.of(nodes.length, totalCount)}</p>}
          </>
        )}
      </QueryBoundary>
      {leaving && <WithdrawDialog person={leaving} onDone={refetch} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}

function WithdrawDialog({ person, onDone, onClose }: { person: Person; onDone: () => void; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(WithdrawAdministratorDocument, t.withdrawn);
  return (
    <FormDialog<ProofName>
      title={t.withdrawFrom(person.name)}
      hint={t.withdrawHint}
      fields={PROOF_IF_ANY}
      submitLabel={t.withdraw}
      {...{ busy, problem, onClose }}
      onSubmit={async (proof) => {
        const done = await mutate({ person: person.id, ...proofOf(proof) });
        if (done) onDone();
        return done;
      }}
    />
  );
}

export function AppointDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(AppointAdministratorDocument, t.appointed);
  return (
    <FormDialog<ProofName>
      title={t.appoint}
      hint={t.appointHint(person.name)}
      fields={PROOF_IF_ANY}
      {...{ busy, problem, onClose }}
      onSubmit={(proof) => mutate({ person: person.id, ...proofOf(proof) })}
    />
  );
}
