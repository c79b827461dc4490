/** A client's favourite homes, as the broker sees them. */
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { MatchCardFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { HomeCard } from './home-card.tsx';
import { HOME_COLUMNS } from './home-columns.ts';
import { homeTexts as t } from './texts.ts';

export function FavouritesCard({
  favourites,
  totalCount,
}: {
  favourites: readonly MatchCardFragment[];
  totalCount: number;
}) {
  const isCut = totalCount > favourites.length;
  return (
    <Card
      title={`${t.favourites} (${totalCount})`}
      aside={<ExportRowsMenu name="favourites" rows={favourites} isCut={isCut} columns={HOME_COLUMNS} />}
    >
      {favourites.length === 0 && <p className="hint">{t.noFavourites}</p>}
      <ul className="homes">
        {favourites.map((match) => (
          <li key={match.id}>
            <HomeCard match={match} />
          </li>
        ))}
      </ul>
      {isCut && <p className="hint">{uiTexts.of(favourites.length, totalCount)}</p>}
    </Card>
  );
}
