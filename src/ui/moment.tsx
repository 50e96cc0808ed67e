import { onePer } from '#platform/memory';
import type { SiteFacts } from './words.ts';

/** How much of an instant is said. */
type MomentDetail = 'date' | 'date-and-time' | 'time';

const DETAILS: Readonly<Record<MomentDetail, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'long' },
  'date-and-time': { dateStyle: 'long', timeStyle: 'short' },
  time: { timeStyle: 'short' },
};

const formatOf = onePer(
  (language: string, timeZone: string, detail: MomentDetail) =>
    new Intl.DateTimeFormat(language, { ...DETAILS[detail], timeZone }),
);

/** An instant (ISO 8601) in the site's language and time zone. The same for everybody, now and later. */
export function Moment(props: {
  readonly at: string;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
  readonly detail?: MomentDetail;
}) {
  return <time dateTime={props.at}>{momentText(props.at, props.site, props.detail)}</time>;
}

/** The same as words alone. */
export function momentText(
  at: string,
  { language, timeZone }: Pick<SiteFacts, 'language' | 'timeZone'>,
  detail: MomentDetail = 'date',
): string {
  return formatOf(language, timeZone, detail).format(new Date(at));
}
