import type { DeskDeed } from '#desk';
import { json, seeOther } from '#platform/http';
import { MOST_MEGABYTES } from '../../pictures/inspect-picture.ts';
import { WRITERS } from '../../writing/rules/may-write.ts';
import { keepUpload } from '../actions/keep-upload.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import { LIBRARY, type UploadOutcome } from '../words.ts';
import { answerLibrary } from './answers.tsx';
import { MOST_AT_ONCE } from './library-view.tsx';

/**
 * `POST /desk/pictures`: one or several files in the field `picture`. Each is kept or refused by itself. A program is
 * answered with `{ files: [{ fileName, outcome, id | says }] }` in the order in which they came.
 */
export function uploadDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: LIBRARY, roles: WRITERS, takesFile: true },
    async act(request, staff) {
      const outcomes: UploadOutcome[] = [];
      await request.parts?.({
        ...{ field: 'picture', mostBytes: MOST_MEGABYTES * 1e6, isWanted: async () => true, ofStaff: true },
        several: {
          most: MOST_AT_ONCE,
          async take(file, name) {
            outcomes.push(await keepUpload({ file, name, by: staff }, needs));
          },
        },
      });
      const isKept = outcomes.some(({ outcome }) => outcome !== 'refused');
      const status = isKept ? 200 : 422;
      if (request.wants !== 'page') return json({ files: outcomes });
      if (outcomes.length === 0) {
        return answerLibrary(needs, request, staff, { error: sayLibrary('files-none'), status });
      }
      const [first, ...more] = outcomes;
      if (first?.outcome === 'kept' && more.length === 0) return seeOther(`${LIBRARY}/${first.id}?added`);
      return answerLibrary(needs, request, staff, { outcomes, status });
    },
  };
}
