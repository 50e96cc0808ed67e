import { readState } from '../moderating/read-state.ts';
import type { ConversationNeeds } from '../needs.ts';
import { hrefBaseOf } from '../rules/hrefs.ts';
import { mayComment } from '../rules/may.ts';
import { commentFrom } from '../store/columns.ts';
import type { MyComment } from '../views/my-comments.tsx';
import { windowsOf } from './own-marks.ts';
import { findAllOwn } from './store/own-comments.ts';

const MOST_SHOWN = 50;

/** The newest comments of a reader under all stories, each with its story and what can be done with it. */
export async function myComments(
  readerId: string,
  needs: Pick<ConversationNeeds, 'database' | 'stories' | 'clock' | 'settings'>,
): Promise<readonly MyComment[]> {
  const { database, stories } = needs;
  const comments = (await findAllOwn(database, readerId, MOST_SHOWN)).map(commentFrom);
  const shown = new Map<string, MyComment>();
  for (const storyId of new Set(comments.map((comment) => comment.storyId))) {
    const here = comments.filter((comment) => comment.storyId === storyId);
    const story = await stories().visible(database, { kind: 'public' }, storyId);
    const isOpen = story !== null && mayComment((await readState(database, story, needs)).state);
    const windows = await windowsOf(here, { story: { id: storyId }, isOpen }, needs);
    for (const comment of here) {
      shown.set(comment.id, {
        ...{ comment, story: story && { ...hrefBaseOf(story), title: story.title } },
        editUntil: windows.get(comment.id)?.until ?? null,
      });
    }
  }
  return comments.flatMap(({ id }) => shown.get(id) ?? []);
}
