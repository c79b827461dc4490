/** The columns of exported homes. */
import type { ExportedColumns } from '../../client/list-export.ts';
import type { MatchCardFragment } from '../../generated.ts';
import { askedPrice, homeName, sizes } from './home.ts';
import { homeTexts as t } from './texts.ts';

export const HOME_COLUMNS: ExportedColumns<MatchCardFragment> = [
  [t.address, ({ listing }) => homeName(listing)],
  [t.city, ({ listing }) => listing.city],
  [t.size, sizes],
  [t.price, ({ listing }) => askedPrice(listing)],
];
