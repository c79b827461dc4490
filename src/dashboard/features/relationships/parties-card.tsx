/** Who takes part in a relationship, and why. */
import { Link } from 'wouter';
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { useHasPack } from '../../client/packs.ts';
import { useViewer } from '../../client/viewer.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { pagePath } from '../../values/page-path.rules.ts';
import { AskFinancingQuestions } from '../financing/ask-financing-questions.tsx';
import { RecordMortgage } from '../financing/record-mortgage.tsx';
import { recordTexts } from '../financing/record-texts.ts';
import { ChangeMenu } from './change-menu.tsx';
import type { RelationshipDetails } from './relationship-details.ts';
import { CRITICALITY_LABELS, DISCLOSURE_LABELS, ROLE_LABELS, relationshipTexts as t } from './texts.ts';

export function PartiesCard({ relationship }: { relationship: RelationshipDetails }) {
  const { provider, consumer, purpose, criticality, disclosure, declineReason, extendedBy } = relationship;
  return (
    <Card title={t.people} aside={<ChangeMenu relationship={relationship} />}>
      <FactList>
        <Fact term={t.provider}>
          <Link href={pagePath(provider.id)}>{provider.name}</Link>
        </Fact>
        <Fact term={t.consumer}>
          <Link href={pagePath(consumer.id)}>{consumer.name}</Link>
        </Fact>
        {rolesByPerson(relationship).map(([person, roles]) => (
          <Fact key={person} term={roles}>
            {person}
          </Fact>
        ))}
        <Fact term={t.purpose}>{purpose}</Fact>
        <Fact term={t.criticality}>{criticality && CRITICALITY_LABELS[criticality]}</Fact>
        <Fact term={t.disclosure}>{DISCLOSURE_LABELS[disclosure]}</Fact>
        <Fact term={t.declined}>{declineReason}</Fact>
        <Fact term={t.extends}>{relationship.extends && <RelationshipLink to={relationship.extends} />}</Fact>
        <Fact term={t.extendedBy}>
          {extendedBy.length > 0 && extendedBy.map((each) => <RelationshipLink key={each.id} to={each} isBlock />)}
        </Fact>
        <FinancingFact relationship={relationship} />
      </FactList>
    </Card>
  );
}

function RelationshipLink({
  to: { id, offering, provider },
  isBlock,
}: {
  to: { id: string; offering: { name: string }; provider: { name: string } };
  isBlock?: boolean;
}) {
  return (
    <Link href={`/relationships/${id}`} className={isBlock ? 'block' : undefined}>
      {`${offering.name} · ${provider.name}`}
    </Link>
  );
}

/** A link to the client's mortgage, or the button that asks for it. */
function FinancingFact({ relationship }: { relationship: RelationshipDetails }) {
  const { party } = useViewer();
  const hasFinancing = useHasPack('FINANCING');
  const { id, provider, consumer, propertyAlerts, financingQuestionnaires, state, recorded } = relationship;
  const isProvider = party.id === provider.id;
  const mayNote = isProvider && UNDER_WAY_STATES.includes(state);
  const mayAsk =
    isProvider &&
    !recorded &&
    state === 'ACTIVE' &&
    propertyAlerts.length > 0 &&
    !financingQuestionnaires.some((each) => each.state === 'ASKED');
  const mayState = party.id === consumer.id && state === 'ACTIVE' && propertyAlerts.length > 0;
  if (!hasFinancing && consumer.mortgages.length === 0) return null;
  return (
    <Fact term={t.financing}>
      {consumer.mortgages.length > 0 ? (
        <Link href={`/mortgage/${consumer.id}`}>{t.financingHint}</Link>
      ) : (
        <>
          {mayAsk && <AskFinancingQuestions relationship={id} />}
          {mayNote && (
            <RecordMortgage
              {...{ client: consumer.id, relationship: id, label: recordTexts.noteMortgage }}
              hint={recorded ? t.mortgageNoteRecorded : t.mortgageNoteShown}
            />
          )}
          {mayState && <RecordMortgage client={consumer.id} relationship={id} />}
        </>
      )}
    </Fact>
  );
}

/** Each person once, with their roles. */
function rolesByPerson({ participants }: RelationshipDetails): [person: string, roles: string][] {
  const roles = new Map<string, string[]>();
  for (const { role, person } of participants)
    roles.set(person.name, [...(roles.get(person.name) ?? []), ROLE_LABELS[role]]);
  return [...roles].map(([name, labels]) => [name, labels.join(', ')]);
}
