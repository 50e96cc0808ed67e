import type { Specimen } from '#desk';
import { saySite } from '../messages.ts';
import { SiteView, type SiteViewProps } from './site-view.tsx';

const values = new Map(
  Object.entries({
    ...{ 'site-name': 'The Harbour Lantern', tagline: 'News from the quay', language: 'en' },
    ...{ 'time-zone': 'Europe/London', currency: 'GBP', 'stories-on-page': '20' },
    ...{ colour: 'wine', type: 'newsreader' },
  }),
);

const one = (state: string, props: SiteViewProps): Specimen => ({
  ...{ name: 'stories at the desk: site', state, look: 'desk' },
  draw: () => <SiteView {...props} />,
});

/** The form of the site, in its states. */
export const siteSpecimens: readonly Specimen[] = [
  one('saved', { values, isSaved: true }),
  one('refused', {
    values: new Map([...values, ['site-name', ''], ['stories-on-page', '3']]),
    errors: new Map([
      ['site-name', saySite('name-wrong')],
      ['stories-on-page', saySite('number-wrong')],
    ]),
  }),
];
