/** Selects what the screen Today suggests from its data. Pure. */
import type { TodayQuery } from '../../generated.ts';

type Clients = Pick<NonNullable<TodayQuery['party']>, 'clients'>;
type Client = NonNullable<Clients['clients']>['nodes'][number]['consumer'];

/** Clients of the party whose mortgage it may see, each once. */
export function clientsWithMortgage({ clients }: Clients): Client[] {
  const found = (clients?.nodes ?? []).flatMap(({ consumer }) =>
    consumer.mortgages.length > 0 ? [[consumer.id, consumer] as const] : [],
  );
  return [...new Map(found).values()];
}
