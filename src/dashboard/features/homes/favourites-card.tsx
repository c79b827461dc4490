/** A client's favourite homes, as the broker sees them. */
import type { MatchCardFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { HomeCard } from './home-card.tsx';
import { homeTexts as t } from './texts.ts';

export function FavouritesCard({ favourites }: { favourites: readonly MatchCardFragment[] }) {
  return (
    <Card title={`${t.favourites} (${favourites.length})`}>
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
