/** Local times of people as instants: IANA zones, gaps and overlaps of summer time. Pure. */
import { DateTime, IANAZone } from 'luxon';
import { DomainError } from '../../errors.ts';
import { UTC_OFFSET } from '../../values/offset.rules.ts';

const DAY_AND_TIME = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?';
const LOCAL = new RegExp(`^${DAY_AND_TIME}$`);
/** An offset needs its colon here. */
const WITH_OFFSET = new RegExp(`^${DAY_AND_TIME}(?=Z|.{3}:)${UTC_OFFSET}$`);

/** The zone's name as IANA spells it. @throws DomainError INVALID_INPUT for anything but an IANA zone */
export function checkedZone(zone: string, field = 'timeZone'): string {
  // Runtimes take offsets such as "+05:00" too; those know no summer time.
  if (!/^[A-Za-z]/.test(zone) || !IANAZone.isValidZone(zone))
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `Unknown time zone "${zone.slice(0, 60)}"; use an IANA name such as "America/Toronto" or "Europe/Paris".`,
    );
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

/**
 * The instant of a time: a local one ("2026-12-01T14:30") in the zone, or one with an offset ("…T14:30-05:00", "…Z"),
 * which is an instant already. A local time that summer time leaves out (gap) or has twice (overlap) is refused with
 * what would be right, because only the person knows what was meant.
 * @returns ISO instant. @throws DomainError INVALID_INPUT
 */
export function instantOf(time: string, zone: string, field = 'startsAt'): string {
  const refuse = (message: string): never => {
    throw new DomainError('INVALID_INPUT', field, message);
  };
  if (WITH_OFFSET.test(time)) {
    const instant = DateTime.fromISO(time, { setZone: true });
    return instant.isValid ? isoInstant(instant) : refuse(`"${time}" is not a valid date and time.`);
  }
  if (!LOCAL.test(time))
    return refuse(
      `Specify a local time such as "2026-12-01T14:30", or a time with offset, instead of "${time.slice(0, 60)}".`,
    );
  const wanted = DateTime.fromISO(time, { zone: 'utc' });
  if (!wanted.isValid) return refuse(`"${time}" is not a valid date and time.`);
  const readings = readingsOf(wanted, zone);
  const [first, second] = readings;
  if (!first) {
    const after = DateTime.fromISO(time, { zone });
    return refuse(
      `In ${zone}, ${clock(wanted)} does not exist on that day because clocks go forward; use ${clock(after)} or later.`,
    );
  }
  if (second)
    return refuse(
      `In ${zone}, ${clock(wanted)} occurs twice on that day because clocks go back; specify its offset: "${first.toISO({ suppressMilliseconds: true })}" or "${second.toISO({ suppressMilliseconds: true })}".`,
    );
  return isoInstant(first);
}

/** All instants that the clocks of the zone show as this time, earliest first: none in a gap, two in an overlap. */
function readingsOf(wall: DateTime, zone: string): DateTime[] {
  const offsets = new Set([-24, 24].map((hours) => wall.plus({ hours }).setZone(zone).offset));
  return [...offsets]
    .map((offset) => wall.minus({ minutes: offset }).setZone(zone))
    .filter((instant) => instant.toFormat('yyyy-MM-dd HH:mm:ss') === wall.toFormat('yyyy-MM-dd HH:mm:ss'))
    .sort((a, b) => a.toMillis() - b.toMillis());
}

function isoInstant(time: DateTime): string {
  return time.toJSDate().toISOString();
}

function clock(time: DateTime): string {
  return time.toFormat('HH:mm');
}
