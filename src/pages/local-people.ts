/** The people of the example story, for whom a local Covalue hands out tokens. */
import { localToken } from '../access-control/tokens.ts';

export const STORY_ADMINISTRATOR = 'admin@covalue.example';

export const STORY_PEOPLE = [
  ['broker@covalue.example', 'Sam, broker at Maple & Main Brokerage'],
  ['client@covalue.example', 'Dana, who looks for a home'],
  ['trainer@covalue.example', 'Ines, trainer at the academy'],
  [STORY_ADMINISTRATOR, 'Robin, the operator, who sees everything'],
] as const;

export interface LocalPerson {
  email: string;
  who: string;
  token: string;
  /** Present if it is the administrator of the story. */
  administrator?: boolean;
}

export const STORY_EMAILS = STORY_PEOPLE.map(([email]) => email);

/**
 * @param folder data folder with the signing key
 * @param there addresses of those who are in the graph
 */
export function localPeople(folder: string, there: readonly string[]): Promise<LocalPerson[]> {
  return Promise.all(
    STORY_PEOPLE.filter(([email]) => there.includes(email)).map(async ([email, who]) => ({
      email,
      who,
      token: await localToken(folder, email),
      ...(email === STORY_ADMINISTRATOR && { administrator: true }),
    })),
  );
}
