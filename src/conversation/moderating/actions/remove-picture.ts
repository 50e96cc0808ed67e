import { instantOf } from '#platform/clock';
import { changeSeen } from '../../actions/change-seen.ts';
import { type JudgeNeeds, type Judging, lockedStanding, record } from '../../actions/judge-comment.ts';
import { letPicturesGo } from '../../pictures/keep-picture.ts';
import { setWithoutPicture } from '../../pictures/store.ts';

/** Takes the picture from a comment for good, and leaves its words. Done twice, it is done once. */
export async function removePicture({ commentId, staffId }: Judging, needs: JudgeNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    const isNews = await setWithoutPicture(writer, { id: commentId, at: instantOf(needs.clock.now()) });
    if (!isNews) return;
    await letPicturesGo(writer, { commentId }, needs);
    if (standing.isVisible) await changeSeen(writer, { comment: standing, by: 0 }, needs.stories());
    await record(writer, needs, { commentId, staffId, act: 'comment-picture-removed' });
  });
}
