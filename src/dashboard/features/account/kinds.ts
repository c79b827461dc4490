/** Kinds of emails and notices that a person can turn off. */
import { isOfPacks } from '../../client/packs.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import type { IndustryPack, MailKind } from '../../generated.ts';
import { accountTexts as t } from './texts.ts';

const KINDS = Object.keys(t.mailKinds) as MailKind[];
/** Of the kinds that belong to an industry. */
const PACKS: Partial<Record<MailKind, IndustryPack>> = {
  MATCH: 'REAL_ESTATE',
  CHANGE_REQUEST: 'REAL_ESTATE',
  RATE_WATCH: 'FINANCING',
};

/** Those of the packs of the party, and the ones that are turned off. */
export function useKinds(muted: readonly MailKind[]): MailKind[] {
  const { packs } = useViewer();
  return KINDS.filter((kind) => isOfPacks(PACKS[kind], packs) || muted.includes(kind));
}

/** A check box for each kind. */
export const kindFields = (kinds: readonly MailKind[]) =>
  kinds.map((name) => ({ name, label: t.mailKinds[name], kind: 'check' as const }));

/** Of `kindFields`: checked if the kind is wanted. */
export const kindValues = (kinds: readonly MailKind[], muted: readonly MailKind[]) =>
  Object.fromEntries(kinds.map((kind) => [kind, muted.includes(kind) ? '' : 'true']));

/** The kinds that are turned off after a form; those that it did not show stay as they are. */
export const mutedIn = (
  values: Partial<Record<MailKind, string>>,
  shown: readonly MailKind[],
  muted: readonly MailKind[],
): MailKind[] => KINDS.filter((kind) => (shown.includes(kind) ? values[kind] !== 'true' : muted.includes(kind)));
