/** The demo data, as long as there is some: what its removal deletes, and the removal. */
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { forgetPeople } from '../../client/local-people.ts';
import { endSession } from '../../client/session.ts';
import { DemoDataDocument, type DemoDataQuery, RemoveDemoDataDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { failureMessage } from '../../ui/failure-message.ts';
import { notify } from '../../ui/notice.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { STATE_LABELS } from '../relationship-summary/texts.ts';
import { demoDataTexts as t } from './demo-data-texts.ts';

type DemoData = NonNullable<DemoDataQuery['demoData']>;
type Added = DemoData['added'][number];
type Counted = Pick<Added, 'type' | 'count'>;

const ownOf = (added: readonly Added[]): Counted[] =>
  withoutZeros(added.map(({ type, own }) => ({ type, count: own })));
const othersOf = (added: readonly Added[]): Counted[] =>
  withoutZeros(added.map(({ type, count, own }) => ({ type, count: count - own })));
const withoutZeros = (all: Counted[]) => all.filter(({ count }) => count > 0);

export function DemoDataCard() {
  const [{ data }, execute] = useQuery({ query: DemoDataDocument, requestPolicy: 'cache-and-network' });
  const [isOpen, setOpen] = useState(false);
  const demo = data?.demoData;
  if (!demo) return null;
  return (
    <Card
      title={t.title}
      hint={t.hint}
      aside={
        <Button variant="primary" icon={Eraser} onClick={() => setOpen(true)}>
          {t.remove}
        </Button>
      }
    >
      <p>{t.parties(demo.parties)}</p>
      {isOpen && (
        <RemovalDialog
          demo={demo}
          onClose={() => setOpen(false)}
          refetch={() => execute({ requestPolicy: 'network-only' })}
        />
      )}
    </Card>
  );
}

function RemovalDialog({ demo, onClose, refetch }: { demo: DemoData; onClose: () => void; refetch: () => void }) {
  const [{ fetching, data, error }, execute] = useMutation(RemoveDemoDataDocument);
  const problem = failureMessage(error, data?.result.errors);
  async function remove() {
    const { data: answer } = await execute({ input: { expectedOwnRecords: demo.ownRecords } });
    const { errors, setupCode } = answer?.result ?? {};
    // What was shown may no longer be true.
    if (!errors || errors.length > 0) return refetch();
    forgetPeople();
    notify(t.removed);
    if (demo.youStay) return refetch();
    endSession();
    location.hash = setupCode ? `setup=${setupCode}` : '/';
    location.reload();
  }
  return (
    <Dialog title={t.remove} onClose={onClose}>
      <p>{t.removeHint}</p>
      <FactList>
        <Fact term={t.deleted}>
          {t.parties(demo.parties)}, {t.nodes(demo.nodes)}
        </Fact>
        <Fact term={t.recorded}>
          {demo.recordedCount > 0 && <Names names={demo.recorded} of={demo.recordedCount} />}
        </Fact>
        <Fact term={t.ending}>
          {demo.endingCount > 0 && (
            <Names
              names={demo.ending.map(
                ({ own, demo: other, offering, state }) =>
                  `${t.relationship(own, other)}: ${offering ?? ''} (${STATE_LABELS[state]})`,
              )}
              of={demo.endingCount}
            />
          )}
        </Fact>
        <Fact term={t.own}>{demo.ownRecords > 0 && <Records records={ownOf(demo.added)} />}</Fact>
        <Fact term={t.added}>{othersOf(demo.added).length > 0 && <Records records={othersOf(demo.added)} />}</Fact>
        <Fact term={t.staying}>
          {t.people(demo.stayingPeople)}, {t.organisations(demo.stayingOrganisations)}
        </Fact>
      </FactList>
      {!demo.youStay && <p>{t.youLeave}</p>}
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
      <div className="actions">
        <Button onClick={onClose}>{uiTexts.cancel}</Button>
        <Button variant="danger" busy={fetching} onClick={remove}>
          {t.remove}
        </Button>
      </div>
    </Dialog>
  );
}

function Names({ names, of }: { names: readonly string[]; of: number }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
      {of > names.length && <li>{t.more(of - names.length)}</li>}
    </ul>
  );
}

function Records({ records }: { records: readonly Counted[] }) {
  return <>{records.map(({ type, count }) => t.records(type, count)).join(', ')}</>;
}
