/** The session of a browser, as mutations see it. */
export interface BrowserSession {
  /** ID of the session. */
  session: string;
  refreshToken: string;
  /** ISO instant. */
  sessionExpiresAt: string;
}

export interface SessionCookie {
  /** Undefined without a cookie. */
  readonly refreshToken: string | undefined;
  /** @param now ISO instant */
  keep(session: BrowserSession, now: string): void;
  clear(): void;
}
