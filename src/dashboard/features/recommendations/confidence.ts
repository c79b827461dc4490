/** How sure a recommendation is, as the tone of its badge. */
export const CONFIDENCE_TONES = { LOW: 'muted', MEDIUM: 'plain', HIGH: 'good' } as const;
