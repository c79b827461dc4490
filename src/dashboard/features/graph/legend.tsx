import { STATE_LABELS } from '../relationship-summary/texts.ts';
import { NODE_TYPE_LABELS, graphTexts as t } from './texts.ts';

/** What the shapes and lines of the graph mean. */
export function Legend() {
  return (
    <ul className="legend" aria-label={t.legend}>
      <li className="organisation">{NODE_TYPE_LABELS.Organisation}</li>
      <li className="person">{NODE_TYPE_LABELS.Person}</li>
      <li className="resource">{NODE_TYPE_LABELS.Resource}</li>
      <li className="line active">{STATE_LABELS.ACTIVE}</li>
      <li className="line agreed">{STATE_LABELS.AGREED}</li>
      <li className="line proposed">{STATE_LABELS.PROPOSED}</li>
      <li className="line suspended">{STATE_LABELS.SUSPENDED}</li>
      <li className="line ended">{STATE_LABELS.ENDED}</li>
      <li className="line declined">{STATE_LABELS.DECLINED}</li>
      <li className="line indirect">{t.indirect}</li>
    </ul>
  );
}
