import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { TextsPage } from '../views/texts-page.tsx';
import type { DeskPart } from '../words.ts';

/** `/desk/texts`: all that the newsroom says to readers in words of its own, each with the way to where it is changed. */
export function textsPart(needs: DeskPageNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: '/desk/texts', title: say('texts'), roles: ['owner', 'editor', 'treasurer'] },
        navigation: { place: 'newsroom', label: say('texts'), position: 8 },
        async draw(_request, staff) {
          const found = await Promise.all(needs.parts().map((part) => part.texts?.(staff) ?? []));
          return <TextsPage groups={found.flat()} />;
        },
      },
    ],
    deeds: [],
  };
}
