import { DAY, dayAfter, isDay } from '#platform/clock';

/** A month of the calendar. */
export interface Month {
  /** `2026-03` */
  readonly name: string;
  readonly firstDay: string;
  readonly nextFirstDay: string;
  readonly before: string;
  readonly after: string;
  readonly days: readonly string[];
  /** How many days of the week come before the first one, where weeks begin on Monday (ISO 8601). */
  readonly leading: number;
}

/** The month that is asked for (`2026-03`), else the one in which `today` lies. */
export function monthAsked(asked: string | undefined, today: string): Month {
  const name = asked !== undefined && isDay(`${asked}-01`) ? asked : today.slice(0, 7);
  const firstDay = `${name}-01`;
  const nextFirstDay = `${monthAfter(name, 1)}-01`;
  const days: string[] = [];
  for (let day = firstDay; day < nextFirstDay; day = dayAfter(day)) days.push(day);
  const weekday = (Math.floor(Date.parse(`${firstDay}T00:00:00.000Z`) / DAY) + 3) % 7;
  return {
    ...{ name, firstDay, nextFirstDay, days },
    ...{ before: monthAfter(name, -1), after: monthAfter(name, 1), leading: (weekday + 7) % 7 },
  };
}

function monthAfter(name: string, months: number): string {
  const count = Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
