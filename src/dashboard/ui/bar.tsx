import type { Tone } from './badge.tsx';

/** A share from 0 to 1 as a bar. The figure stands next to it. */
export function Bar({ share, tone = 'accent' }: { share: number; tone?: Tone }) {
  return (
    <span className={`bar ${tone}`} aria-hidden>
      <i style={{ width: `${Math.min(100, share * 100)}%` }} />
    </span>
  );
}
