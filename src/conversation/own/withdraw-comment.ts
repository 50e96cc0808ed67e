import { type Clock, instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import type { StoriesForFeatures } from '#stories';
import { changeCounts } from '../actions/change-counts.ts';
import { changeSeen } from '../actions/change-seen.ts';
import { lockComment } from '../actions/lock-comment.ts';
import { forgetAround } from '../moderating/store/networks.ts';
import { letPicturesGo } from '../pictures/keep-picture.ts';
import { setChangedVersion } from '../store/writing.ts';
import { forgetVotesOn } from '../votes/store/own.ts';
import { emptyComment } from './store/own-comments.ts';
import { hangsOn } from './store/stones.ts';

/**
 * Takes a comment back for its author: a stone stands where replies hang on it, else it is gone. Its words are deleted
 * either way, and its picture. Taken back twice, it is taken back once. The story no longer counts a stone; its thread
 * does, as it takes room there.
 */
export async function withdrawComment(
  writer: Writer,
  commentId: string,
  needs: {
    readonly clock: Clock;
    readonly outbox: Outbox;
    readonly stories: () => StoriesForFeatures;
  },
): Promise<void> {
  const standing = await lockComment(writer, commentId);
  if (standing === null) return;
  const { id, isVisible } = standing;
  const stone = isVisible && (await hangsOn(writer, standing));
  await emptyComment(writer, { id, at: instantOf(needs.clock.now()), stone });
  await letPicturesGo(writer, { commentId: id }, needs);
  await forgetAround(writer, id);
  await forgetVotesOn(writer, id);
  if (!isVisible) return;
  if (!stone) {
    await changeSeen(writer, { comment: standing, by: -1 }, needs.stories());
    return;
  }
  const change = { before: { isSeen: true, isStone: false }, after: { isSeen: true, isStone: true } };
  const version = await changeCounts(writer, { comment: standing, ...change }, needs.stories());
  await setChangedVersion(writer, { id, version, seen: 'other' });
}
