import type { Feature } from '../../feature.ts';
import * as api from './audit.api.ts';

export const audit: Feature = {
  name: 'audit',
  resolvers: [api.AuditQueries],
  types: [api.HistoryPage, api.HistoryEntry, api.AuditTrailPage, api.AuditTrailEntry],
};
