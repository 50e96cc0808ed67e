import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../../test/attacks.ts';
import { dangersIn } from '../../../../test/dangers.ts';
import type { Block, Inline, Mark } from '../../document/words.ts';
import { DocumentView } from './document-view.tsx';

const picture = {
  ...{ id: 'p1', width: 1200, height: 800, focalX: 500, focalY: 400 },
  ...{ alt: 'A quay', caption: 'The quay', credit: 'Ines Vidal', tone: '#778899' },
};
const pictures = new Map([[picture.id, picture]]);

describe('A story’s text', () => {
  it('keeps words apart from what is said of them', () => {
    expect(html(paragraph('1 < 2 & "so on"'))).toBe(
      '<div class="prose"><p>1 &lt; 2 &amp; &quot;so on&quot;</p></div>',
    );
  });

  it('keeps a link in one piece when some of its words are bold', () => {
    const link: Mark = { type: 'link', attrs: { href: '/give' } };
    const drawn = html(paragraph(text('give ', link), text('now', { type: 'bold' }, link)));
    expect(drawn).toContain('<a href="/give">give <strong>now</strong></a>');
  });

  it('can be led to where its own links lead', () => {
    const link: Mark = { type: 'link', attrs: { href: '#block-note0001' } };
    const note: Block = { type: 'paragraph', attrs: { id: 'note0001' }, content: [text('A note')] };
    const list: Block = {
      ...{ type: 'orderedList', attrs: { id: 'list0001' } },
      content: [{ type: 'listItem', content: [note] }],
    };
    expect(html(paragraph(text('1', link)), note)).toContain('<p id="block-note0001">A note</p>');
    expect(html(paragraph(text('1', link)), list)).toContain(
      '<li><span id="block-note0001">A note</span></li>',
    );
    expect(html(note)).not.toContain('id=');
  });

  it('gives a passage its place once, though it goes over several blocks', () => {
    const passage: Mark = { type: 'passage', attrs: { passageId: 'q' } };
    const drawn = html(paragraph(text('one', passage)), paragraph(text('two', passage)));
    expect(drawn.match(/id="passage-q"/g)).toHaveLength(1);
    expect(drawn.match(/data-passage="q"/g)).toHaveLength(2);
  });

  it('has what hangs on a passage right after its last words, once', () => {
    const one: Mark = { type: 'passage', attrs: { passageId: 'q' } };
    const other: Mark = { type: 'passage', attrs: { passageId: 'r' } };
    const content = [
      text('who ', one),
      text('pays', { type: 'bold' }, one, other),
      text(' for', other, { type: 'link', attrs: { href: '/give' } }),
      text(' it?'),
    ];
    const marks = new Map(
      ['q', 'r', 'elsewhere'].map((id) => [
        id,
        { mark: <a href={`#answers-${id}`}>{id}</a>, under: <aside>{id}</aside> },
      ]),
    );
    const view = (
      <DocumentView
        document={{ type: 'doc', content: [paragraph(...content)] }}
        passageMarks={marks}
        {...{ pictures, boxes: new Map(), storyId: 's1', language: 'en' }}
      />
    );
    const [q, r] = [`<a href="#answers-q">q</a>`, `<a href="#answers-r">r</a>`];
    expect(renderToString(view)).toBe(
      '<div class="prose"><p><span class="passage" id="passage-q" data-passage="q">who ' +
        '<span class="passage" id="passage-r" data-passage="r"><strong>pays</strong></span></span>' +
        `${q}<span class="passage" data-passage="r"><a href="/give"> for</a></span>${r} it?</p><aside>q</aside><aside>r</aside></div>`,
    );
  });

  it('never skips a level of headings on the way down', () => {
    const levels = [4, 2, 4, 3].map((level): Block => heading(level as 2 | 3 | 4));
    const drawn = html(...levels);
    expect([...drawn.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['2', '2', '3', '3']);
  });

  it('loads nothing of another host', () => {
    const url = 'https://video.example/watch?v=1&t=2';
    const embed: Block = { type: 'embed', attrs: { id: 'e', url } };
    const film: Block = { type: 'recording', attrs: { id: 'r', kind: 'video', url } };
    const drawn = html(embed, film);
    expect(drawn).not.toMatch(/<(iframe|video|audio|img|source)/);
    expect(drawn).toContain(`/embed?url=${encodeURIComponent(url)}&amp;story=s1`);
    expect(drawn).toContain('Open at video.example');
  });

  it('plays its own recordings, when asked to', () => {
    const url = '/files/0198/harbour.mp3';
    const drawn = html({ type: 'recording', attrs: { id: 'r', kind: 'audio', url } });
    expect(drawn).toContain(`<audio controls preload="none" src="${url}">`);
  });

  it('says what a picture shows, and keeps its place free', () => {
    const drawn = html({ type: 'picture', attrs: { id: 'b', pictureId: 'p1', alt: 'A crane' } });
    expect(drawn).toContain('alt="A crane" width="1200" height="800" loading="lazy"');
    expect(drawn).toContain('The quay <span class="caption__credit">Ines Vidal</span>');
  });

  it('leaves out a picture that is not there any more', () => {
    expect(html({ type: 'picture', attrs: { id: 'b', pictureId: 'gone', alt: 'x' } })).toBe(
      '<div class="prose"></div>',
    );
  });

  it('keeps of imported HTML what can be read, with links and pictures of this site', () => {
    const island = html({
      type: 'island',
      attrs: {
        id: 'i',
        html: '<h1 class="x" id="comments">A</h1><table><tr><th scope="col">B</th></tr></table><a href="https://example.org" onclick="alert(1)">C</a><img src="/pictures/1/640.jpg" onerror="alert(1)"><img src="https://evil.example/1.png">',
      },
    });
    expect(island).toContain('<h2>A</h2><table><tr><th scope="col">B</th></tr></table>');
    expect(island).toContain('<a href="https://example.org">C</a>');
    expect(island).toContain('<img alt="" src="/pictures/1/640.jpg" loading="lazy" />');
    expect(island).not.toMatch(/onclick|onerror|evil/);
  });

  it('would be seen to run something', () => {
    const page =
      '<p style="x"><a href="java\nscript:alert(1)" onclick="alert(1)">x</a></p><script>alert(1)</script>';
    expect(dangersIn(page)).toHaveLength(4);
  });

  it('runs nothing, whatever stands in any of its fields', () => {
    for (const attack of ATTACKS) {
      const drawn = html(...everyBlock(attack));
      expect(dangersIn(drawn), attack).toEqual([]);
    }
  });
});

function html(...content: Block[]): string {
  const view = (
    <DocumentView
      document={{ type: 'doc', content }}
      {...{ pictures, boxes: new Map() }}
      storyId="s1"
      language="en"
    />
  );
  return renderToString(view);
}

function text(words: string, ...marks: Mark[]): Inline {
  return { type: 'text', text: words, marks };
}

function paragraph(...content: (string | Inline)[]): Block {
  const inline = content.map((one) => (typeof one === 'string' ? text(one) : one));
  return { type: 'paragraph', attrs: { id: 'block001' }, content: inline };
}

function heading(level: 2 | 3 | 4): Block {
  return { type: 'heading', attrs: { id: `heading${level}`, level }, content: [text('x')] };
}

/** Every kind of block and mark, with `words` in each field that can hold a text. */
function everyBlock(words: string): Block[] {
  const inPlace = { pictureId: 'p1', alt: words, caption: words, credit: words, href: words };
  const id = words;
  return [
    paragraph(
      ...[text(words), text(words, { type: 'link', attrs: { href: words } })],
      text(words, { type: 'passage', attrs: { passageId: words } }),
      text(words, { type: 'language', attrs: { lang: words } }, { type: 'code' }, { type: 'highlight' }),
    ),
    { type: 'heading', attrs: { id, level: 2 }, content: [text(words)] },
    { type: 'bulletList', attrs: { id }, content: [{ type: 'listItem', content: [paragraph(words)] }] },
    { type: 'quote', attrs: { id, kind: 'pull', cite: words }, content: [paragraph(words)] },
    { type: 'picture', attrs: { id, ...inPlace } },
    { type: 'gallery', attrs: { id, pictures: [inPlace] } },
    { type: 'embed', attrs: { id, url: words, caption: words } },
    { type: 'embed', attrs: { id, url: `https://example.org/${words}` } },
    { type: 'recording', attrs: { id, kind: 'video', url: words, caption: words } },
    { type: 'code', attrs: { id, language: words }, content: [{ type: 'text', text: words }] },
    {
      type: 'table',
      attrs: { id, caption: words },
      content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(words)] }] }],
    },
    { type: 'island', attrs: { id, html: words } },
    { type: 'island', attrs: { id, html: `<p>${words}</p><table><tr><td>${words}</table>` } },
  ];
}
