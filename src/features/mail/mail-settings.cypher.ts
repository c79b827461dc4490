/** Which emails and notices a person wants, and its time zone and formats: properties of the person, which nobody else sees. */
import { z } from 'zod';
import { nextVersion, statement } from '../../graph/statement.ts';
import { expression, onlyFor, property, type Shapes } from '../../planner/shape.ts';

const isOwn = (person: string) => `${person} IN actingFor`;

export function mailSettingsShapes(shapes: Shapes): void {
  shapes.type('Person', {
    fields: {
      timeZone: onlyFor(isOwn, property('mailTimeZone')),
      locale: onlyFor(isOwn, property('locale')),
      mutedMails: onlyFor(
        isOwn,
        expression((person) => `coalesce(${person}.mutedMails, [])`),
      ),
      mutedNotices: onlyFor(
        isOwn,
        expression((person) => `coalesce(${person}.mutedNotices, [])`),
      ),
    },
  });
}

export const SAVE_MAIL_SETTINGS = statement('saveMailSettings')
  .params<{ person: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (p:Person {id: $person}) SET p += $values
${nextVersion('p')} RETURN p.version AS version`);
