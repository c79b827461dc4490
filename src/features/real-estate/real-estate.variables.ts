/** The environment variables of this feature. */
import { z } from 'zod';
import { tilesProblem } from './homes/map-tiles.rules.ts';

export const REAL_ESTATE_VARIABLES = {
  MAP_TILES_URL: z
    .string()
    .superRefine((url, context) => {
      const message = tilesProblem(url);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .optional()
    .describe(
      'Address of the map tiles that browsers load for the pages of homes, with {z}, {x} and {y}, e.g. https://tiles.example/{z}/{x}/{y}.png. Its server learns the addresses of the people and the area that they look at. If not set, no map is shown, only distances.',
    ),
  MAP_ATTRIBUTION: z
    .string()
    .default('© OpenStreetMap contributors')
    .describe('What the map states of the origin of its tiles; plain text.'),
};
