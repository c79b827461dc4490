import type { Config } from '../../config.ts';
import type { QuotaKind, QuotaLimits } from './quota.rules.ts';

declare module '../../schema/settings.ts' {
  interface Settings {
    quotas: Record<QuotaKind, QuotaLimits>;
  }
}

export const quotaSettings = (config: Config) => ({
  quotas: {
    persons: { perPerson: config.QUOTA_PERSONS_PER_PERSON, perOrganisation: config.QUOTA_PERSONS_PER_ORGANISATION },
    proposals: {
      perPerson: config.QUOTA_PROPOSALS_PER_PERSON,
      perOrganisation: config.QUOTA_PROPOSALS_PER_ORGANISATION,
    },
    invitations: {
      perPerson: config.QUOTA_INVITATIONS_PER_PERSON,
      perOrganisation: config.QUOTA_INVITATIONS_PER_ORGANISATION,
    },
  },
});
