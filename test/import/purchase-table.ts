/** An invented table of purchases in the shape of the G-Cloud table: names in several spellings, corrections, pence. */
import { mulberry32 } from '../../seed/random.ts';

const HEADER =
  'ID,Framework,LotDescription,SupplierName,CustomerName,ReturnMonth,ProjectNameAndDescription,EvidencedSpend,Sector,SMEorLarge';
const NOUNS = [
  'Alder',
  'Birch',
  'Cedar',
  'Elm',
  'Hazel',
  'Juniper',
  'Larch',
  'Maple',
  'Oak',
  'Rowan',
  'Spruce',
  'Willow',
];
/** It supplies and buys. */
export const BOTH_SIDES = 'Northgate Services';

const spelt = [
  (name: string) => `${name} Ltd`,
  (name: string) => `${name} Limited`.toUpperCase(),
  (name: string) => `  ${name} LTD`,
];

export function purchaseTable(rows: number): string {
  const random = mulberry32(19);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const lines = Array.from({ length: rows }, (_, index) => {
    const supplier = random() < 0.1 ? BOTH_SIDES : one(spelt)(`${one(NOUNS)} Systems`);
    const buys = random() < 0.1 && supplier !== BOTH_SIDES;
    const customer = buys ? one([BOTH_SIDES, BOTH_SIDES.toUpperCase()]) : `${one(NOUNS)} Council`;
    const month = `201${2 + Math.floor(random() * 2)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`;
    const pounds = (random() < 0.05 ? -1 : 1) * Math.round(random() * 5_000_000);
    return [
      index + 1,
      'G-Cloud',
      1 + Math.floor(random() * 4),
      supplier,
      customer,
      month,
      `"Hosting, ""managed"" ${index}"`,
      (pounds / 100).toFixed(2),
      one(['Central Government', 'Local Government']),
      one(['SME', 'Large']),
    ].join(',');
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}
