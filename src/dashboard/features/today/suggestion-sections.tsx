/** Sections of Today with what Covalue suggests: homes, savings of clients, recommendations. */
import { House, PiggyBank, Sparkles } from 'lucide-react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { ClientSavingDocument, type ClientSavingQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { money } from '../../values/format.ts';
import { mortgageTexts } from '../financing/texts.ts';
import { ConfidenceBadge } from '../recommendations/confidence-badge.tsx';
import { recommendationTexts } from '../recommendations/texts.ts';
import { attentionSection } from './attention-section.tsx';
import { ItemMenu } from './item-menu.tsx';
import { todayTexts as t } from './texts.ts';
import { clientsWithMortgage } from './today.rules.ts';
import { todaySection } from './today-section.tsx';

/** The financing of each client is a separate query; for the others it is on the pages of their relationships. */
const MAX_CLIENTS = 5;
/** The others are on the screen Recommendations. */
const MAX_RECOMMENDATIONS = 3;

export const newHomes = attentionSection({
  icon: House,
  title: t.homes,
  page: 'homes',
  pageOf: (today) => today.homes,
  render: ({ record, ...item }) =>
    record &&
    'unseenCount' in record && (
      <li className="item">
        <div>
          <p className="strong">{record.name}</p>
          <p className="hint">{t.unseenHomes(record.unseenCount)}</p>
        </div>
        <div className="actions">
          <Link href="/homes" className="button primary">
            {t.viewHomes}
          </Link>
          <ItemMenu item={item} />
        </div>
      </li>
    ),
});

export const savingsOfClients = todaySection({
  icon: PiggyBank,
  title: t.savings,
  hint: t.savingsHint,
  itemsOf: ({ today }) => clientsWithMortgage(today.party ?? {}).slice(0, MAX_CLIENTS),
  keyOf: ({ id }) => id,
  render: (client) => <ClientSaving client={client} />,
});

export const recommendations = todaySection({
  icon: Sparkles,
  title: t.recommended,
  itemsOf: (data) => data.recommendations,
  keyOf: ({ id }) => id,
  maxShown: MAX_RECOMMENDATIONS,
  render: ({ kind, sentence, offering, provider, product, rateOffer, confidence }) => (
    <li className="item">
      <div>
        <p className="strong">
          <Link href="/recommendations">
            {(offering ?? provider ?? product ?? rateOffer)?.name ?? recommendationTexts.kinds[kind]}
          </Link>
        </p>
        <p className="hint">{sentence}</p>
      </div>
      {confidence ? (
        <ConfidenceBadge confidence={confidence} />
      ) : (
        <Badge tone="accent">{recommendationTexts.kinds[kind]}</Badge>
      )}
    </li>
  ),
});

/** The saving of a client with another mortgage broker, in one line; the page Mortgage has the calculation. */
function ClientSaving({ client }: { client: { id: string; name: string } }) {
  const [{ data, fetching }] = useQuery({ query: ClientSavingDocument, variables: { client: client.id } });
  const suggestion = data?.suggestMortgageBroker;
  return (
    <li className="item">
      <div>
        <p className="strong">
          <Link href={`/mortgage/${client.id}`}>{client.name}</Link>
        </p>
        <p className="hint">{suggestion ? suggestionText(suggestion) : fetching ? uiTexts.loading : ''}</p>
      </div>
      {suggestion?.__typename === 'MortgageBrokerRecommendation' && (
        <Badge tone="good">{mortgageTexts.worthwhile}</Badge>
      )}
    </li>
  );
}

function suggestionText(suggestion: NonNullable<ClientSavingQuery['suggestMortgageBroker']>): string {
  switch (suggestion.__typename) {
    case 'MortgageBrokerRecommendation': {
      const { best, broker } = suggestion;
      const saving = money({ amount: best.netSaving, currency: best.currency });
      return `${mortgageTexts.saves(saving, best.horizonMonths)} ${mortgageTexts.with(broker.name, best.rateOffer.name)}`;
    }
    case 'StayWithMortgage':
      return mortgageTexts.stay;
    case 'FinancingQuestions':
      return suggestion.outdated ? mortgageTexts.outdated[suggestion.outdated] : mortgageTexts.questions;
  }
}
