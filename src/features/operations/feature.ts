import type { Feature } from '../../feature.ts';
import { DeliveriesQueries } from './operations.api.ts';

export const operations: Feature = { name: 'operations', resolvers: [DeliveriesQueries] };
