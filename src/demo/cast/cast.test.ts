import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '#stories';
import { withIds } from './compose.ts';
import {
  AUTHORS,
  type CastComment,
  commentsOf,
  lastFerry,
  netMender,
  PICTURES,
  SECTIONS,
  STORIES,
  stateVisit,
  TAGS,
  WAYS,
} from './index.ts';

const stories = STORIES.filter((story) => story.kind === 'story');
const pages = STORIES.filter((story) => story.kind === 'page');

describe('The stories of the sample newsroom', () => {
  it('are about eight, in four sections, by two authors, with three pages beside them', () => {
    expect(stories.length).toBeGreaterThanOrEqual(8);
    expect(new Set(stories.map((story) => story.section)).size).toBe(4);
    expect(new Set(stories.flatMap((story) => story.authors)).size).toBe(2);
    expect(pages.map((page) => page.slug)).toEqual(['about', 'privacy', 'contact']);
  });

  it('stand newest first and have addresses of their own', () => {
    const ages = stories.map((story) => story.minutesOld);
    expect(new Set(ages).size).toBe(ages.length);
    expect(ages).toEqual(ages.toSorted((one, other) => one - other));
    expect(new Set(STORIES.map((story) => story.slug)).size).toBe(STORIES.length);
  });

  it.each(STORIES)('$slug names sections, tags and authors that exist', (story) => {
    const known = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);
    if (story.section !== null) expect(known(SECTIONS)).toContain(story.section);
    expect(known(TAGS)).toEqual(expect.arrayContaining([...story.tags]));
    expect(known(AUTHORS)).toEqual(expect.arrayContaining([...story.authors]));
  });

  it.each(STORIES)('$slug is a sound document', ({ document }) => {
    expect(document.content.length).toBeGreaterThan(1);
    const { ids, texts, pictures } = partsOf(document);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{8,}$/);
    for (const text of texts) expect(text.trim()).not.toBe('');
    for (const one of pictures) {
      expect(PICTURES.map(({ name }) => name as string)).toContain(one.pictureId);
      expect(one.alt).not.toBe('');
    }
  });

  it('use each picture', () => {
    const leads = STORIES.flatMap((story) => story.lead ?? []);
    expect([...new Set(leads)].sort()).toEqual(PICTURES.map(({ name }) => name).sort());
  });

  it('take the ids of kept pictures in place of their names, in galleries too', () => {
    const ids = new Map(PICTURES.map(({ name }) => [name as string, `kept-${name}`]));
    for (const { document } of STORIES) {
      for (const { pictureId } of partsOf(withIds(document, { pictures: ids, boxes: new Map() })).pictures) {
        expect(pictureId).toMatch(/^kept-/);
      }
    }
  });

  it('tell of the state visit in about 450 words, under its three headings', () => {
    expect(headingsOf(stateVisit.document)).toEqual([
      'Defence and manufacturing',
      'How it began',
      'Looking ahead',
    ]);
    const words = partsOf(stateVisit.document).texts.join(' ').split(/\s+/).length;
    expect(words).toBeGreaterThan(420);
    expect(words).toBeLessThan(480);
  });

  it('are in Arabic once', () => {
    expect(netMender.language).toBe('ar');
    expect(partsOf(netMender.document).texts.join('')).toMatch(/^[\p{Script=Arabic}\p{P}\p{Z}\p{M}]+$/u);
  });
});

describe('The conversations of the sample newsroom', () => {
  const ferry = commentsOf(lastFerry);
  const all = STORIES.flatMap(commentsOf);

  it('are about forty comments under one story, in threads of up to five levels', () => {
    expect(ferry.length).toBeGreaterThanOrEqual(38);
    expect(ferry.length).toBeLessThanOrEqual(44);
    expect(Math.max(...ferry.map((comment) => depthOf(comment, ferry)))).toBe(5);
  });

  it('have ids that no earlier system’s number can be', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^sample-\d+$/);
  });

  it.each(STORIES.filter((story) => commentsOf(story).length > 0))(
    'answer only what was said before under $slug',
    (story) => {
      const comments = commentsOf(story);
      for (const comment of comments) {
        expect(comment.after).toBeLessThan(story.minutesOld);
        if (comment.parentId === null) continue;
        const parent = comments.find(({ id }) => id === comment.parentId);
        expect(parent?.after).toBeLessThan(comment.after);
      }
    },
  );

  it('have one that is pinned, one that was edited, votes both ways, and an author who answers', () => {
    expect(ferry.filter(({ pinned }) => pinned !== undefined)).toHaveLength(1);
    expect(ferry.filter(({ edited }) => edited !== undefined)).toHaveLength(1);
    expect(ferry.some(({ down }) => down > 0)).toBe(true);
    expect(ferry.some(({ person, parentId }) => person.staffId !== null && parentId !== null)).toBe(true);
  });

  it('are held in several languages', () => {
    expect(ferry.some(({ body }) => /\p{Script=Hangul}/u.test(body))).toBe(true);
    expect(ferry.some(({ body }) => /\p{Script=Arabic}/u.test(body))).toBe(true);
    expect(new Set(all.map(({ person }) => person.name)).size).toBeGreaterThanOrEqual(15);
  });

  it('answer the question about a passage twice, in the words that stand in the story', () => {
    const [question] = stateVisit.questions;
    expect(question?.question).toBe('What would this mean for your work?');
    expect(partsOf(stateVisit.document).texts).toContain(question?.words);
    const answers = commentsOf(stateVisit).filter(({ passageId }) => passageId === question?.passageId);
    expect(answers.map(({ passageWords }) => passageWords)).toEqual([question?.words, question?.words]);
  });
});

describe('The ways to give of the sample newsroom', () => {
  it.each(WAYS)('$label says that it is a sample', (way) => {
    expect(way.sample).toBe(true);
    expect(way.label).toMatch(/sample/);
    expect(JSON.stringify(way)).not.toMatch(/https?:\/\/(?!\w+\.example\.org\/)/);
  });
});

interface Parts {
  readonly ids: string[];
  readonly texts: string[];
  readonly pictures: { readonly pictureId: string; readonly alt: string }[];
}

/** Everything with an id, all texts and all pictures, at any depth. */
function partsOf(document: StoryDocument): Parts {
  const parts: Parts = { ids: [], texts: [], pictures: [] };
  JSON.stringify(document, (key, value) => {
    if (key === 'attrs' && typeof value.id === 'string') parts.ids.push(value.id);
    if (key === 'text') parts.texts.push(value);
    if (value !== null && typeof value === 'object' && 'pictureId' in value) parts.pictures.push(value);
    return value;
  });
  return parts;
}

function headingsOf(document: StoryDocument): string[] {
  return document.content.flatMap((block) =>
    block.type === 'heading' ? (block.content ?? []).flatMap((one) => ('text' in one ? one.text : [])) : [],
  );
}

function depthOf(comment: CastComment, all: readonly CastComment[]): number {
  const parent = all.find(({ id }) => id === comment.parentId);
  return parent === undefined ? 1 : 1 + depthOf(parent, all);
}
