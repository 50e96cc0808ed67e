import type { DeskPart } from '#desk';
import type { Demo } from './needs.ts';
import { SampleNotice } from './views/sample-notice.tsx';

const REMOVE = '/desk/sample/remove';

/** The word on the desk's start page that all this is a sample, and what its button does. */
export function demoDeskPart(demo: Pick<Demo, 'isOpen' | 'remove' | 'beginPages'>): DeskPart {
  return {
    pages: [],
    deeds: [
      {
        path: REMOVE,
        roles: ['owner'],
        async act(_request, staff) {
          await demo.remove(staff);
          await demo.beginPages();
          return { kind: 'see-other', to: '/desk' };
        },
      },
    ],
    async notice(staff) {
      if (!(await demo.isOpen())) return null;
      return <SampleNotice action={REMOVE} mayRemove={staff.roles.includes('owner')} />;
    },
    specimens: [
      {
        name: 'demo: the sample newsroom',
        state: 'to its owner',
        draw: () => <SampleNotice action={REMOVE} mayRemove />,
      },
      {
        name: 'demo: the sample newsroom',
        state: 'to anybody else',
        draw: () => <SampleNotice action={REMOVE} mayRemove={false} />,
      },
    ],
  };
}
