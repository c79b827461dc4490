/** A thread starts without the loader of TypeScript; it is brought in first. */
import { register } from 'tsx/esm/api';

register();
await import('./train.worker.ts');
