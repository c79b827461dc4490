/** Matching homes as cards, or as a table with distances. */
import { useMemo, useState } from 'react';
import { distanceKm, type Place } from '../../../values/distance.rules.ts';
import type { MatchCardFragment, VisitRelationshipFragment } from '../../generated.ts';
import { Select } from '../../ui/select.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { centreOf } from './centre.rules.ts';
import { homeName } from './home.ts';
import { HomeCard } from './home-card.tsx';
import { HomeRow } from './home-row.tsx';
import { homeTexts as t } from './texts.ts';

const CENTRE = 'centre';

export function MatchList({
  matches,
  layout,
  relationship,
  onDismiss,
}: {
  matches: readonly MatchCardFragment[];
  layout: 'cards' | 'list';
  relationship?: VisitRelationshipFragment;
  onDismiss: (match: MatchCardFragment) => void;
}) {
  const [from, setFrom] = useState(CENTRE);
  const centre = useMemo(() => centreOf(matches.flatMap(({ listing }) => placeOf(listing) ?? [])), [matches]);
  const chosen = matches.find(({ id }) => id === from)?.listing;
  const origin = (chosen && placeOf(chosen)) ?? centre;
  const distance = ({ listing }: MatchCardFragment) => {
    const place = placeOf(listing);
    return place && origin && distanceKm(origin, place);
  };
  if (layout === 'cards')
    return (
      <ul className="homes">
        {matches.map((match) => (
          <li key={match.id}>
            <HomeCard match={match} relationship={relationship} onDismiss={() => onDismiss(match)} />
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <Select
        label={t.from}
        value={from}
        onChange={setFrom}
        options={[[CENTRE, t.fromCentre], ...matches.map(({ id, listing }) => [id, homeName(listing)] as const)]}
      />
      <TableFrame label={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.address}</th>
              <th scope="col">{t.size}</th>
              <th scope="col" className="figure">
                {t.price}
              </th>
              <th scope="col" className="figure">
                {t.distance}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t.favourite}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matches.map((match) => (
              <HomeRow
                key={match.id}
                match={match}
                relationship={relationship}
                distanceKm={distance(match)}
                onDismiss={() => onDismiss(match)}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

const placeOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Place | undefined =>
  latitude != null && longitude != null ? { latitude, longitude } : undefined;
