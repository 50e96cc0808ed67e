import type { Specimen } from '#desk';
import { sayRedirects } from '../messages.ts';
import { RedirectsView } from './redirects-view.tsx';

const redirects = [
  { from: '/about-us', to: '/about' },
  {
    from: '/2009/05/a-very-long-address-of-an-earlier-site-that-nobody-could-type-from-memory-and-nobody-does',
    to: 'https://archive.example.org/2009/',
  },
];

const one = (state: string, draw: Specimen['draw']): Specimen => ({
  ...{ name: 'stories at the desk: redirects', state, look: 'desk', draw },
});

/** The page of redirects, in its states. */
export const redirectSpecimens: readonly Specimen[] = [
  one('none', () => <RedirectsView redirects={[]} begins="" after={null} />),
  one('some, one added', () => <RedirectsView redirects={redirects} begins="" after="/about-us" isSaved />),
  one('refused', () => (
    <RedirectsView
      {...{ redirects, begins: '/a', after: null, values: new Map([['from', '/desk']]) }}
      errors={new Map([['from', sayRedirects('from-reserved')]])}
    />
  )),
];
