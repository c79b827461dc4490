/** The referrals of one client. */
import type { ReferralRowFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { money } from '../../values/format.ts';
import { RecordOutcome } from './record-outcome.tsx';
import { referralTexts as t } from './texts.ts';

export function ReferralsCard({ referrals }: { referrals: readonly ReferralRowFragment[] }) {
  if (referrals.length === 0) return null;
  return (
    <Card title={t.title}>
      <ul className="items">
        {referrals.map((referral) => (
          <li key={referral.id} className="item">
            <div>
              <p className="strong">{referral.broker.name}</p>
              <p className="hint">
                {t.states[referral.state]} · {t.expected} {money(referral.expectedSaving)}
                {referral.realisedSaving && ` · ${t.saved} ${money(referral.realisedSaving)}`}
              </p>
            </div>
            {referral.state === 'ACCEPTED' && <RecordOutcome referral={referral} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
