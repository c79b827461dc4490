declare module '../../schema/settings.ts' {
  interface Settings {
    demoData: DemoDataSettings;
  }
}

export interface DemoDataSettings {
  /** Where emails are written instead of being sent. */
  mailFolder: string;
}
