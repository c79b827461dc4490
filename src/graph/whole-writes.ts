/**
 * A statement is sent in one piece. The driver writes at most 1,400 bytes at a time, and the statement of a value chain has five
 * times as many: each piece is a call of the operating system here, and one more to read it in Neo4j.
 */
import { driverPart } from './driver-parts.ts';

/** Most statements and their parameters. Bolt permits 65,535 bytes in a piece. */
const PIECE_BYTES = 16_384;

/**
 * Makes the drivers of this process write pieces of this size.
 * @returns whether the driver has the part that divides what it writes
 */
export function writeLargePieces(): boolean {
  const Chunker = driverPart('channel/chunking')?.Chunker;
  if (typeof Chunker !== 'function') return false;
  // It asks for the size whenever it makes a buffer.
  Object.defineProperty(Chunker.prototype, '_bufferSize', { configurable: true, get: () => PIECE_BYTES, set() {} });
  return true;
}
