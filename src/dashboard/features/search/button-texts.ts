/** Texts of the button, which is in the first load. */
export const searchButtonTexts = {
  open: 'Search',
  shortcut: { mac: '⌘K', others: 'Ctrl K' },
} as const;
