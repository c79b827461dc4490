/** What the client can do with a home: favourite, dismiss, restore, give feedback, visit. */
import { Heart, RotateCcw, X } from 'lucide-react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  FavouriteMatchDocument,
  type MatchCardFragment,
  RestoreMatchDocument,
  type VisitRelationshipFragment,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { GiveFeedback } from '../feedback/give-feedback.tsx';
import { ProposeVisit } from '../visits/propose-visit.tsx';
import { homeName } from './home.ts';
import { homeTexts as t } from './texts.ts';

export interface HomeActionsProps {
  match: MatchCardFragment;
  /** For feedback and visits. */
  relationship?: VisitRelationshipFragment;
  onDismiss: () => void;
}

export function HomeActions({ match, relationship, onDismiss }: HomeActionsProps) {
  const favourite = useIdempotentMutation(FavouriteMatchDocument);
  const restore = useIdempotentMutation(RestoreMatchDocument);
  const address = homeName(match.listing);
  if (match.dismissedAt)
    return (
      <div className="actions">
        <Button icon={RotateCcw} busy={restore.busy} onClick={() => restore.mutate({ match: match.id })}>
          {t.restore}
        </Button>
      </div>
    );
  const isFavourite = match.favouriteAt !== null;
  const subject = { id: match.listing.id, name: address };
  return (
    <div className="actions">
      {relationship && (
        <>
          <GiveFeedback relationship={relationship.id} subjects={[subject]} small />
          <ProposeVisit relationships={[relationship]} place={subject} variant="quiet" />
        </>
      )}
      <Button
        variant="quiet"
        icon={Heart}
        className={isFavourite ? 'loved' : ''}
        busy={favourite.busy}
        aria-pressed={isFavourite}
        aria-label={`${t.favourite}: ${address}`}
        title={isFavourite ? t.unfavourite : t.favourite}
        onClick={() => favourite.mutate({ match: match.id, favourite: !isFavourite })}
      />
      <Button variant="quiet" icon={X} aria-label={`${t.dismiss}: ${address}`} title={t.dismiss} onClick={onDismiss} />
    </div>
  );
}
