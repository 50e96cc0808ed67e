import type { Reader, Writer } from '#platform/database';
import { forgetSearchable } from '#platform/search';
import type { SiteFacts } from '#ui';
import { keepOldPath } from './actions/keep-old-path.ts';
import { keepStory } from './actions/keep-story.ts';
import { keepAuthor, keepSection, keepTag } from './actions/keep-taxonomy.ts';
import { storyPages } from './archive/story-pages.tsx';
import { authorsDesk } from './authors/desk/authors-desk.tsx';
import { boxesDesk } from './boxes/desk/boxes-desk.tsx';
import { contactDesk } from './contact/desk/contact-desk.tsx';
import { contactPart, findPrivacyHref } from './contact/find-contact.tsx';
import { storiesDesk } from './desk-part.ts';
import { findTerm } from './find-term.ts';
import { frontDesk } from './front/desk/front-desk.tsx';
import { removeUnused } from './library/actions/change-picture.ts';
import { libraryDesk } from './library/desk/library-desk.tsx';
import { menusDesk } from './menus/desk/menus-desk.tsx';
import { findMenus } from './menus/find-menus.ts';
import type { StoriesNeeds } from './needs.ts';
import type { StoriesOffers } from './offers.ts';
import { createPassages, deletePassages } from './passages/index.ts';
import { createReading } from './reading.ts';
import { redirectsDesk } from './redirects/desk/redirects-desk.tsx';
import { storiesRoutes } from './routes.ts';
import { sectionsDesk } from './sections/desk/sections-desk.tsx';
import { siteDesk } from './site/desk/site-desk.tsx';
import { archiveLogo } from './site/logo/archive-logo.ts';
import { checkLogo } from './site/logo/check-logo.ts';
import { logoDesk } from './site/logo/desk/logo-desk.tsx';
import { carryOutLettingLogoGo } from './site/logo/keep-files.ts';
import { favicon, logoRoutes } from './site/logo/routes.ts';
import { logoSettings } from './site/logo/settings.ts';
import { siteLogoOf } from './site/logo/site-logo.ts';
import { siteSettings } from './site/settings.ts';
import {
  deleteStories,
  deleteUnused,
  findAddress,
  findBylines,
  findContext,
  findSections,
  findStoryRow,
  type Linked,
  publishedNames,
  raiseStoryVersion,
  setByline,
  setStoryComments,
  staffBehind,
  storiesOf,
} from './store/index.ts';
import { tagsDesk } from './tags/desk/tags-desk.tsx';
import { translationsDesk } from './translations/desk/translations-desk.tsx';
import { partTranslations } from './translations/store.ts';
import { mayWriteAt } from './writing/actions/demand.ts';
import type { PublishNeeds } from './writing/actions/publish-draft.ts';
import { publishDue } from './writing/actions/publish-due.ts';
import { createWriting, deleteWriting } from './writing/index.ts';
import { namedInDrafts } from './writing/store/index.ts';

/** Stories: their documents, lists, addresses and pages. */
export function createStories(needs: StoriesNeeds): StoriesOffers {
  const { database, pages, pictures } = needs;

  async function site(): Promise<SiteFacts> {
    const { storiesOnPage: _, colour, type, ...said } = await needs.settings.read(database, siteSettings);
    await needs.learn(said.language);
    const logo = siteLogoOf(await needs.settings.read(database, logoSettings));
    return { ...said, look: { colour, type }, ...(logo && { logo }), origin: needs.origin() };
  }

  async function forKeeping(reader: Reader): Promise<PublishNeeds> {
    const { timeZone } = await needs.settings.read(reader, siteSettings);
    return { ...needs, timeZone, setPictureUses: pictures.setUses, mediaIdsIn: pictures.mediaIdsIn };
  }

  async function raiseVersion(writer: Writer, storyId: string): Promise<number> {
    const version = await raiseStoryVersion(writer, storyId);
    await pages.touch(writer, `story:${storyId}`);
    return version;
  }

  /** Returns what they stood under: that stays, unless whoever removes them had brought it with them. */
  async function remove(writer: Writer, ids: readonly string[]): Promise<Linked> {
    if (ids.length === 0) return { sectionIds: [], tagIds: [], authorIds: [] };
    for (const id of ids) {
      await forgetSearchable(writer, id);
      await pictures.setUses(writer, id, { mediaIds: [], shownAt: null });
      await pages.touch(writer, `story:${id}`);
      await needs.asking().throwAway(writer, id);
    }
    await deletePassages(writer, ids);
    await deleteWriting(writer, ids);
    await partTranslations(writer, ids);
    await pages.touch(writer, 'lists');
    await pages.touch(writer, 'site');
    return deleteStories(writer, ids);
  }

  needs.outbox.on('story-due', ({ storyId }) =>
    publishDue(database, String(storyId), { ...needs, keep: forKeeping }),
  );

  carryOutLettingLogoGo(needs);
  const reading = createReading({ ...needs, site });
  const writing = createWriting({ ...needs, site, keep: forKeeping, remove });
  return {
    routes: [...writing.routes, ...storiesRoutes(reading), ...pictures.routes, ...logoRoutes(needs)],
    deskPart: storiesDesk(writing.deskPart, [
      frontDesk({ ...needs, site }),
      libraryDesk({ ...needs, site }),
      boxesDesk({ ...needs, site }),
      sectionsDesk(needs),
      tagsDesk(needs),
      authorsDesk(needs),
      siteDesk(needs),
      logoDesk(needs),
      menusDesk(needs),
      contactDesk(needs),
      translationsDesk({ ...needs, site }),
      redirectsDesk(needs),
    ]),
    renderProblem: reading.drawProblem,
    pictures,
    passages: createPassages(needs),
    bylines: { all: findBylines, published: publishedNames, staffBehind, storiesOf, give: setByline },
    mayWrite: mayWriteAt,
    async storyAt(reader, path) {
      const address = await findAddress(reader, path);
      return address?.target === 'story' ? address.targetId : null;
    },
    site,
    archivePages: storyPages({ pictures, site }),
    archiveFiles: archiveLogo(needs),
    favicon: () => favicon(needs),
    checkLogo: () => checkLogo(needs),
    contactPart: contactPart(needs),
    privacyHref: (reader) => findPrivacyHref(reader, needs.settings),
    menus: () => findMenus(database, needs.settings),
    visible: (reader, viewer, id) => findContext(reader, { viewer, id, pictures: pictures.findPictures }),
    raiseVersion,
    sections: findSections,
    async setCounter(writer, change) {
      const version = await setStoryComments(writer, change.storyId, change.value);
      await pages.touch(writer, `story:${change.storyId}`);
      return version;
    },
    keepStory: async (writer, story) => keepStory(writer, story, await forKeeping(writer)),
    keepSection: (writer, section) => keepSection(writer, section, pages),
    keepTag: (writer, tag) => keepTag(writer, tag, pages),
    keepAuthor: (writer, author) => keepAuthor(writer, author, pages),
    findTerm,
    keepOldAddress: (writer, old, storyId) =>
      keepOldPath(writer, old, { target: 'story', targetId: storyId }),
    keepRedirect: (writer, old, to) => keepOldPath(writer, old, { target: 'elsewhere', targetId: to }),
    revisionOf: async (reader, storyId) => (await findStoryRow(reader, storyId))?.revision_id ?? null,
    async removeStories(writer, ids) {
      const linked = await remove(writer, ids);
      const named = await namedInDrafts(writer, Object.values(linked).flat());
      await deleteUnused(writer, linked, named);
    },
    removeUnusedPictures: (writer, ids) => removeUnused(writer, ids, needs),
  };
}
