/** Sections of Today with the party's own tasks, and what it has snoozed. */
import { AlarmClock, ListTodo } from 'lucide-react';
import { Link } from 'wouter';
import type { RelationshipRowFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { date, relative } from '../../values/format.ts';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { attentionSection } from './attention-section.tsx';
import { ItemMenu } from './item-menu.tsx';
import { RenameTask } from './task-dialogs.tsx';
import { todayTexts as t } from './texts.ts';

export const tasks = attentionSection({
  icon: ListTodo,
  title: t.tasks.title,
  page: 'tasks',
  pageOf: (today) => today.tasks,
  render: (item, { party }) =>
    item.record &&
    'title' in item.record && (
      <li className="item">
        <div>
          <p className="strong">{item.record.title}</p>
          <About relationship={item.relationship} party={party} />
        </div>
        <div className="actions">
          {item.dueOn && (
            <Badge tone="warn">
              <span title={date(item.dueOn)}>{relative(item.dueOn)}</span>
            </Badge>
          )}
          <RenameTask task={item.record} />
          <ItemMenu item={item} />
        </div>
      </li>
    ),
});

export const snoozed = attentionSection({
  icon: AlarmClock,
  title: t.snoozed,
  page: 'snoozed',
  pageOf: (today) => today.snoozed,
  render: (item, { party }) => (
    <li className="item">
      <div>
        <p className="strong">{item.record && 'title' in item.record ? item.record.title : t.kinds[item.kind]}</p>
        <About relationship={item.relationship} party={party} />
      </div>
      <ItemMenu item={item} />
    </li>
  ),
});

function About({ relationship, party }: { relationship: RelationshipRowFragment | null; party: string }) {
  if (!relationship) return null;
  return (
    <p className="hint">
      <Link href={`/relationships/${relationship.id}`}>{relationship.offering.name}</Link> ·{' '}
      {otherSide(relationship, party).name}
    </p>
  );
}
