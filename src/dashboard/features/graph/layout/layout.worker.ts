/** Calculates layouts beside the page, which answers meanwhile. */
import { positionsOf } from './layout.rules.ts';
import type { LayoutInput } from './layout-types.rules.ts';

interface Scope {
  onmessage: ((event: MessageEvent<{ job: number; input: LayoutInput }>) => void) | null;
  postMessage(message: unknown): void;
}

const scope = self as unknown as Scope;
scope.onmessage = ({ data: { job, input } }) => {
  try {
    scope.postMessage({ job, result: positionsOf(input) });
  } catch (error) {
    scope.postMessage({ job, problem: String(error) });
  }
};
