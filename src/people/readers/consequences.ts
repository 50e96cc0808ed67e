import { instantOf } from '#platform/clock';
import { pathOfLink } from './actions/make-link.ts';
import { linkLetter } from './mails/link-letter.ts';
import type { ReaderNeeds } from './needs.ts';
import { findLink, forgetAddressOfLink } from './store/index.ts';

/** The letters that carry a link. Used, ended or too old meanwhile, a link is not sent any more. */
export function carryOutReaderLetters(needs: ReaderNeeds): void {
  const { database, clock, mail, outbox } = needs;
  outbox.on('reader-link-asked', async ({ linkId }) => {
    const link = await findLink(database, { id: String(linkId), now: instantOf(clock.now()) });
    if (!link || link.email === null) return;
    const site = await needs.site();
    await mail.post(
      linkLetter({
        ...{ linkId: link.id, purpose: link.purpose, to: link.email, site },
        address: `${needs.origin()}${pathOfLink(link, needs)}`,
      }),
    );
    if (link.purpose === 'return') await database.write((writer) => forgetAddressOfLink(writer, link.id));
  });
}
