declare module '../../schema/settings.ts' {
  interface Settings {
    signIn: SignInSettings;
  }
}

export interface SignInSettings {
  /** Data folder with the signing key; undefined when an identity provider signs tokens. */
  folder?: string;
  /** Where people sign in when the provider names no other address. */
  origin(): string;
}
