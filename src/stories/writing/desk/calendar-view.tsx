import { momentText, type SiteFacts } from '#ui';
import { sayWriting } from '../messages.ts';
import type { Month } from '../rules/month.ts';
import type { DeskRow } from '../store/index.ts';
import { Ways } from './list-view.tsx';
import { STORIES, storyPath } from './paths.ts';

export interface CalendarEntry {
  readonly day: string;
  readonly at: string;
  readonly isOut: boolean;
  readonly row: DeskRow;
}

export interface CalendarViewProps {
  readonly month: Month;
  readonly entries: readonly CalendarEntry[];
  readonly today: string;
  readonly site: SiteFacts;
}

/** A month, with what went out and what is to go out. */
export function CalendarView({ month, entries, today, site }: CalendarViewProps) {
  const hrefOf = (name: string) => `${STORIES}/calendar?month=${name}`;
  return (
    <div class="desk-stack">
      <Ways current="calendar" />
      <div class="stories-month">
        <h2>{said(month.firstDay, site.language, { month: 'long', year: 'numeric' })}</h2>
        <nav class="desk-links" aria-label={sayWriting('calendar')}>
          <a href={hrefOf(month.before)} rel="prev">
            {sayWriting('month-before')}
          </a>
          <a href={`${STORIES}/calendar`}>{sayWriting('month-this')}</a>
          <a href={hrefOf(month.after)} rel="next">
            {sayWriting('month-after')}
          </a>
        </nav>
      </div>
      <ol class={`stories-calendar stories-calendar--after-${month.leading}`}>
        {month.days.map((day) => (
          <Day entries={entries.filter((entry) => entry.day === day)} {...{ day, today, site }} />
        ))}
      </ol>
      <p class="desk-soft">{sayWriting('calendar-note', { zone: site.timeZone })}</p>
    </div>
  );
}

function Day(props: {
  readonly day: string;
  readonly today: string;
  readonly entries: readonly CalendarEntry[];
  readonly site: SiteFacts;
}) {
  const { day, today, entries, site } = props;
  const name = said(day, site.language, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <li
      class={entries.length === 0 ? 'stories-day stories-day--empty' : 'stories-day'}
      aria-current={day === today ? 'date' : undefined}
    >
      <h3 class="stories-day__name">
        <time dateTime={day}>
          <span class="stories-day__number" aria-hidden="true">
            {Number(day.slice(8))}
          </span>
          <span class="stories-day__whole">{name}</span>
        </time>
      </h3>
      <ul>
        {entries.map(({ at, isOut, row }) => (
          <li class={isOut ? 'stories-entry stories-entry--out' : 'stories-entry'}>
            <span class="stories-entry__time">{momentText(at, site, 'time')}</span>{' '}
            <a href={storyPath(row.id)}>
              <bdi>{row.title || sayWriting('untitled')}</bdi>
            </a>{' '}
            <span class="desk-soft">{outWords(row, isOut)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A day of the calendar, which is none of a zone. */
function said(day: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00.000Z`),
  );
}

function outWords({ status, visibility }: DeskRow, isOut: boolean): string {
  if (!isOut) return sayWriting('to-go-out');
  return status === 'published' ? sayWriting(`published-${visibility}`) : sayWriting('is-out');
}
