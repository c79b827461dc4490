/** Which passwords are refused because they are easy to guess. */
import { describe, expect, it } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';

const KNOWN = ['Sam Okafor', 'broker@covalue.example'];

describe('a password', () => {
  it.each(['Sam Okafor broker', 'sam.okafor-broker', 'broker_Okafor_Sam', 'okafor@broker.sam', 'SamOkaforBroker'])(
    'made of known words about the person is refused, whatever separates it: %s',
    async (password) => {
      await expect(hashedPassword(password, KNOWN)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    },
  );

  it.each(['violet tram orchard nine', 'Sam likes purple tractors at dusk', 'x7#Qp!mz$2vLk', '?*#-)$=(!+.,;{%&'])(
    'that is hard to guess is accepted: %s',
    async (password) => {
      expect(await hashedPassword(password, KNOWN)).toMatch(/^\$argon2id/);
    },
  );
});
