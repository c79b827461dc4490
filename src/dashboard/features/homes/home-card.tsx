/** A home that meets the criteria, as a card and as a row of a table. */
import { Building2, Heart, House, RotateCcw, Tractor, X } from 'lucide-react';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import {
  FavouriteMatchDocument,
  MarkMatchesSeenDocument,
  type MatchCardFragment,
  RestoreMatchDocument,
  type VisitRelationshipFragment,
} from '../../generated.ts';
import { Badge, Button } from '../../ui/parts.tsx';
import { number, relative } from '../../values/format.ts';
import { words } from '../../values/words.rules.ts';
import { GiveFeedback } from '../feedback/feedback.tsx';
import { ProposeVisit } from '../visits/visit-parts.tsx';
import { askedPrice, homeName } from './home-texts.ts';
import { DISMISS_REASON_LABELS, MATCH_CAUSE_LABELS, homeTexts as t } from './texts.ts';
import './homes.css';

const ICONS: Record<string, typeof House> = {
  CONDOMINIUM: Building2,
  MULTI_FAMILY: Building2,
  FARM: Tractor,
  LAND: Tractor,
};
const FEW = 4;

export const isUnseen = ({ seenAt, endedAt, dismissedAt }: MatchCardFragment) => !seenAt && !endedAt && !dismissedAt;

export function HomeCard({
  match,
  onDismiss,
  relationship,
}: {
  match: MatchCardFragment;
  onDismiss?: () => void;
  relationship?: VisitRelationshipFragment;
}) {
  const { listing } = match;
  const Icon = ICONS[listing.homeType ?? ''] ?? House;
  const seen = useAct(MarkMatchesSeenDocument);
  const features = listing.features.slice(0, FEW);
  return (
    <article className={`home ${isUnseen(match) ? 'unseen' : ''} ${match.endedAt ? 'ended' : ''}`}>
      <div className={`scene ${listing.homeType ?? ''}`}>
        <Icon size={44} strokeWidth={1.25} aria-hidden />
        <div className="flags">
          {isUnseen(match) && <Badge tone="accent">{t.isNew}</Badge>}
          {match.cause !== 'NEW' && <Badge tone="warn">{MATCH_CAUSE_LABELS[match.cause]}</Badge>}
        </div>
        <span className="score" title={t.matchHint}>
          {t.match(match.score)}
        </span>
      </div>
      <div className="body">
        <p className="price">{askedPrice(listing)}</p>
        <h2>{homeName(listing)}</h2>
        <p className="hint">
          {[listing.city, listing.homeType && words(listing.homeType), listing.listedOn && relative(listing.listedOn)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="sizes">{sizes(match)}</p>
        {features.length > 0 && (
          <p className="badges">
            {features.map((feature) => (
              <Badge key={feature} tone={match.met.includes(feature) ? 'good' : 'plain'}>
                {words(feature)}
              </Badge>
            ))}
            {listing.features.length > FEW && <Badge tone="muted">+{listing.features.length - FEW}</Badge>}
          </p>
        )}
        <details onToggle={(event) => event.currentTarget.open && isUnseen(match) && seen.act({ matches: [match.id] })}>
          <summary>{t.why}</summary>
          <dl className="why">
            {(['met', 'missed', 'unknown'] as const).map(
              (each) =>
                match[each].length > 0 && (
                  <div key={each} className={each}>
                    <dt>{t[each]}</dt>
                    <dd>{match[each].map(words).join(', ')}</dd>
                  </div>
                ),
            )}
          </dl>
          {listing.remarks && <p>{listing.remarks}</p>}
        </details>
        {match.endedAt && <p className="hint">{t.ended}</p>}
        {match.dismissReason && (
          <p className="hint">
            {DISMISS_REASON_LABELS[match.dismissReason]}
            {match.dismissNote && `: ${match.dismissNote}`}
          </p>
        )}
      </div>
      {onDismiss && <HomeActions match={match} relationship={relationship} onDismiss={onDismiss} />}
    </article>
  );
}

function sizes({ listing }: MatchCardFragment): string {
  return [
    listing.bedroomsTotal != null && t.bedrooms(listing.bedroomsTotal),
    listing.bathroomsTotal != null && t.bathrooms(listing.bathroomsTotal),
    listing.livingArea != null &&
      `${number(listing.livingArea)} ${listing.areaUnit === 'SQUARE_METRES' ? 'm²' : 'sq ft'}`,
    listing.yearBuilt != null && t.built(listing.yearBuilt),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface ActionsProps {
  match: MatchCardFragment;
  /** In which it may be spoken about and visited. */
  relationship?: VisitRelationshipFragment;
  onDismiss: () => void;
}

function HomeActions({ match, relationship, onDismiss }: ActionsProps) {
  const favourite = useAct(FavouriteMatchDocument);
  const restore = useAct(RestoreMatchDocument);
  const address = homeName(match.listing);
  if (match.dismissedAt)
    return (
      <div className="actions">
        <Button icon={RotateCcw} busy={restore.busy} onClick={() => restore.act({ match: match.id })}>
          {t.restore}
        </Button>
      </div>
    );
  const isFavourite = match.favouriteAt !== null;
  const thing = { id: match.listing.id, name: address };
  return (
    <div className="actions">
      {relationship && (
        <>
          <GiveFeedback relationship={relationship.id} things={[thing]} small />
          <ProposeVisit relationships={[relationship]} place={thing} look="quiet" />
        </>
      )}
      <Button
        look="quiet"
        icon={Heart}
        className={isFavourite ? 'loved' : ''}
        busy={favourite.busy}
        aria-pressed={isFavourite}
        aria-label={`${t.favourite}: ${address}`}
        title={isFavourite ? t.unfavourite : t.favourite}
        onClick={() => favourite.act({ match: match.id, favourite: !isFavourite })}
      />
      <Button look="quiet" icon={X} aria-label={`${t.dismiss}: ${address}`} title={t.dismiss} onClick={onDismiss} />
    </div>
  );
}

export function HomeRow({ match, distanceKm, ...actions }: ActionsProps & { distanceKm?: number }) {
  const { listing } = match;
  return (
    <tr className={isUnseen(match) ? 'unseen' : ''}>
      <th scope="row">
        {homeName(listing)} <span className="hint">{listing.city}</span>{' '}
        {isUnseen(match) && <Badge tone="accent">{t.isNew}</Badge>}
      </th>
      <td>{sizes(match)}</td>
      <td className="figure">{askedPrice(listing)}</td>
      <td className="figure">{distanceKm === undefined ? '–' : t.km(distanceKm)}</td>
      <td>
        <HomeActions match={match} {...actions} />
      </td>
    </tr>
  );
}
