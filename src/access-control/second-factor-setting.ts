/** Who must have a second factor: a setting of the operator. */
import { z } from 'zod';

export const secondFactorRequired = z
  .enum(['nobody', 'administrators', 'everyone'])
  .default('nobody')
  .describe(
    'Who must sign in with a second factor, a code of an authenticator app (TOTP). Those who have none set it up when they sign in next; their sessions are not renewed before. Not used with JWKS_URL: require it at the identity provider.',
  );
