import { useQuery } from 'urql';
import { PeopleOfPartyDocument } from '../generated.ts';

/** The members of an organisation, or the person itself. Undefined while they are read. */
export function usePeople(party: string): readonly { id: string; name: string }[] | undefined {
  const [{ data }] = useQuery({ query: PeopleOfPartyDocument, variables: { party } });
  const found = data?.party;
  if (!found) return undefined;
  return 'members' in found ? found.members.map(({ person }) => person) : [found];
}
