import type { DeskDeed } from '#desk';
import { Refusal, seeOther } from '#platform/http';
import { carryOutAct } from '../moderating/carry-out-act.ts';
import { MANY_ACTS, type ManyAct, WORDING } from '../moderating/words.ts';
import type { ConversationNeeds } from '../needs.ts';
import { idFrom } from '../rules/draft.ts';
import { MODERATORS } from '../rules/may.ts';
import { backTo, QUEUE_PATH } from './queue-address.ts';

/** What a box of the list is called: `chosen-ID`; its value is the wording that was read. */
const CHOSEN = 'chosen-';
/** As many as a page shows, and some. */
const MOST_AT_ONCE = 100;

/** `/desk/comments/many/approve` and its like: one act for all that were chosen, each by itself. */
export function manyDeeds(needs: ConversationNeeds): readonly DeskDeed[] {
  return MANY_ACTS.map((act) => ({
    path: `${QUEUE_PATH}/many/${act}`,
    roles: MODERATORS,
    async act({ form }, { id: staffId }) {
      let [done, left] = [0, 0];
      for (const { commentId, wording } of chosenIn(form)) {
        const read = new Map(wording === '' ? [] : [[WORDING, wording]]);
        const isDone = await doOne(act, { commentId, staffId, form: read }, needs);
        if (isDone) done += 1;
        else left += 1;
      }
      return seeOther(`${backTo(form)}many=${act}&number=${done}&left=${left}`);
    },
  }));
}

/** What has changed or gone meanwhile is left as it is, and does not keep the others from being done. */
async function doOne(
  act: ManyAct,
  of: { readonly commentId: string; readonly staffId: string; readonly form: ReadonlyMap<string, string> },
  needs: ConversationNeeds,
): Promise<boolean> {
  try {
    await carryOutAct({ act, ...of }, needs);
    return true;
  } catch (failure) {
    if (failure instanceof Refusal) return false;
    throw failure;
  }
}

function chosenIn(form: ReadonlyMap<string, string>) {
  return [...form]
    .filter(([name]) => name.startsWith(CHOSEN))
    .slice(0, MOST_AT_ONCE)
    .flatMap(([name, wording]) => {
      const commentId = idFrom(name.slice(CHOSEN.length));
      return commentId === null ? [] : [{ commentId, wording }];
    });
}
