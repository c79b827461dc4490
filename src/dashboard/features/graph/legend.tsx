import { money, number } from '../../values/format.ts';
import { STATE_LABELS } from '../relationship-summary/texts.ts';
import { CRITICALITY_LABELS } from '../relationships/texts.ts';
import { type Measured, type Scale, STEPS } from './measures.rules.ts';
import { NODE_TYPE_LABELS, graphTexts as t } from './texts.ts';

/** What the shapes, lines, sizes and colours of the graph mean. */
export function Legend({ measured }: { measured?: Measured }) {
  return (
    <ul className={`graph-legend ${measured ? 'is-measured' : ''}`} aria-label={t.legend}>
      <li className="is-organisation">{NODE_TYPE_LABELS.Organisation}</li>
      <li className="is-person">{NODE_TYPE_LABELS.Person}</li>
      <li className="is-contact">{t.contact}</li>
      <li className="is-resource">{NODE_TYPE_LABELS.Resource}</li>
      <li className="is-group">{t.group}</li>
      {measured ? (
        <MeasureScale measured={measured} />
      ) : (
        <>
          <li className="is-line is-active">{STATE_LABELS.ACTIVE}</li>
          <li className="is-line is-agreed">{STATE_LABELS.AGREED}</li>
          <li className="is-line is-proposed">{STATE_LABELS.PROPOSED}</li>
          <li className="is-line is-suspended">{STATE_LABELS.SUSPENDED}</li>
          <li className="is-line is-ended">{STATE_LABELS.ENDED}</li>
          <li className="is-line is-declined">{STATE_LABELS.DECLINED}</li>
        </>
      )}
      <li className="is-line is-indirect">{t.indirect}</li>
      {!measured && <li>{t.several}</li>}
    </ul>
  );
}

/** The measure, its steps, and the values at both ends. */
function MeasureScale({ measured }: { measured: Measured }) {
  const { measure, nodeScale, lineScale, currency, unknown } = measured;
  const range = (scale: Scale | undefined) => {
    if (!scale) return t.none;
    if (scale.levels) return t.range(CRITICALITY_LABELS.LOW, CRITICALITY_LABELS.CRITICAL);
    return t.upTo(currency ? money({ amount: String(Math.round(scale.highest)), currency }) : number(scale.highest));
  };
  return (
    <li className="measure-scale">
      <span>
        <strong>{t.measures[measure]}</strong> {t.nodesAndLines(range(nodeScale), range(lineScale))}
      </span>
      <span className="measure-steps" aria-hidden="true">
        {Array.from({ length: STEPS }, (_, index) => (
          <i key={`step-${index + 1}`} className={`step-${index + 1}`} />
        ))}
      </span>
      {t.measureHints[measure](currency)}
      {unknown > 0 && <span className="is-unmeasured">{t.unknown(unknown, currency)}</span>}
    </li>
  );
}
