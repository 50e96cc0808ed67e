import type { ComponentChildren } from 'preact';
import { blockAnchor } from '../../document/anchor.ts';
import { cleanIsland } from '../../document/clean-island.ts';
import type {
  Block,
  BoxInPlace,
  Heading,
  List,
  Paragraph,
  Quote,
  Table,
  TableCell,
  TableRow,
} from '../../document/words.ts';
import { sayPage } from '../messages.ts';
import { inLanguage } from '../own-language.ts';
import type { Drawing } from './drawing.ts';
import { drawInline } from './inline.tsx';
import { drawEmbed, drawGallery, drawPicture, drawRecording } from './media.tsx';

/** Blocks in their order. An unknown kind (of a newer version) is left out rather than shown wrong. */
export function drawBlocks(blocks: readonly Block[], drawing: Drawing): ComponentChildren[] {
  return blocks.map((block) => drawBlock(block, drawing));
}

function drawBlock(block: Block, drawing: Drawing): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return drawParagraph(block, drawing);
    case 'heading':
      return drawHeading(block, drawing);
    case 'bulletList':
    case 'orderedList':
      return drawList(block, drawing);
    case 'quote':
      return drawQuote(block, drawing);
    case 'picture':
      return drawPicture(block, drawing);
    case 'gallery':
      return drawGallery(block, drawing);
    case 'embed':
      return drawEmbed(block, drawing);
    case 'recording':
      return drawRecording(block, drawing);
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <pre class="code" tabIndex={0} dir="ltr">
          <code>{block.content?.[0].text}</code>
        </pre>
      );
    case 'table':
      return drawTable(block, drawing);
    case 'separator':
      return <hr class="separator" />;
    case 'box':
      return drawBox(block, drawing);
    case 'island':
      return <div class="island" dangerouslySetInnerHTML={{ __html: cleanIsland(block.attrs.html) }} />;
    default:
      return null;
  }
}

function drawParagraph({ attrs, content }: Paragraph, drawing: Drawing): ComponentChildren {
  if (!content?.length) return null;
  const text = drawInline(content, drawing);
  return drawing.linked.has(attrs.id) ? <p id={blockAnchor(attrs.id)}>{text}</p> : <p>{text}</p>;
}

function drawHeading({ attrs, content }: Heading, drawing: Drawing): ComponentChildren {
  const level = Math.min(attrs.level, drawing.lastLevel + 1);
  drawing.lastLevel = level;
  const Level = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return <Level id={blockAnchor(attrs.id)}>{drawInline(content, drawing)}</Level>;
}

function drawList({ type, attrs, content }: List, drawing: Drawing): ComponentChildren {
  const items = content.map((item) => <li>{drawTight(item.content, drawing)}</li>);
  return type === 'bulletList' ? <ul>{items}</ul> : <ol start={attrs.start}>{items}</ol>;
}

function drawQuote({ attrs, content }: Quote, drawing: Drawing): ComponentChildren {
  return (
    <figure class={attrs.kind === 'pull' ? 'pull-quote' : 'quote'}>
      <blockquote>{drawBlocks(content, drawing)}</blockquote>
      {attrs.cite && <figcaption>{attrs.cite}</figcaption>}
    </figure>
  );
}

/**
 * A box with its own words. Nothing of the text around it reaches in: no passages, no further box, and embeds lead
 * straight to their hosts, as the page for them knows the story alone.
 */
function drawBox({ attrs }: BoxInPlace, drawing: Drawing): ComponentChildren {
  const box = drawing.boxes.get(attrs.boxId);
  if (!box || drawing.drawnBoxes.has(box.id)) return null;
  drawing.drawnBoxes.add(box.id);
  const level = Math.min(4, drawing.lastLevel + 1);
  const inside: Drawing = {
    ...{ language: drawing.language, pictures: drawing.pictures, storyId: null, lastLevel: level },
    ...{ boxes: new Map(), drawnBoxes: new Set(), passages: new Set(), linked: new Set() },
    ...{ passageMarks: new Map(), passageEnds: new Map() },
  };
  const Level = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  const title = `box-${attrs.id}`;
  return (
    <aside class="background" aria-labelledby={title} {...inLanguage(box.language ?? drawing.language)}>
      <p class="background__label" {...inLanguage(drawing.language)}>
        {sayPage(drawing.language, 'background')}
      </p>
      <Level class="background__title" id={title}>
        {box.title}
      </Level>
      {drawBlocks(box.document.content, inside)}
    </aside>
  );
}

function drawTable({ attrs, content }: Table, drawing: Drawing): ComponentChildren {
  const [first] = content;
  const hasHead = first?.content.every(({ type }) => type === 'tableHeader') ?? false;
  const body = hasHead ? content.slice(1) : content;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="table" tabIndex={0} aria-label={attrs.caption || sayPage(drawing.language, 'table')}>
      <table>
        {attrs.caption && <caption>{attrs.caption}</caption>}
        {hasHead && first && <thead>{drawRow(first, 'col', drawing)}</thead>}
        <tbody>{body.map((row) => drawRow(row, 'row', drawing))}</tbody>
      </table>
    </section>
  );
}

function drawRow(row: TableRow, scope: 'col' | 'row', drawing: Drawing): ComponentChildren {
  return <tr>{row.content.map((cell) => drawCell(cell, scope, drawing))}</tr>;
}

function drawCell(cell: TableCell, scope: 'col' | 'row', drawing: Drawing): ComponentChildren {
  const spans = { colSpan: cell.attrs?.colspan, rowSpan: cell.attrs?.rowspan };
  const content = drawTight(cell.content, drawing);
  if (cell.type === 'tableCell') return <td {...spans}>{content}</td>;
  return (
    <th {...spans} scope={scope}>
      {content}
    </th>
  );
}

/** A single paragraph in a cell or an item stands without a paragraph's space around it. */
function drawTight(blocks: readonly Block[], drawing: Drawing): ComponentChildren {
  const [only, ...others] = blocks;
  if (
    only?.type === 'paragraph' &&
    others.every(({ type }) => type === 'bulletList' || type === 'orderedList')
  ) {
    const { id } = only.attrs;
    const text = drawInline(only.content, drawing);
    const led = drawing.linked.has(id) ? <span id={blockAnchor(id)}>{text}</span> : text;
    return [led, ...drawBlocks(others, drawing)];
  }
  return drawBlocks(blocks, drawing);
}
