import { describe, expect, it } from 'vitest';
import { markedText } from '../../../../test/marked-text.ts';
import type { Box } from '../../boxes/words.ts';
import type { Block } from '../../document/words.ts';
import type { StoryPicture } from '../../words.ts';
import type { DraftText } from '../words.ts';
import { missingIn, ownLinksIn } from './missing.ts';

const whole: DraftText = {
  ...{ title: 'The ferry', standfirst: 'It runs again.', slug: '', language: null, visibility: 'public' },
  ...{
    sectionIds: ['news'],
    tagIds: [],
    authorIds: [],
    leadPictureId: null,
    document: markedText(['It runs.']),
  },
};
const picture: StoryPicture = {
  ...{ id: 'p1', width: 1_600, height: 900, focalX: 500, focalY: 400, alt: '', caption: '', credit: '' },
  tone: '#778899',
};

describe('What is missing before a story is published', () => {
  it('is nothing when all is there', () => {
    expect(missing(whole)).toEqual([]);
  });

  it('is what belongs to the story as a whole', () => {
    const bare = {
      ...whole,
      title: ' ',
      standfirst: '',
      sectionIds: [],
      document: { type: 'doc', content: [] },
    } as const;
    expect(missing(bare)).toEqual(['title', 'standfirst', 'section', 'text']);
  });

  it('is what a picture shows, unless it is decorative or says it itself', () => {
    expect(missing(withBlock(shown({})))).toEqual(['alternative-text at block001']);
    expect(missing(withBlock(shown({ alt: 'A crane' })))).toEqual([]);
    expect(missing(withBlock(shown({ decorative: true })))).toEqual([]);
    expect(missing(withBlock(shown({})), { ...picture, alt: 'A crane' })).toEqual([]);
    expect(missing(withBlock(shown({})), { ...picture, isDecorative: true })).toEqual([]);
    expect(missing(withBlock(shown({ pictureId: 'gone' })))).toEqual(['picture-gone at block001']);
    const gallery: Block = {
      type: 'gallery',
      attrs: { id: 'block001', pictures: [{ pictureId: 'p1', alt: '' }] },
    };
    expect(missing(withBlock(gallery))).toEqual(['alternative-text at block001']);
  });

  it('is what the lead picture shows, unless the library says that it is decoration', () => {
    const led = { ...whole, leadPictureId: 'p1' };
    expect(missing(led)).toEqual(['lead-alternative-text']);
    expect(missing(led, { ...picture, alt: 'A crane' })).toEqual([]);
    expect(missing(led, { ...picture, isDecorative: true })).toEqual([]);
    expect(missing({ ...whole, leadPictureId: 'gone' })).toEqual(['lead-gone']);
  });

  it('is a heading without words, and what a link of ours leads to', () => {
    expect(missing(withBlock({ type: 'heading', attrs: { id: 'block001', level: 2 } }))).toEqual([
      'empty-heading at block001',
    ]);
    const marks = ['/2026/03/none', '/2026/03/there', 'https://example.org/none'].map((href) => ({
      ...{ type: 'text' as const, text: 'here' },
      marks: [{ type: 'link' as const, attrs: { href } }],
    }));
    const linking = withBlock({ type: 'paragraph', attrs: { id: 'block001' }, content: marks });
    expect(ownLinksIn(linking)).toEqual(['/2026/03/none', '/2026/03/there']);
    expect(missing(linking)).toEqual(['dead-link at block001']);
  });

  it('is lightness, where pictures weigh more than telephones should carry', () => {
    const pictures = Array.from({ length: 9 }, (_, at) => ({ ...picture, id: `p${at}`, alt: 'x' }));
    const gallery: Block = {
      type: 'gallery',
      attrs: { id: 'block001', pictures: pictures.map(({ id }) => ({ pictureId: id, alt: 'x' })) },
    };
    expect(missing(withBlock(gallery), ...pictures)).toEqual(['too-heavy']);
    expect(
      missing(withBlock(gallery), ...pictures.map((one) => ({ ...one, width: 320, height: 180 }))),
    ).toEqual([]);
    // In a background box they weigh as much.
    const boxed = withBlock({ type: 'box', attrs: { id: 'boxplace', boxId: 'box1' } });
    const box: Box = {
      ...{ id: 'box1', title: 'Why', language: null },
      document: withBlock(gallery).document,
    };
    const facts = { pictures: new Map(pictures.map((one) => [one.id, one])), deadLinks: new Set<string>() };
    const found = missingIn('story', boxed, { ...facts, boxes: new Map([[box.id, box]]) });
    expect(found.map(({ code }) => code)).toEqual(['too-heavy']);
  });
});

function missing(draft: DraftText, ...pictures: readonly StoryPicture[]): readonly string[] {
  const known = pictures.length === 0 ? [picture] : pictures;
  return missingIn('story', draft, {
    pictures: new Map(known.map((one) => [one.id, one])),
    deadLinks: new Set(['/2026/03/none']),
    boxes: new Map(),
  }).map(({ code, blockId }) => (blockId === null ? code : `${code} at ${blockId}`));
}

function withBlock(block: Block): DraftText {
  return { ...whole, document: { type: 'doc', content: [block] } };
}

function shown(more: { alt?: string; decorative?: boolean; pictureId?: string }): Block {
  return { type: 'picture', attrs: { id: 'block001', pictureId: 'p1', alt: '', ...more } };
}
