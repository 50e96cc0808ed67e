import { type DeskDeed, type DeskPart, mayUse } from '#desk';
import { EDITORS, type StaffMember } from '#people';
import { formId, nothingHere, page, type Request, seeOther } from '#platform/http';
import { keepAuthor, lockWords } from '../../actions/keep-taxonomy.ts';
import { hrefOfAuthor } from '../../drawings/list-places.ts';
import type { StoriesNeeds } from '../../needs.ts';
import { findAuthor } from '../../store/index.ts';
import type { Author } from '../../words.ts';
import { readAuthor } from '../author-form.ts';
import { sayAuthors } from '../messages.ts';
import { findAuthorList } from '../store.ts';
import { AUTHORS, AuthorsView, type RefusedAuthor } from './authors-view.tsx';
import { authorSpecimens } from './specimens.tsx';

/** `/desk/authors`: the names that stories are signed with, for editors; and for everybody whose they are. */
export function authorsDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: AUTHORS, title: sayAuthors('title'), roles: 'everybody' },
        navigation: { place: 'stories', label: sayAuthors('title'), position: 28 },
        draw: ({ query }, you) => drawAll(needs, you, { isSaved: query.has('saved') }),
      },
    ],
    deeds: [keepDeed(needs, AUTHORS), keepDeed(needs, `${AUTHORS}/:id`)],
    async called(subjects) {
      const ids = new Set(subjects.flatMap((subject) => /^author:(.+)$/.exec(subject)?.[1] ?? []));
      if (ids.size === 0) return new Map();
      const authors = (await findAuthorList(needs.database)).filter(({ id }) => ids.has(id));
      return new Map(
        authors.map((author) => [`author:${author.id}`, { label: author.name, href: hrefOfAuthor(author) }]),
      );
    },
    specimens: authorSpecimens,
  };
}

/** Adds an author, or changes one; the address of the page stays. */
function keepDeed(needs: StoriesNeeds, path: string): DeskDeed {
  return {
    ...{ path, roles: EDITORS },
    async act(request, staff) {
      const known = await authorOf(needs, request);
      const { name, about, wrong } = readAuthor(request.form);
      if (wrong.size > 0) {
        const errors = new Map([...wrong].map(([field, why]) => [field, sayAuthors(why)]));
        const refused = { id: known?.id ?? null, values: request.form, errors };
        const children = await drawAll(needs, staff, { refused });
        const shown = { title: sayAuthors('title'), staff, path: AUTHORS, children };
        return page(await needs.deskFrame(shown), { status: 400 });
      }
      const id = known?.id ?? formId(request.form.get('id')) ?? needs.newId();
      await needs.database.write(async (writer) => {
        await lockWords(writer);
        if (!known && (await findAuthor(writer, id))) return; // sent twice
        await keepAuthor(writer, { id, slug: known?.slug ?? '', name, about }, needs.pages);
        await needs.pages.touch(writer, 'site');
        const act = known ? 'author-changed' : 'author-added';
        await needs.staff.recordAct(writer, { by: staff.id, act, subject: `author:${id}` });
      });
      return seeOther(`${AUTHORS}?saved`);
    },
  };
}

/** The author that is changed; null for a new one. */
async function authorOf({ database }: StoriesNeeds, { params }: Request): Promise<Author | null> {
  const id = params['id'];
  if (id === undefined) return null;
  const author = await findAuthor(database, id);
  if (!author) throw nothingHere();
  return author;
}

async function drawAll(
  { database, besideAuthors, newId }: StoriesNeeds,
  you: StaffMember,
  after: { readonly refused?: RefusedAuthor; readonly isSaved?: boolean },
) {
  const authors = mayUse(you, EDITORS) ? await findAuthorList(database) : null;
  const id = formId(after.refused?.values.get('id')) ?? newId();
  return <AuthorsView {...{ ...after, id, authors, beside: await besideAuthors(you) }} />;
}
