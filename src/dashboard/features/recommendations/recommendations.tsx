/** Recommendations to the party, alternating between kinds, with every reason and their sum; accept, or say why not. */
import { Sparkles } from 'lucide-react';
import { useQuery } from 'urql';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useViewer } from '../../client/viewer.tsx';
import { RecommendationsDocument } from '../../generated.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { date, number, signed } from '../../values/format.ts';
import { Abstentions } from './abstentions.tsx';
import { RecommendationCard } from './recommendation-card.tsx';
import { recommendationTexts as t } from './texts.ts';

export default function Recommendations() {
  const { party } = useViewer();
  const [query, refetch] = useQuery({ query: RecommendationsDocument, variables: { for: party.id } });
  const model = query.data?.recommendationModel;
  const abstentions = query.data?.recommendationAbstentions ?? [];
  return (
    <>
      <PageTitle
        title={t.title}
        subtitle={t.subtitle(party.name)}
        aside={
          <ExportRowsMenu
            name="recommendations"
            rows={query.data?.recommendations ?? []}
            columns={[
              [t.title, ({ sentence }) => sentence],
              [t.kindColumn, ({ kind }) => t.kinds[kind]],
              [t.providerColumn, ({ provider, offering }) => (offering?.provider ?? provider)?.name],
              [uiTexts.totalInPoints, ({ score }) => score],
            ]}
          />
        }
      />
      <QueryBoundary query={query} select={({ recommendations }) => recommendations} refetch={refetch}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState icon={Sparkles} title={t.none} hint={abstentions.length ? undefined : t.noneHint}>
              <Abstentions abstentions={abstentions} />
            </EmptyState>
          ) : (
            <div className="stack">
              {found.map((each) => (
                <RecommendationCard key={each.id} recommendation={each} />
              ))}
              <Abstentions abstentions={abstentions} />
            </div>
          )
        }
      </QueryBoundary>
      {model && (
        <p className="hint footnote">
          {t.model(model.name, model.consumers, date(model.trainedAt))}
          {model.gain != null &&
            model.gainHalfWidth != null &&
            `; ${t.gain(signed(model.gain), number(model.gainHalfWidth, 3))}`}
        </p>
      )}
    </>
  );
}
