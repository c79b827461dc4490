import { money, number } from '../../values/format.ts';
import { STATE_LABELS } from '../relationship-summary/texts.ts';
import { CRITICALITY_LABELS } from '../relationships/texts.ts';
import { CRITICALITIES, type Measured, STEPS } from './measures.rules.ts';
import { NODE_TYPE_LABELS, graphTexts as t } from './texts.ts';

/** What the shapes, lines, sizes and colours of the graph mean. */
export function Legend({ measured }: { measured?: Measured }) {
  return (
    <ul className="graph-legend" aria-label={t.legend}>
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
      <li>{t.several}</li>
    </ul>
  );
}

/** The measure, its steps, and the values at both ends. */
function MeasureScale({ measured }: { measured: Measured }) {
  const { measure, nodeScale, lineScale, currency, unknown } = measured;
  const value = (each: number) =>
    measure === 'criticality'
      ? CRITICALITY_LABELS[CRITICALITIES[each - 1] ?? 'LOW']
      : currency
        ? money({ amount: String(Math.round(each)), currency })
        : number(each);
  const range = (scale: { min: number; max: number } | undefined) =>
    scale ? (scale.min === scale.max ? value(scale.min) : t.range(value(scale.min), value(scale.max))) : t.none;
  return (
    <li className="measure-scale">
      <span>
        <strong>{t.measures[measure]}</strong> {t.nodesAndLines(range(nodeScale), range(lineScale))}
      </span>
      <span className="measure-steps" aria-hidden="true">
        {Array.from({ length: STEPS }, (_, index) => (
          <i key={`step-${index + 1}`} className={`is-step-${index + 1}`} />
        ))}
      </span>
      {t.measureHints[measure](currency)}
      {unknown > 0 && ` ${t.unknown(unknown, currency)}`}
    </li>
  );
}
