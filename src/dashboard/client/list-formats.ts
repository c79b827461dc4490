/** Formats in which lists are exported. */
export const LIST_FORMATS = ['CSV', 'XLSX'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
