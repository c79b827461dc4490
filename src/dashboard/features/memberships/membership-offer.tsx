/** An organisation offers the viewer a membership: accept or decline. */
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { AcceptMembershipDocument, DeclineMembershipDocument, type MembershipsFragment } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { membershipTexts as t } from './texts.ts';

export type Offer = MembershipsFragment['membershipOffers'][number];

export function MembershipOffer({ offer: { organisationId: organisation, organisationName, role } }: { offer: Offer }) {
  const accept = useIdempotentMutation(AcceptMembershipDocument);
  const decline = useIdempotentMutation(DeclineMembershipDocument);
  return (
    <li className="item">
      <div>
        <p className="strong">{organisationName}</p>
        <p className="hint">{t.roles[role]}</p>
      </div>
      <div className="actions">
        <Button variant="primary" busy={accept.busy} onClick={() => accept.mutate({ organisation })}>
          {t.accept}
        </Button>
        <Button busy={decline.busy} onClick={() => decline.mutate({ organisation })}>
          {t.decline}
        </Button>
      </div>
    </li>
  );
}
