import { describe, expect, it } from 'vitest';
import { lanesOf, retryAfterMs } from '../../src/features/webhooks/webhook.rules.ts';
import { isForbiddenHost } from '../../src/outbound/private-address.ts';

it('waits from one second to ten minutes, and separates lanes', () => {
  expect([1, 2, 5, 30].map(retryAfterMs)).toEqual([1_000, 2_000, 16_000, 600_000]);
  const event = (relationshipId: string | null, entityId: string) => ({ relationshipId, entityId });
  expect(
    lanesOf([event('r', 'a'), event(null, 'b'), event('r', 'c')]).map((lane) => lane.map(({ entityId }) => entityId)),
  ).toEqual([['a', 'c'], ['b']]);
});

describe('an address that a webhook must not reach', () => {
  const forbidden =
    '0.0.0.0 0.255.255.255 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 ' +
    '192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 ' +
    '224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 ' +
    ':: ::1 ::ffff:8.8.8.8 ::8.8.8.8 64:ff9b::808:808 100::1 1fff::1 2001::1 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:808:808:: ' +
    '3fff::1 4000::1 5f00::1 8000::1 fc00::1 fd00::1 fe80::1 fec0::1 ff02::1 [::1] LOCALHOST localhost. api.localhost';
  const allowed =
    '1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.1 172.15.255.255 172.32.0.1 192.167.255.255 198.17.255.255 198.20.0.1 223.255.255.255 ' +
    '2000::1 2001:4860:4860::8888 [2606:4700::1111] 2a00::1 example.com localhost.example';
  it.each(forbidden.split(' '))('is %s', (host) => expect(isForbiddenHost(host)).toBe(true));
  it.each(allowed.split(' '))('is not %s', (host) => expect(isForbiddenHost(host)).toBe(false));
});
