/** Texts of components that know no feature. */
export const uiTexts = {
  loading: 'Loading',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  more: 'Show more',
  currency: 'Currency',
  copy: 'Copy',
  copied: 'Copied',
  of: (part: number, whole: number) => `${part} of ${whole}`,
  errors: {
    title: 'This could not be loaded',
    network: 'The server cannot be reached. Check your connection; the page reconnects automatically.',
    notFound: 'This page does not exist, or you do not have access to it.',
    notFoundHint: 'It may have been removed, or belong to another party. Switch the party at the top, or go to Today.',
    crash: 'Something went wrong',
    crashHint: 'Reload the page. If the problem persists, contact your administrator and describe what you did.',
    home: 'Today',
    failed: (what: string) => `Failed: ${what}`,
  },
} as const;
