declare module '../../schema/settings.ts' {
  interface Settings {
    /** Share of the parties in the control group, 0 to 1: they get no recommendations, so that the others can be compared with them. */
    holdOutShare: number;
  }
}

export {};
