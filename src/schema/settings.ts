/** What an operator sets, for those who handle requests. Read once at start; nothing changes it later, except in tests. */

import type { InstallationKey } from '../access-control/installation-key.ts';

/** Each feature adds its own by declaration merging, and fills them in by `settings` of its manifest. */
export interface Settings {
  /** Of a person who acts for more organisations, only the memberships are read that a mutation concerns. */
  maxMembershipsRead: number;
  /** Encrypts what the graph keeps for this installation only. */
  installationKey: InstallationKey;
}

export const CORE_SETTINGS = { maxMembershipsRead: 50 };
