/** A table of purchases of any size with a realistic spread: a few parties sell or buy much, many little. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { mulberry32 } from '../seed/random.ts';
import { type Mapping, readMapping } from '../src/import/mapping.rules.ts';

const [PROVIDERS, CONSUMERS, BOTH, MONTHS, RELATIONSHIPS_PER_ROW] = [5_000, 16_000, 1_000, 60, 0.4];
const SERVICES = ['Hosting', 'Platform', 'Software', 'Consulting'];

export const PURCHASES: Mapping = readMapping(
  JSON.stringify({
    source: 'bench',
    columns: {
      id: 'ID',
      provider: 'Supplier',
      consumer: 'Customer',
      service: 'Service',
      segment: 'Sector',
      month: 'Month',
      amount: 'Amount',
      summary: 'Description',
    },
    currency: 'GBP',
    disclosure: 'PUBLIC',
    names: { suffixes: ['Ltd', 'Limited'] },
    resource: { name: '{service} from {provider}' },
  }),
);

/** Writes the table: 20,000 parties, 1,000 of which both sell and buy; the same for the same number of rows. */
export async function writePurchases(file: string, rows: number): Promise<void> {
  const random = mulberry32(5);
  const [provider, consumer] = [zipf(PROVIDERS, random), zipf(CONSUMERS, random)];
  // Buyers, suppliers and services are drawn first; the rows then repeat them month by month.
  const pairs = new Uint32Array(3 * Math.ceil(rows * RELATIONSHIPS_PER_ROW));
  for (let at = 0; at < pairs.length; at += 3) {
    pairs[at] = provider();
    do pairs[at + 1] = consumer();
    while (pairs[at] === pairs[at + 1]);
    pairs[at + 2] = Math.floor(random() ** 2 * SERVICES.length);
  }
  const stream = createWriteStream(file);
  stream.write('ID,Supplier,Customer,Service,Sector,Month,Description,Amount\n');
  for (let row = 0; row < rows; row++) {
    const at = 3 * Math.floor((random() ** 1.5 * pairs.length) / 3);
    const [seller, buyer, service] = [pairs[at] as number, pairs[at + 1] as number, pairs[at + 2] as number];
    const month = Math.floor((row / rows) * MONTHS);
    const date = `${2015 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-01`;
    const amount = (Math.exp(random() * 12) - 1).toFixed(2);
    const line = `${row},${spelled(sellerName(seller), random())},${spelled(buyerName(buyer), random())},${SERVICES[service]},Sector ${buyer % 12},${date},"${SERVICES[service]}, period ${month}",${amount}\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}

const sellerName = (index: number) => `Supplier ${index}`;
/** The first consumers are providers, too. */
const buyerName = (index: number) => (index < BOTH ? sellerName(index) : `Authority ${index}`);

function spelled(name: string, chance: number): string {
  if (chance < 0.1) return `${name.toUpperCase()} LTD`;
  return chance < 0.5 ? `${name} Limited` : `${name} Ltd`;
}

/**
 * Ranks from 0 by a flattened Zipf distribution: the second is about half as likely as the first, the third a third.
 */
function zipf(ranks: number, random: () => number): () => number {
  const sums = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank++) sums[rank] = sum += 1 / (rank + 1) ** 0.8;
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, ranks - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
