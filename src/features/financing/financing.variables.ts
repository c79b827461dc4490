/** The environment variables of this feature. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorOf } from '../../values/thrown.ts';
import { readLendingRules } from './lending-rules.rules.ts';

export const FINANCING_VARIABLES = {
  LENDING_RULES_FILE: z
    .string()
    .superRefine((file, context) => {
      try {
        readLendingRules(readFileSync(file, 'utf8'));
      } catch (error) {
        context.addIssue({ code: 'custom', message: errorOf(error).message });
      }
    })
    .optional()
    .describe(
      'JSON file with the lending rules of further countries, by which it is decided whether a client qualifies for a mortgage. Its format is in docs/relationship-management.md. Rules of a country that it names replace the built-in ones. Default: the rules of Canada.',
    ),
};
