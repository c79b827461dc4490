/**
 * Large rows are decoded from one buffer. They arrive in several pieces, and the driver decodes them where they lie: it
 * searches the piece of each byte from the first one on, and makes a text decoder for each text. With 119 pieces this was
 * more than half of the API's processor time for the row (docs/performance.md).
 */
import { isRecord } from '../values/thrown.ts';
import { driverPart } from './driver-parts.ts';

type Handle = (message: unknown) => void;
type Constructor = new (bytes: Buffer) => object;

/** How each connection handles its messages, by the part of the driver that puts them together. */
const handles = new WeakMap<object, Handle>();

/** Takes the bytes of a message and leaves a row with one null. @returns whether it took them */
type Take = (message: Buffer) => boolean;
let take: Take | undefined;
/** RECORD with one null. */
const EMPTY_ROW = Buffer.from([0xb1, 0x71, 0x91, 0xc0]);

/**
 * Gives the messages of this process to `taker` before the driver decodes them, for a process that reads a whole graph.
 * @returns how to end this
 * @throws Error if the driver has other parts
 */
export function takeMessages(taker: Take): () => void {
  if (!joinPieces()) throw new Error('This version of neo4j-driver does not give the bytes of its messages.');
  take = taker;
  return () => {
    take = undefined;
  };
}

/**
 * Makes all drivers of this process join the pieces of a message first. It replaces nothing of the driver: it comes
 * between two of its parts, and leaves a driver alone that has other parts.
 * @returns whether the driver has these parts
 */
export function joinPieces(): boolean {
  const parts = driverParts();
  if (!parts) return false;
  Object.defineProperty(parts.dechunker, 'onmessage', {
    configurable: true,
    get(this: object) {
      return handles.get(this);
    },
    set(this: object, handle: Handle) {
      handles.set(this, (message) => handle(taken(message, parts.ChannelBuffer)));
    },
  });
  return true;
}

function taken(message: unknown, ChannelBuffer: Constructor): unknown {
  const whole = joined(message, ChannelBuffer);
  const bytes = take && bytesOf(whole);
  return bytes && take?.(bytes) ? new ChannelBuffer(EMPTY_ROW) : whole;
}

/** A message in one piece; the message as it is when it has no pieces. */
function joined(message: unknown, ChannelBuffer: Constructor): unknown {
  const pieces = isRecord(message) && Array.isArray(message._buffers) ? message._buffers.map(bytesOf) : [];
  return pieces.length && pieces.every((piece) => piece !== undefined)
    ? new ChannelBuffer(Buffer.concat(pieces))
    : message;
}

function bytesOf(piece: unknown): Buffer | undefined {
  return isRecord(piece) && Buffer.isBuffer(piece._buffer) ? piece._buffer : undefined;
}

/** The prototype whose `onmessage` gets whole messages, and the buffer of a message in one piece. */
function driverParts(): { dechunker: object; ChannelBuffer: Constructor } | undefined {
  const Dechunker = driverPart('channel/chunking')?.Dechunker;
  const ChannelBuffer = driverPart('channel/channel-buf')?.default;
  if (typeof Dechunker !== 'function' || typeof ChannelBuffer !== 'function') return undefined;
  return { dechunker: Dechunker.prototype, ChannelBuffer: ChannelBuffer as Constructor };
}
