/** Which kinds of recommendations suggest nothing at present, and why. */
import { useViewer } from '../../client/viewer.tsx';
import type { AbstentionFragment } from '../../generated.ts';
import { recommendationTexts as t } from './texts.ts';

export function Abstentions({ abstentions }: { abstentions: readonly AbstentionFragment[] }) {
  const { administrator } = useViewer().me;
  if (abstentions.length === 0) return null;
  return (
    <>
      <ul className="hint">
        {abstentions.map(({ kind, sentence }) => (
          <li key={kind}>
            {t.kinds[kind]}: {sentence}
          </li>
        ))}
      </ul>
      {administrator && <p className="hint">{t.training}</p>}
    </>
  );
}
