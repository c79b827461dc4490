/**
 * What an operator sets for an identity provider: either it signs the tokens that this service accepts (JWKS_URL), or people sign in with it
 * to a session of this service (OIDC_ISSUER).
 */
import { z } from 'zod';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function isSafe(issuer: string): boolean {
  const { protocol, hostname, search, hash, username } = new URL(issuer);
  return !search && !hash && !username && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)));
}

/** A part of the variables in `src/config.ts`. */
export const IDENTITY_VARIABLES = {
  JWKS_URL: z
    .url()
    .optional()
    .describe(
      'URL of the keys of your identity provider. It requires JWT_ISSUER and JWT_AUDIENCE. The first token of an account needs the claim email_verified: true (TRUST_UNVERIFIED_EMAIL); then its issuer and subject identify the person. If not set, tokens are signed with a local key (npm run token).',
    ),
  JWT_ISSUER: z.string().optional().describe('Required issuer (iss) of tokens, with JWKS_URL.'),
  JWT_AUDIENCE: z.string().optional().describe('Required audience (aud) of tokens, with JWKS_URL.'),
  TRUST_UNVERIFIED_EMAIL: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(false)
    .describe(
      'Whether tokens without the claim email_verified vouch for their address, for identity providers that do not send it. Set it only if the provider itself verifies each address. email_verified: false is always rejected.',
    ),
  OIDC_ISSUER: z
    .url()
    .refine(isSafe, 'must be an https URL (http only for this machine), without a user, query or fragment')
    .optional()
    .describe(
      'Issuer of an identity provider (OpenID Connect) with which people can sign in, besides password and link, e.g. https://login.example. Register <PUBLIC_URL>/sign-in/oidc/callback as its redirect URI. It requires OIDC_CLIENT_ID, and cannot be used with JWKS_URL.',
    ),
  OIDC_CLIENT_ID: z.string().optional().describe('ID of this service at the identity provider, with OIDC_ISSUER.'),
  OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Secret of this service at the identity provider. Omit it if this service is a public client there.'),
  OIDC_NAME: z
    .string()
    .max(40)
    .default('single sign-on')
    .describe('Name of the identity provider on the sign-in page, e.g. Example Inc.'),
  OIDC_SECOND_FACTOR: z
    .string()
    .transform((text) => text.split(',').map((value) => value.trim()))
    .pipe(z.array(z.string().min(1)))
    .optional()
    .describe(
      'Comma-separated values of the claims amr and acr with which the identity provider states that a second factor was checked, e.g. mfa,hwk. Then no code is required here. Default: a code is required as with a password.',
    ),
};

interface Identity {
  JWKS_URL?: string;
  JWT_ISSUER?: string;
  JWT_AUDIENCE?: string;
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  OIDC_CLIENT_SECRET?: string;
}

/** Contradictions between variables that are valid by themselves. */
export function contradictionsOfIdentity(variables: Identity): string[] {
  const problems: string[] = [];
  const { JWKS_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = variables;
  if (JWKS_URL)
    for (const name of ['JWT_ISSUER', 'JWT_AUDIENCE'] as const)
      if (!variables[name])
        problems.push(
          `  ${name}: required with JWKS_URL; without it, every token of the identity provider would be accepted`,
        );
  if (JWKS_URL && OIDC_ISSUER)
    problems.push('  OIDC_ISSUER: omit it or JWKS_URL; with JWKS_URL there are no sessions of this service');
  if (OIDC_ISSUER && !OIDC_CLIENT_ID) problems.push('  OIDC_CLIENT_ID: required with OIDC_ISSUER');
  if (!OIDC_ISSUER && (OIDC_CLIENT_ID || OIDC_CLIENT_SECRET))
    problems.push('  OIDC_ISSUER: required with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET');
  return problems;
}

/** How people sign in with an identity provider. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  /** Undefined for a public client. */
  clientSecret?: string;
  /** On the sign-in page. */
  name: string;
  /** Values of `amr` and `acr` that count as a second factor. */
  secondFactor: readonly string[];
}

/** Undefined if people cannot. */
export function providerSettings(variables: {
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  OIDC_CLIENT_SECRET?: string;
  OIDC_NAME: string;
  OIDC_SECOND_FACTOR?: string[];
}): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables;
  if (!issuer || !clientId) return undefined;
  return {
    issuer,
    clientId,
    clientSecret,
    name: variables.OIDC_NAME,
    secondFactor: variables.OIDC_SECOND_FACTOR ?? [],
  };
}
