/** Addresses that may not be mailed, as the errors of mutations. */
import { DomainError } from '../../errors.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { CANNOT_BE_MAILED, everyoneKey } from '../mail/refuse-all.ts';
import { IS_REFUSED } from './contact-invitation.cypher.ts';
import { refusalKeys } from './refusal-keys.ts';

export const declinedBefore = (field: string) =>
  new DomainError('ILLEGAL_STATE', field, 'This address declined; it is not invited again.', {
    currentState: 'DECLINED',
    possible: [],
  });

export const cannotBeMailed = (field: string) =>
  new DomainError('ILLEGAL_STATE', field, CANNOT_BE_MAILED, { currentState: 'UNAVAILABLE', possible: [] });

/**
 * @param senders IDs of the party and the person who invite
 * @throws DomainError ILLEGAL_STATE if the address refuses one of them, or everybody
 */
export async function checkNotRefused(
  runner: Runner,
  senders: string[],
  address: string,
  field: string,
): Promise<void> {
  const isRefused = async (keys: string[]) => onlyRow(await runner.run(IS_REFUSED, { keys })).refused;
  if (await isRefused(refusalKeys(senders, address))) throw declinedBefore(field);
  if (await isRefused([everyoneKey(address)])) throw cannotBeMailed(field);
}
