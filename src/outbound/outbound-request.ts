/** Requests to servers whose addresses users chose: webhooks, photos of listings. */
import { type ClientRequest, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isForbiddenHost, publicLookup } from './private-address.ts';

/** Which servers may be reached. */
export interface Reach {
  /** Decides on hosts that are addresses, and on names for this machine. */
  isForbidden: (hostname: string) => boolean;
  /** Decides on other names when they are looked up. Undefined: they are looked up as the machine does. */
  lookup?: LookupFunction;
}

const PUBLIC_INTERNET: Reach = { isForbidden: isForbiddenHost, lookup: publicLookup };
const EVERYWHERE: Reach = { isForbidden: () => false };

export const reachOf = (allowPrivate: boolean): Reach => (allowPrivate ? EVERYWHERE : PUBLIC_INTERNET);

/** The address may not be reached. */
export class OutOfReach extends Error {}

/** A request that follows no redirects: they could lead where the address itself may not. @throws OutOfReach */
export function outboundRequest(url: URL, reach: Reach, options: RequestOptions): ClientRequest {
  if (reach.isForbidden(url.hostname)) throw new OutOfReach(`${url.hostname} is not on the public internet`);
  return (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { ...options, lookup: reach.lookup });
}
