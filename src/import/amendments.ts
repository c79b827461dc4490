/** Several rows of one contract become one purchase, or one for each amendment, as the mapping says. */
import type { Mapping } from './mapping.rules.ts';
import type { Problem, Purchase } from './purchase.rules.ts';

/**
 * `last` and `sum` hold one purchase of each contract until the file has been read; `difference` holds one number.
 * Rows without an id pass unchanged.
 */
export async function* combineAmendments(
  rows: AsyncIterable<Purchase | Problem>,
  mapping: Mapping,
): AsyncGenerator<Purchase | Problem> {
  const contracts = new Map<string, { latest: Purchase; count: number }>();
  for await (const row of rows) {
    if ('why' in row || row.id === undefined) {
      yield row;
      continue;
    }
    const contract = contracts.get(row.id);
    const problem = contract && conflict(contract.latest, row, mapping);
    if (problem) yield problem;
    else if (mapping.amendments === 'difference') {
      const count = (contract?.count ?? 0) + 1;
      // A row without an amount leaves the total as it was.
      const amountMinor = row.amountMinor ?? contract?.latest.amountMinor;
      contracts.set(row.id, { latest: { ...row, amountMinor }, count });
      yield contract ? addition(row, contract.latest, count) : row;
    } else {
      const latest = contract && mapping.amendments === 'sum' ? sum(contract.latest, row) : row;
      contracts.set(row.id, { latest, count: 1 });
    }
  }
  if (mapping.amendments !== 'difference') for (const { latest } of contracts.values()) yield latest;
}

function conflict(before: Purchase, row: Purchase, { columns }: Mapping): Problem | undefined {
  const same =
    before.provider.key === row.provider.key &&
    before.consumer.key === row.consumer.key &&
    before.service === row.service &&
    before.currency === row.currency;
  return same
    ? undefined
    : {
        line: row.line,
        column: columns.id ?? '(row)',
        why: `the contract "${row.id}" has another provider, consumer, service or currency in an earlier row`,
        reason: 'an amendment differs from its contract in more than month and amount',
      };
}

function sum(before: Purchase, row: Purchase): Purchase {
  if (row.amountMinor === undefined) return before;
  return {
    ...before,
    amountMinor: (before.amountMinor ?? 0) + row.amountMinor,
    rounded: before.rounded || row.rounded,
  };
}

/** The difference of the row to the total of the previous one. */
function addition(row: Purchase, before: Purchase, count: number): Purchase {
  const amountMinor = row.amountMinor === undefined ? undefined : row.amountMinor - (before.amountMinor ?? 0);
  return { ...row, id: `${row.id} (amendment ${count - 1})`, amountMinor };
}
