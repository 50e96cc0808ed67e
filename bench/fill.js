/**
 * Fills a newsroom: `node bench/fill.js FOLDER`. Fifty stories with ten comments each, and one with two hundred, in
 * threads as readers make them. Prints the addresses of the two kinds as JSON.
 */
import { openHere } from './open-here.js';

export const SMALL_STORIES = 50;
export const COMMENTS_OF_SMALL = 10;
export const COMMENTS_OF_LIVELY = 200;

const [folder] = process.argv.slice(2);
const { newsroom, storage, close } = await openHere(folder);
const words = [
  'harbour',
  'council',
  'ferry',
  'bridge',
  'school',
  'market',
  'storm',
  'budget',
  'quay',
  'train',
];
let seed = 7;

await storage.database.write(async (writer) => {
  await newsroom.stories.keepSection(writer, {
    ...{ id: 'bench-news', slug: 'news', name: 'News', parentId: null, position: 0 },
  });
  await newsroom.stories.keepAuthor(writer, { id: 'bench-ana', slug: 'ana', name: 'Ana Reis', about: '' });
});
const small = [];
for (let at = 0; at < SMALL_STORIES; at += 1) small.push(await write(`small-${at}`, COMMENTS_OF_SMALL));
const lively = await write('lively', COMMENTS_OF_LIVELY);
await newsroom.outbox.settle();
await close();
console.log(JSON.stringify({ lively, small: small[0], another: small[1] }));

/** @returns {Promise<string>} the address of the story */
async function write(name, comments) {
  const id = `bench-${name}`;
  const day = new Date(Date.UTC(2026, 0, 1) - (seed % 300) * 86_400_000).toISOString();
  return storage.database.write(async (writer) => {
    const href = await newsroom.stories.keepStory(writer, {
      ...{ id, kind: 'story', status: 'published', visibility: 'public', slug: name, language: null },
      ...{ title: sentence(8), standfirst: sentence(20), sectionIds: ['bench-news'], tagIds: [] },
      ...{ authorIds: ['bench-ana'], leadPictureId: null, commentsClosedAt: null, pinnedAt: null },
      ...{ createdAt: day, firstPublishedAt: day, changedAt: null, scheduledFor: null },
      document: { type: 'doc', content: Array.from({ length: 12 }, (_, at) => paragraph(`${name}${at}`)) },
    });
    for (let at = 0; at < comments; at += 1) {
      await newsroom.conversation.importer.importComment(writer, comment(id, at));
    }
    await newsroom.conversation.importer.closeImport(writer, id);
    return href;
  });
}

/** Each fourth comment begins a thread; the others answer the one before them. */
function comment(storyId, at) {
  return {
    ...{ id: `${storyId}-${at}`, storyId, parentId: at % 4 === 0 ? null : `${storyId}-${at - 1}` },
    ...{ authorName: `Reader ${at}`, email: `reader${at}@example.org`, website: '', staffId: null },
    ...{ body: `${sentence(18)}\n\n${sentence(14)}`, bodyKind: 'markdown', state: 'published' },
    createdAt: new Date(Date.UTC(2026, 0, 2) + at * 60_000).toISOString(),
    ...{ editedAt: null, pinnedAt: null, threadClosedAt: null, up: at % 5, down: at % 2 },
    ...{ passageId: null, passageWords: null },
  };
}

function paragraph(id) {
  return {
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text: `${sentence(40)} ${sentence(30)}` }],
  };
}

function sentence(length) {
  const chosen = Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return words[seed % words.length];
  });
  const text = chosen.join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}
