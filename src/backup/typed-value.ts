/** Values of properties in a backup, as JSON, and as the driver takes them. */
import { DateTime as Luxon } from 'luxon';
import neo4j from 'neo4j-driver';

/** Integers are JSON numbers. What JSON has no type for is an object with one key, the type (`zone` is a part of a dateTime). */
export type TypedValue =
  | null
  | boolean
  | number
  | string
  | TypedValue[]
  | { float: number | string }
  | { integer: string }
  | { bytes: string }
  | { date: string }
  | { time: string }
  | { localTime: string }
  | { localDateTime: string }
  | { dateTime: string; zone?: string }
  | { duration: string }
  | { point: number[] };

const { Date: Day, DateTime, LocalDateTime, LocalTime, Time, Duration, Point } = neo4j.types;
const TIME = /^(\d+):(\d+):(\d+)(?:\.(\d+))?/;
const DATE = /^([+-]?\d+)-(\d\d)-(\d\d)/;
const OFFSET = /(Z|[+-]\d\d:\d\d(?::\d\d)?)$/;
const DURATION = /^P(-?\d+)M(-?\d+)DT(-?\d+)S(-?\d+)N$/;

/** @throws TypeError for a text that no backup has */
export function driverValue(value: TypedValue): unknown {
  if (typeof value === 'number') return neo4j.int(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(driverValue);
  if ('float' in value) return Number(value.float);
  if ('integer' in value) return neo4j.int(value.integer);
  if ('bytes' in value) return Int8Array.from(Buffer.from(value.bytes, 'base64'));
  if ('date' in value) return new Day(...date(value.date));
  if ('time' in value) return new Time(...time(value.time), offset(value.time));
  if ('localTime' in value) return new LocalTime(...time(value.localTime));
  if ('localDateTime' in value) return new LocalDateTime(...dateAndTime(value.localDateTime));
  if ('dateTime' in value) return zoned(value.dateTime, value.zone);
  if ('duration' in value) return duration(value.duration);
  if ('point' in value) {
    const [srid = 0, x = 0, y = 0, z] = value.point;
    return new Point(neo4j.int(srid), x, y, z);
  }
  throw new TypeError(`A value of an unknown type: ${JSON.stringify(value)}`);
}

export function driverValues(values: Record<string, TypedValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, driverValue(value)]));
}

type Integer = ReturnType<typeof neo4j.int>;
type Ymd = [year: Integer, month: Integer, day: Integer];
type Hms = [hour: Integer, minute: Integer, second: Integer, nanosecond: Integer];

function date(text: string): Ymd {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? fail(text);
  return [neo4j.int(year.replace('+', '')), neo4j.int(month), neo4j.int(day)];
}

function time(text: string): Hms {
  const [, hour = '', minute = '', second = '', fraction = ''] = TIME.exec(text) ?? fail(text);
  return [neo4j.int(hour), neo4j.int(minute), neo4j.int(second), neo4j.int(fraction.padEnd(9, '0').slice(0, 9))];
}

function dateAndTime(text: string): [...Ymd, ...Hms] {
  const [day = '', clock = ''] = text.split('T');
  return [...date(day), ...time(clock)];
}

/** Seconds east of UTC. */
function offset(text: string): Integer {
  const [, found = ''] = OFFSET.exec(text) ?? fail(text);
  if (found === 'Z') return neo4j.int(0);
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).split(':').map(Number);
  return neo4j.int((found[0] === '-' ? -1 : 1) * (hours * 3_600 + minutes * 60 + seconds));
}

/** With a zone, the text is in UTC. */
function zoned(text: string, zone: string | undefined): unknown {
  if (zone === undefined) return new DateTime(...dateAndTime(text.replace(OFFSET, '')), offset(text), undefined);
  const local = Luxon.fromISO(text, { zone });
  const nanosecond = time(text.split('T')[1] ?? fail(text))[3];
  const [year, month, day, hour, minute, second] = [
    local.year,
    local.month,
    local.day,
    local.hour,
    local.minute,
    local.second,
  ].map((each) => neo4j.int(each)) as [Integer, Integer, Integer, Integer, Integer, Integer];
  return new DateTime(year, month, day, hour, minute, second, nanosecond, neo4j.int(local.offset * 60), zone);
}

function duration(text: string): unknown {
  const [, months = '', days = '', seconds = '', nanoseconds = ''] = DURATION.exec(text) ?? fail(text);
  return new Duration(neo4j.int(months), neo4j.int(days), neo4j.int(seconds), neo4j.int(nanoseconds));
}

function fail(text: string): never {
  throw new TypeError(`Not a value of a backup: ${text}`);
}
