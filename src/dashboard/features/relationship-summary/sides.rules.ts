/** The sides of a relationship. Pure. */

/** The side that is not the party's. */
export const otherSide = <Side extends { id: string }>(
  { provider, consumer }: { provider: Side; consumer: Side },
  party: string,
) => (provider.id === party ? consumer : provider);

export const isParty = (
  { provider, consumer }: { provider: { id: string }; consumer: { id: string } },
  party: string,
) => provider.id === party || consumer.id === party;
