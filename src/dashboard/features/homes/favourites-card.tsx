/** A client's favourite homes, as the broker sees them. */
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { MatchCardFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { HomeCard } from './home-card.tsx';
import { HOME_COLUMNS } from './home-columns.ts';
import { homeTexts as t } from './texts.ts';

export function FavouritesCard({
  favourites,
  hasMore,
}: {
  favourites: readonly MatchCardFragment[];
  hasMore: boolean;
}) {
  return (
    <Card
      title={`${t.favourites} (${favourites.length})`}
      aside={<ExportRowsMenu name="favourites" rows={favourites} isCut={hasMore} columns={HOME_COLUMNS} />}
    >
      {favourites.length === 0 && <p className="hint">{t.noFavourites}</p>}
      <ul className="homes">
        {favourites.map((match) => (
          <li key={match.id}>
            <HomeCard match={match} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
