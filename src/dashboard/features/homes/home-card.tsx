/** A home that meets the criteria, as a card. */
import { Building2, House, Tractor } from 'lucide-react';
import { Link } from 'wouter';
import { capitalised } from '../../../values/words.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { MarkMatchesSeenDocument, type MatchCardFragment, type VisitRelationshipFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { percent, relative } from '../../values/format.ts';
import { criterionName } from './criterion.rules.ts';
import { askedPrice, homeName, isUnseen, sizes } from './home.ts';
import { HomeActions } from './home-actions.tsx';
import { Photo } from './photo.tsx';
import { DISMISS_REASON_LABELS, MATCH_CAUSE_LABELS, homeTexts as t } from './texts.ts';
import './homes.css';

const ICONS: Record<string, typeof House> = {
  CONDOMINIUM: Building2,
  MULTI_FAMILY: Building2,
  FARM: Tractor,
  LAND: Tractor,
};

const MAX_FEATURES = 4;

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
  const seen = useIdempotentMutation(MarkMatchesSeenDocument);
  const features = listing.features.slice(0, MAX_FEATURES);
  return (
    <article className={`home ${isUnseen(match) ? 'unseen' : ''} ${match.endedAt ? 'ended' : ''}`}>
      <div className={`scene ${listing.homeType ?? ''}`}>
        {listing.photoCount > 0 ? (
          <Photo
            listing={listing.id}
            n={1}
            alt={t.photoAlt(1, listing.photoCount, homeName(listing))}
            placeholder={<Icon size={44} strokeWidth={1.25} aria-hidden />}
          />
        ) : (
          <Icon size={44} strokeWidth={1.25} aria-hidden />
        )}
        <div className="flags">
          {isUnseen(match) && <Badge tone="accent">{t.isNew}</Badge>}
          {match.cause !== 'NEW' && <Badge tone="warn">{MATCH_CAUSE_LABELS[match.cause]}</Badge>}
        </div>
        <span className="score" title={t.matchHint}>
          {t.match(percent(match.score / 100, 0))}
        </span>
      </div>
      <div className="body">
        <p className="price">{askedPrice(listing)}</p>
        <h2>
          <Link href={`/records/${listing.id}`}>{homeName(listing)}</Link>
        </h2>
        <p className="hint">
          {[
            listing.city,
            listing.homeType && capitalised(listing.homeType),
            listing.listedOn && relative(listing.listedOn),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="sizes">{sizes(match)}</p>
        {features.length > 0 && (
          <p className="badges">
            {features.map((feature) => (
              <Badge key={feature} tone={match.met.includes(feature) ? 'good' : 'plain'}>
                {capitalised(feature)}
              </Badge>
            ))}
            {listing.features.length > MAX_FEATURES && (
              <Badge tone="muted">+{listing.features.length - MAX_FEATURES}</Badge>
            )}
          </p>
        )}
        <details
          onToggle={(event) => event.currentTarget.open && isUnseen(match) && seen.mutate({ matches: [match.id] })}
        >
          <summary>{t.why}</summary>
          <dl className="why">
            {(['met', 'missed', 'unknown'] as const).map(
              (each) =>
                match[each].length > 0 && (
                  <div key={each} className={each}>
                    <dt>{t[each]}</dt>
                    <dd>
                      {match[each].map((criterion) => criterionName(criterion, each, listing.features)).join(', ')}
                    </dd>
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
