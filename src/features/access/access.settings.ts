import type { ProviderSettings } from '../../access-control/identity-settings.ts';
import type { SecondFactorRequired } from './second-factor.rules.ts';

declare module '../../schema/settings.ts' {
  interface Settings {
    signIn: SignInSettings;
  }
}

export interface SignInSettings {
  /** Data folder with the signing key; undefined when an identity provider signs tokens. */
  folder?: string;
  /** Data folder with the key of other links in mails, with an identity provider too. */
  keyFolder: string;
  /** Who must have a second factor. */
  secondFactor: SecondFactorRequired;
  /** With which people can sign in besides password and link. */
  provider?: ProviderSettings;
  /** Where people sign in when the provider names no other address. */
  origin(): string;
}
