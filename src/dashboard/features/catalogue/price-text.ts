import type { PricePeriod } from '../../generated.ts';
import { money } from '../../values/format.ts';
import { catalogueTexts as t } from './texts.ts';

/** "CA$120.00 a month". */
export const priceText = (price: Parameters<typeof money>[0], period: PricePeriod | null | undefined): string =>
  period ? `${money(price)} ${t.periods[period]}` : money(price);
