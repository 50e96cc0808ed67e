import type { Specimen } from '#desk';
import { sayContact } from '../messages.ts';
import { type ContactProps, ContactView } from './contact-view.tsx';
import { UnnamedNotice } from './unnamed-notice.tsx';

const pages = [
  { id: 'about', title: 'About' },
  { id: 'privacy', title: 'Privacy' },
];

const one = (state: string, props: ContactProps): Specimen => ({
  ...{ name: 'stories at the desk: contact and privacy', state, look: 'desk' },
  draw: () => <ContactView {...props} />,
});

/** The form of how the newsroom is reached, in its states. */
export const contactSpecimens: readonly Specimen[] = [
  one('nothing said yet', { values: new Map(), pages: [] }),
  one('saved', {
    values: new Map([
      ['email', 'desk@bay.example'],
      ['telephone', '+44 20 7946 0991'],
      ['address', '1 Quay Street\nSkerrymouth'],
      ['privacy', 'privacy'],
    ]),
    ...{ pages, isSaved: true },
  }),
  {
    ...{ name: 'stories at the desk: contact and privacy', state: 'services not named', look: 'desk' },
    draw: () => <UnnamedNotice services={['Akismet', 'Stripe']} pageId="privacy" />,
  },
  one('refused, its page gone', {
    values: new Map([
      ['email', 'desk at bay'],
      ['privacy', 'gone'],
    ]),
    ...{ pages, errors: new Map([['email', sayContact('email-wrong')]]) },
  }),
];
