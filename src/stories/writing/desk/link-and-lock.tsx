import { atDesk, type DeskDeed } from '#desk';
import type { StaffMember } from '#people';
import { type Answer, json, page, type Request, seeOther } from '#platform/http';
import { signedId } from '#platform/tokens';
import { Field, Moment } from '#ui';
import { changeLock } from '../actions/change-lock.ts';
import { takeDraft } from '../actions/demand.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { LOCK_DEEDS } from '../rules/lock.ts';
import { PUBLISHERS, WRITERS } from '../rules/may-write.ts';
import { PREVIEW, PREVIEW_LASTS, previewId } from '../rules/preview-token.ts';
import { STORIES, storyPath } from './paths.ts';
import { withDetails } from './saving-details.ts';
import { orShownAgain } from './shown-again.ts';
import { staffNames } from './story-facts.ts';

/**
 * `POST /desk/stories/:id/lock` with `deed`: who writes. To a program it answers `outcome` (`yours`, `theirs`,
 * `waiting`, `free`), who writes since when, and who has asked to take over.
 */
export function lockDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: `${STORIES}/:id/lock`,
    roles: WRITERS,
    async act({ params, form, wants }, by) {
      const storyId = params['id'] ?? '';
      const deed = LOCK_DEEDS.find((one) => one === form.get('deed')) ?? 'take';
      const { lock, outcome } = await needs.database.write((writer) =>
        changeLock(writer, { storyId, by, deed }, needs),
      );
      if (wants === 'page') return seeOther(storyPath(storyId));
      const names = await staffNames(needs);
      const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
      return json({
        outcome,
        writer: nameOf(lock?.staffId ?? null),
        since: lock?.since ?? null,
        asked: nameOf(lock?.askedBy ?? null),
      });
    },
  };
}

/** `POST /desk/stories/:id/preview-link`: a link for somebody outside. It stands in this answer alone. */
export function previewLinkDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: `${STORIES}/:id/preview-link`,
    roles: PUBLISHERS,
    act: (request, by) =>
      orShownAgain(needs, { request, by, deed: 'preview-link' }, () => makePreviewLink(needs, request, by)),
  };
}

async function makePreviewLink(
  needs: WritingPageNeeds,
  request: Request,
  staff: StaffMember,
): Promise<Answer> {
  const storyId = request.params['id'] ?? '';
  const until = needs.clock.now().getTime() + PREVIEW_LASTS;
  const draft = await withDetails(needs, { request, by: staff, deed: 'publish' }, async (writer) => {
    const { draft } = await takeDraft(writer, 'publish', { storyId, by: staff });
    await needs.staff.recordAct(writer, {
      by: staff.id,
      act: 'story-preview-link',
      subject: `story:${storyId}`,
    });
    return draft;
  });
  const site = await needs.site();
  const address = `${site.origin}/preview/${signedId(needs.secret, PREVIEW, previewId({ ...draft, staffId: staff.id }, until))}`;
  const [before, after] = sayWriting('preview-link-made', { when: '\n' }).split('\n');
  const children = (
    <div class="desk-copy" data-enhance="copy-field">
      <Field name="address" label={sayWriting('preview-link-title')} value={address} readonly />
      <p>
        {before}
        <Moment at={new Date(until).toISOString()} site={atDesk(site)} detail="date-and-time" />
        {after}
      </p>
      <p>
        <a href={storyPath(storyId)}>{sayWriting('back-to-story')}</a>
      </p>
    </div>
  );
  const title = sayWriting('preview-link-title');
  return page(await needs.deskFrame({ title, staff, path: storyPath(storyId), children }));
}
