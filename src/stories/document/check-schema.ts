import * as z from 'zod';
import type { Block, StoryDocument } from './words.ts';

const MOST_BLOCKS = 5_000;
const LONGEST_LINE = 2_000;
const LONGEST_ADDRESS = 4_000;
const LONGEST_ID = 200;

/** Mended where it is missing or malformed. */
const id = z.string().max(LONGEST_ID).default('');
const line = z.string().max(LONGEST_LINE);
const address = z.string().max(LONGEST_ADDRESS);

const plainMark = z.object({
  type: z.enum(['bold', 'italic', 'strike', 'underline', 'code', 'subscript', 'superscript', 'highlight']),
});
const mark = z.union([
  plainMark,
  z.object({ type: z.literal('link'), attrs: z.object({ href: address }) }),
  z.object({ type: z.literal('passage'), attrs: z.object({ passageId: z.string().min(1).max(LONGEST_ID) }) }),
  z.object({ type: z.literal('note'), attrs: z.object({ noteId: z.string().min(1).max(LONGEST_ID) }) }),
  z.object({ type: z.literal('language'), attrs: z.object({ lang: z.string().max(35) }) }),
]);
const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  marks: z.array(mark).max(40).exactOptional(),
});
const inline = z.array(z.union([text, z.object({ type: z.literal('hardBreak') })])).max(20_000);

const pictureInPlace = {
  pictureId: z.string().min(1).max(LONGEST_ID),
  alt: line.default(''),
  decorative: z.boolean().exactOptional(),
  credit: line.exactOptional(),
  caption: line.exactOptional(),
  href: address.exactOptional(),
};

const blocks: z.ZodType<readonly Block[]> = z.lazy(() => z.array(block).max(MOST_BLOCKS));
const item = z.object({ type: z.literal('listItem'), content: blocks.default([]) });
const cell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .object({
      colspan: z.int().min(1).max(50).exactOptional(),
      rowspan: z.int().min(1).max(500).exactOptional(),
    })
    .exactOptional(),
  content: blocks.default([]),
});
const row = z.object({ type: z.literal('tableRow'), content: z.array(cell).max(50).default([]) });
/** What has an id and nothing else. */
const only = z.object({ id }).prefault({});

const block: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), attrs: only, content: inline.exactOptional() }),
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ id, level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: inline.exactOptional(),
  }),
  z.object({
    type: z.enum(['bulletList', 'orderedList']),
    attrs: z.object({ id, start: z.int().min(-1_000_000).max(1_000_000).exactOptional() }).prefault({}),
    content: z.array(item).max(MOST_BLOCKS).default([]),
  }),
  z.object({
    type: z.literal('quote'),
    attrs: z
      .object({ id, kind: z.enum(['block', 'pull']).default('block'), cite: line.exactOptional() })
      .prefault({}),
    content: blocks.default([]),
  }),
  z.object({
    type: z.literal('picture'),
    attrs: z.object({
      ...{ id, ...pictureInPlace },
      align: z.enum(['left', 'right', 'center', 'wide']).exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('gallery'),
    attrs: z.object({
      ...{ id, pictures: z.array(z.object(pictureInPlace)).max(200) },
      columns: z.int().min(1).max(10).exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('embed'),
    attrs: z.object({ id, url: address, caption: line.exactOptional() }),
  }),
  z.object({
    type: z.literal('recording'),
    attrs: z.object({ id, kind: z.enum(['audio', 'video']), url: address, caption: line.exactOptional() }),
  }),
  z.object({
    type: z.literal('code'),
    attrs: z.object({ id, language: z.string().max(60).exactOptional() }).prefault({}),
    content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]).exactOptional(),
  }),
  z.object({
    type: z.literal('table'),
    attrs: z.object({ id, caption: line.exactOptional() }).prefault({}),
    content: z.array(row).max(1_000).default([]),
  }),
  z.object({ type: z.literal('separator'), attrs: only }),
  z.object({ type: z.literal('box'), attrs: z.object({ id, boxId: z.string().min(1).max(LONGEST_ID) }) }),
  z.object({ type: z.literal('island'), attrs: z.object({ id, html: z.string() }) }),
]);

/** A StoryDocument in its shape; whether its ids, addresses and islands are in order is asked after it. */
export const documentSchema: z.ZodType<StoryDocument> = z.object({ type: z.literal('doc'), content: blocks });
