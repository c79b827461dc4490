declare module '../../schema/settings.ts' {
  interface Settings {
    /** Whether webhooks may lead to addresses that are not on the public internet. */
    webhookPrivateNetworks: boolean;
  }
}

export {};
