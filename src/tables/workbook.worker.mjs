/** A thread starts without the TypeScript loader; register it first. */
import { register } from 'tsx/esm/api';

register();
await import('./workbook.worker.ts');
