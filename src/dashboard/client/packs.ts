/** The industry packs of the acting party, which decide on what can be started, and on words. Data that exist are always shown. */
import { useMemo } from 'react';
import type { IndustryPack } from '../generated.ts';
import type { FormField } from '../ui/form-field.tsx';
import { type PackTexts, textsOf } from './packs.rules.ts';
import { useViewer } from './viewer.tsx';

/** A pack that an organisation can choose, beside the plain one. */
export type PackName = Exclude<IndustryPack, 'GENERAL'>;

export const PACK_LABELS: Record<PackName, { label: string; hint: string }> = {
  REAL_ESTATE: { label: 'Real estate', hint: 'Homes, property alerts of clients, and visits.' },
  FINANCING: { label: 'Financing of homes', hint: 'Mortgages, rate offers, and referrals to mortgage brokers.' },
};

export function useHasPack(pack: IndustryPack): boolean {
  return useViewer().packs.includes(pack);
}

export function usePackTexts<Texts extends object>(texts: PackTexts<Texts>): Texts {
  const { packs } = useViewer();
  return useMemo(() => textsOf(texts, packs), [texts, packs]);
}

const NAMES = Object.keys(PACK_LABELS) as PackName[];

/** A check box for each pack; its value is 'true' or ''. */
export const PACK_FIELDS: readonly FormField<PackName>[] = NAMES.map((name) => ({
  name,
  kind: 'check',
  ...PACK_LABELS[name],
}));

export const packValues = (chosen: readonly IndustryPack[] = []) =>
  Object.fromEntries(NAMES.map((name) => [name, chosen.includes(name) ? 'true' : ''])) as Record<PackName, string>;

export const packsIn = (values: Record<PackName, string>): IndustryPack[] =>
  NAMES.filter((name) => values[name] === 'true');
