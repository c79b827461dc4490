/** A home as a row of a table. */
import { Link } from 'wouter';
import { Badge } from '../../ui/badge.tsx';
import { distance } from '../../values/format.ts';
import { askedPrice, homeName, isUnseen, sizes } from './home.ts';
import { HomeActions, type HomeActionsProps } from './home-actions.tsx';
import { homeTexts as t } from './texts.ts';
import './homes.css';

export function HomeRow({ match, distanceKm, ...actions }: HomeActionsProps & { distanceKm?: number }) {
  const { listing } = match;
  return (
    <tr className={isUnseen(match) ? 'unseen' : ''}>
      <th scope="row">
        <Link href={`/records/${listing.id}`}>{homeName(listing)}</Link> <span className="hint">{listing.city}</span>{' '}
        {isUnseen(match) && <Badge tone="accent">{t.isNew}</Badge>}
      </th>
      <td>{sizes(match)}</td>
      <td className="figure">{askedPrice(listing)}</td>
      <td className="figure">{distanceKm === undefined ? '–' : distance(distanceKm)}</td>
      <td>
        <HomeActions match={match} {...actions} />
      </td>
    </tr>
  );
}
