import type { DeskDeed, DeskPart } from '#desk';
import { EDITORS, type StaffMember } from '#people';
import type { Writer } from '#platform/database';
import { type Answer, nothingHere, page, type Request, seeOther } from '#platform/http';
import { oneLine, slugOf, stretchOf } from '#platform/text';
import type { StoriesNeeds } from '../../needs.ts';
import { findTag, findTagBySlug, findTags, keepAddress, saveTag } from '../../store/index.ts';
import type { Tag } from '../../words.ts';
import { sayTags } from '../messages.ts';
import { findTagList, mergeTags } from '../store.ts';
import { tagSpecimens } from './specimens.tsx';
import { LONGEST_TAG, type RefusedTag, TAGS, TagsView } from './tags-view.tsx';

const ON_PAGE = 50;

/** `/desk/tags`: the tags of all stories. */
export function tagsDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: TAGS, title: sayTags('title'), roles: EDITORS },
        navigation: { place: 'stories', label: sayTags('title'), position: 27 },
        draw: (request) => drawAll(needs, request),
      },
    ],
    deeds: [renameDeed(needs), mergeDeed(needs)],
    async called(subjects) {
      const ids = subjects.flatMap((subject) => /^tag:(.+)$/.exec(subject)?.[1] ?? []);
      const tags = await findTags(needs.database, { ids });
      return new Map(tags.map(({ id, name, slug }) => [`tag:${id}`, { label: name, href: `/tag/${slug}` }]));
    },
    specimens: tagSpecimens,
  };
}

/** It is called otherwise; its address stays. */
function renameDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${TAGS}/:id`, roles: EDITORS },
    async act(request, staff) {
      const tag = await tagOf(needs, request);
      const typed = oneLine(request.form.get('name') ?? '');
      if (slugOf(typed) === '' || typed.length > LONGEST_TAG) {
        return refused(needs, request, { staff, tag, field: 'name', typed, says: sayTags('name-wrong') });
      }
      await needs.database.write(async (writer) => {
        await saveTag(writer, { ...tag, name: typed });
        await recorded(needs, writer, { by: staff.id, act: 'tag-renamed', tag });
      });
      return seeOther(`${TAGS}?begins=${encodeURIComponent(tag.slug)}`);
    },
  };
}

/** Two become one: the first's address leads to the second's for ever. */
function mergeDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${TAGS}/:id/merge`, roles: EDITORS },
    async act(request, staff) {
      const tag = await tagOf(needs, request);
      const typed = (request.form.get('into') ?? '').trim();
      const into = await findTagBySlug(needs.database, slugOf(typed));
      if (!into || into.id === tag.id) {
        return refused(needs, request, { staff, tag, field: 'into', typed, says: sayTags('into-wrong') });
      }
      await needs.database.write(async (writer) => {
        await mergeTags(writer, { from: tag, into });
        const address = { target: 'tag', targetId: into.id, kind: 'moved' } as const;
        await keepAddress(writer, `/tag/${tag.slug}`, address);
        await recorded(needs, writer, { by: staff.id, act: 'tags-merged', tag: into });
      });
      return seeOther(`${TAGS}?begins=${encodeURIComponent(into.slug)}`);
    },
  };
}

async function recorded(
  { staff, pages }: StoriesNeeds,
  writer: Writer,
  done: { readonly by: string; readonly act: string; readonly tag: Tag },
): Promise<void> {
  await staff.recordAct(writer, { by: done.by, act: done.act, subject: `tag:${done.tag.id}` });
  await pages.touch(writer, 'lists');
  await pages.touch(writer, 'site');
}

async function tagOf({ database }: StoriesNeeds, { params }: Request): Promise<Tag> {
  const tag = await findTag(database, params['id'] ?? '');
  if (!tag) throw nothingHere();
  return tag;
}

async function refused(
  needs: StoriesNeeds,
  request: Request,
  shown: Omit<RefusedTag, 'tagId'> & { readonly staff: StaffMember; readonly tag: Tag },
): Promise<Answer> {
  const { staff, tag, ...why } = shown;
  const asked = { ...request, query: new Map([['begins', tag.slug]]) };
  const children = await drawAll(needs, asked, { tagId: tag.id, ...why });
  return page(await needs.deskFrame({ title: sayTags('title'), staff, path: TAGS, children }), {
    status: 400,
  });
}

async function drawAll({ database }: StoriesNeeds, { query }: Pick<Request, 'query'>, refused?: RefusedTag) {
  const begins = slugOf(query.get('begins') ?? '');
  const asked = { begins, after: query.get('after') ?? '', most: ON_PAGE + 1 };
  const { shown: tags, goesOn } = stretchOf(await findTagList(database, asked), ON_PAGE);
  const after = goesOn ? (tags.at(-1)?.slug ?? null) : null;
  return <TagsView {...{ tags, begins, after, refused }} />;
}
