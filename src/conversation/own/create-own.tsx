import { sayConversation } from '../messages.ts';
import { forgetBlockedName, giveBlocks } from '../moderating/store/blocks.ts';
import type { ConversationNeeds } from '../needs.ts';
import { pictureFrom } from '../pictures/rules/comment-picture.ts';
import { ANYWHERE, pictureHref } from '../rules/hrefs.ts';
import type { CommentRow } from '../store/columns.ts';
import { MyComments } from '../views/my-comments.tsx';
import { speechOf } from '../views/speech.ts';
import { myComments } from './my-comments.ts';
import { earlierWordings } from './store/editing.ts';
import {
  claimComments,
  findAllOwn,
  giveComments,
  idsOf,
  lastNameOf,
  leaveToNewsroom,
} from './store/own-comments.ts';
import { withdrawComment } from './withdraw-comment.ts';
import type { OwnOffers } from './words.ts';

const MOST_EXPORTED = 100_000;

export function createOwn(
  needs: Pick<
    ConversationNeeds,
    'database' | 'clock' | 'outbox' | 'stories' | 'site' | 'settings' | 'origin'
  >,
): OwnOffers {
  const { site } = needs;
  return {
    claim: { name: 'comments', claim: claimComments, lastName: lastNameOf },
    merge: {
      name: 'comments',
      async merge(writer, readers) {
        await giveComments(writer, readers);
        await giveBlocks(writer, readers);
      },
    },
    mySection: {
      title: (language) => sayConversation(language, 'my-comments'),
      async draw({ id }) {
        const comments = await myComments(id, needs);
        if (comments.length === 0) return null;
        return <MyComments comments={comments} speech={speechOf(await site())} />;
      },
    },
    exporter: {
      name: 'comments',
      title: (language) => sayConversation(language, 'my-comments'),
      label: (language, member) => sayConversation(language, labelOf(member)),
      async entries(reader, { readerId }) {
        const rows = await findAllOwn(reader, readerId, MOST_EXPORTED);
        const earlier = await earlierWordings(reader, { readerId });
        const said = (id: string) =>
          (earlier.get(id) ?? []).map(({ writtenAt, body }) => `${writtenAt}: ${body}`);
        return rows.reverse().map((row) => ({
          ...{ id: row.id, writtenAt: row.created_at, name: row.author_name, website: row.website },
          ...{ text: row.body, up: row.up, down: row.down, earlier: said(row.id).join('\n\n') || null },
          ...pictureOf(row, needs),
        }));
      },
    },
    eraser: {
      name: 'comments',
      explains: (language) => sayConversation(language, 'erase-comments'),
      async erase(writer, proof) {
        for (const id of await idsOf(writer, proof)) await withdrawComment(writer, id, needs);
        await leaveToNewsroom(writer, proof.readerId);
        await forgetBlockedName(writer, proof.readerId);
      },
    },
  };
}

/** Where the picture is: its author has it there as long as the comment stands. */
function pictureOf({ id, picture }: CommentRow, { origin }: Pick<ConversationNeeds, 'origin'>) {
  const known = pictureFrom(picture ?? '');
  if (known === null) return {};
  return { picture: origin() + pictureHref(ANYWHERE, id, known), pictureShows: known.alt };
}

function labelOf(member: string) {
  return MEMBERS.find((known) => known === `my-${member}`) ?? 'my-other';
}

const MEMBERS = [
  ...(['my-id', 'my-writtenAt', 'my-name', 'my-website', 'my-text', 'my-up', 'my-down'] as const),
  ...(['my-earlier', 'my-picture', 'my-pictureShows'] as const),
] as const;
