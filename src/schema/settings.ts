/** What an operator sets, for those who handle requests. Read once at start; nothing changes it later, except in tests. */

/** Each feature adds its own by declaration merging, and fills them in by `settings` of its manifest. */
export interface Settings {
  /** Of a person who acts for more organisations, only the memberships are read that a mutation concerns. */
  maxMembershipsRead: number;
}

export const CORE_SETTINGS = { maxMembershipsRead: 50 };
