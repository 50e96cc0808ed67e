import { describe, expect, it } from 'vitest';
import type { Block } from '#stories';
import type { ConversionContext } from '../words.ts';
import { convertHtml } from './convert-html.ts';

const converted = (html: string, context: Partial<ConversionContext> = {}) =>
  convertHtml(html, { itemId: 7, ...context });

/** The document in a short spelling: `p(one *two*)`, `h2(…)`, `ul[p(a); p(b) ul[p(c)]]`. */
function shape(html: string, context: Partial<ConversionContext> = {}): string {
  return converted(html, context).document.content.map(shapeOf).join(' ');
}

function shapeOf(block: Block): string {
  const all = (blocks: readonly Block[]) => blocks.map(shapeOf).join(' ');
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const words = (block.content ?? []).map((one) => {
        if (one.type === 'hardBreak') return '/';
        const marks = (one.marks ?? []).map((mark) => `<${mark.type[0]}>`).join('');
        return `${marks}${one.text}${marks ? '<>' : ''}`;
      });
      return `${block.type === 'heading' ? `h${block.attrs.level}` : 'p'}(${words.join('')})`;
    }
    case 'bulletList':
    case 'orderedList':
      return `${block.type === 'bulletList' ? 'ul' : 'ol'}[${block.content.map((item) => all(item.content)).join('; ')}]`;
    case 'quote':
      return `${block.attrs.kind}[${all(block.content)}${block.attrs.cite ? ` — ${block.attrs.cite}` : ''}]`;
    case 'table': {
      const rows = block.content.map((row) =>
        row.content
          .map((cell) => `${cell.type === 'tableHeader' ? '!' : ''}${all(cell.content)}`)
          .join(' | '),
      );
      return `table[${rows.join(' // ')}]${block.attrs.caption ?? ''}`;
    }
    case 'code':
      return `code(${block.content?.[0].text})${block.attrs.language ?? ''}`;
    case 'island':
      return `island(${block.attrs.html})`;
    default:
      return block.type;
  }
}

describe('A text of the block editor', () => {
  it('becomes paragraphs, headings, lists, quotes and separators', () => {
    expect(
      shape(`<!-- wp:heading {"level":1} --><h1>One</h1><!-- /wp:heading -->
<!-- wp:paragraph --><p>Two <strong>three</strong></p><!-- /wp:paragraph -->
<!-- wp:list --><ul><!-- wp:list-item --><li>a</li><!-- /wp:list-item --><!-- wp:list-item --><li>b<ol><li>c</li></ol></li><!-- /wp:list-item --></ul><!-- /wp:list -->
<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
<!-- wp:quote --><blockquote class="wp-block-quote"><p>q</p><cite>Ana</cite></blockquote><!-- /wp:quote -->
<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>out</p><cite>Ben</cite></blockquote></figure><!-- /wp:pullquote -->`),
    ).toBe(
      'h2(One) p(Two <b>three<>) ul[p(a); p(b) ol[p(c)]] separator block[p(q) — Ana] pull[p(out) — Ben]',
    );
  });

  it('keeps line ends in the source for white space', () => {
    expect(shape('<!-- wp:paragraph -->\n<p>one\ntwo<br>three</p>\n<!-- /wp:paragraph -->')).toBe(
      'p(one two/three)',
    );
  });

  it('leaves out what was made only when shown, and says so', () => {
    const { document, reported } = converted(
      '<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:spacer --><div style="height:9px"></div><!-- /wp:spacer -->',
    );
    expect(document.content).toEqual([]);
    expect(reported).toEqual([{ kind: 'block-without-content', what: 'core/latest-posts' }]);
  });

  it('takes in what several stories share', () => {
    expect(
      shape('<!-- wp:block {"ref":9} /-->', { patternOf: (id) => (id === 9 ? '<p>Shared</p>' : undefined) }),
    ).toBe('p(Shared)');
  });

  it('takes in a shared text once where it holds itself, and ends where shared texts multiply', () => {
    const ref = (id: number) => `<!-- wp:block {"ref":${id}} /-->`;
    expect(shape(ref(9), { patternOf: () => `${ref(9)}<p>x</p>` })).toBe('p(x)');
    const many = converted(ref(1), { patternOf: (id) => `${ref(id + 1).repeat(10)}<p>x</p>` });
    expect(many.document.content.length).toBeLessThan(200);
    expect(many.reported.map(({ kind }) => kind)).toContain('block-without-content');
  });

  it('has its footnotes where it shows them, with the ways there and back', () => {
    const text = `<!-- wp:paragraph --><p>A word<sup data-fn="n-1" class="fn"><a href="#n-1" id="n-1-link">1</a></sup>.</p>
      <!-- /wp:paragraph --><!-- wp:footnotes /-->`;
    const footnotes = [{ id: 'n-1', content: 'The <em>note</em>.' }];
    expect(shape(text, { footnotes })).toBe('p(A word<s><l>1<>.) ol[p(The <i>note<>. <l>↩︎<>)]');
    const said = JSON.stringify(converted(text, { footnotes }));
    expect(said).toContain('"href":"#block-w7b000003"');
    expect(said).toContain('"href":"#block-w7b000001"');
    expect(converted(text).reported).toEqual([{ kind: 'block-without-content', what: 'core/footnotes' }]);
    expect(converted(text, { footnotes }).reported).toEqual([]);
  });

  it('reads the HTML of blocks that it does not know', () => {
    const { document, reported } = converted(
      '<!-- wp:acme/box {"a":1} --><div><p>In the box</p></div><!-- /wp:acme/box -->',
    );
    expect(document.content.map(shapeOf)).toEqual(['p(In the box)']);
    expect(reported).toEqual([{ kind: 'unknown-block', what: 'acme/box' }]);
  });

  it('takes the words from the fields of a block that a theme drew, where it stood, and names what it left', () => {
    const data = {
      quote: 'One\n\ntwo <b>three</b>',
      _quote: 'field_1a',
      tone: 'dark',
      _tone: 'field_2b',
      bare: 1,
    };
    const text = (name: string, facts: object) =>
      `<p>a</p><!-- wp:acf/${name} ${JSON.stringify(facts).replaceAll('<', '\\u003c')} /--><p>b</p>`;
    const fieldKind = (key: string) => (key === 'field_1a' ? 'wysiwyg' : undefined);
    const { document, reported } = converted(text('pull', { data }), { fieldKind });
    expect(document.content.map(shapeOf).join(' ')).toBe('p(a) p(One) p(two <b>three<>) p(b)');
    expect(reported).toEqual([
      { kind: 'block-fields-as-text', what: 'acf/pull: quote' },
      { kind: 'block-without-content', what: 'acf/pull: tone' },
    ]);
    const unknown = converted(text('pull', { data: { tone: 'dark' } }));
    expect(unknown.reported.map(({ kind }) => kind)).toEqual(['unknown-block', 'block-without-content']);
  });

  it('keeps the lines of a verse, and code as it stands', () => {
    expect(shape('<!-- wp:verse --><pre class="wp-block-verse">one\n  two</pre><!-- /wp:verse -->')).toBe(
      'p(one/two)',
    );
    expect(
      shape(
        '<!-- wp:code --><pre class="wp-block-code"><code lang="x" class="language-js">if (a &lt; b) {\n  c();\n}</code></pre><!-- /wp:code -->',
      ),
    ).toBe('code(if (a < b) {\n  c();\n})js');
  });
});

describe('A classic text', () => {
  it('has paragraphs at empty lines and breaks at line ends', () => {
    expect(shape('one\ntwo\n\nthree\r\n\r\n\r\nfour')).toBe('p(one/two) p(three) p(four)');
    expect(shape('one<br />\ntwo<br><br>three')).toBe('p(one/two) p(three)');
  });

  it('carries emphasis over the end of a paragraph', () => {
    expect(shape('a <em>b\n\nc</em> d')).toBe('p(a <i>b<>) p(<i>c<> d)');
  });

  it('has no empty paragraphs beside its boxes', () => {
    expect(shape('one\n<h2>Two</h2>\nthree\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n&nbsp;\n\nfour')).toBe(
      'p(one) h2(Two) p(three) ul[p(a); p(b)] p(four)',
    );
  });

  it('mixes levels, nested lists of old editors included', () => {
    expect(shape('<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>')).toBe('ul[p(a) ul[p(b)]; p(c)]');
    expect(shape('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e</h6>')).toBe('h2(a) h2(b) h3(c) h4(d) h4(e)');
    expect(converted('<ol start="5"><li>x</li></ol>').document.content[0]?.attrs).toMatchObject({ start: 5 });
  });

  it('ends a page where it was cut, and says so', () => {
    const { document, reported } = converted('one<!--more-->two\n<!--nextpage-->\nthree');
    expect(document.content.map(shapeOf)).toEqual(['p(one)', 'p(two)', 'p(three)']);
    expect(reported).toEqual([{ kind: 'page-break', what: 'nextpage' }]);
  });

  it('knows all the marks', () => {
    expect(
      shape('<b>a</b><i>b</i><del>c</del><u>d</u><code>e</code><sub>f</sub><sup>g</sup><mark>h</mark>'),
    ).toBe('p(<b>a<><i>b<><s>c<><u>d<><c>e<><s>f<><s>g<><h>h<>)');
    expect(shape('<q>said</q> <abbr title="x">NATO</abbr> <span lang="fr">oui</span>')).toBe(
      'p(“said” NATO <l>oui<>)',
    );
    expect(converted('<a href="https://a.example/?b=1&amp;c">x</a>').document.content[0]).toMatchObject({
      content: [{ text: 'x', marks: [{ type: 'link', attrs: { href: 'https://a.example/?b=1&c' } }] }],
    });
  });

  it('has tables with their heads, spans and captions', () => {
    expect(
      shape(
        '<table><caption>T</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><ul><li>x</li></ul></td></tr></tbody></table>',
      ),
    ).toBe('table[!p(a) | !p(b) // p(1) | ul[p(x)]]T');
    const wide = converted('<table><tr><td colspan="2" rowspan="999999">a</td><td></td></tr></table>')
      .document.content[0];
    expect(wide).toMatchObject({ content: [{ content: [{ attrs: { colspan: 2, rowspan: 100 } }, {}] }] });
    expect(shape('<table><tr><td><p>Only a frame</p></td></tr></table>')).toBe('p(Only a frame)');
  });

  it('keeps as an island what no block expresses, and nothing else', () => {
    const { document, reported } = converted(
      '<dl><dt>Quay</dt><dd onclick="x()">Where <a href="/boats">boats</a> lie</dd></dl>',
    );
    expect(document.content.map(shapeOf)).toEqual([
      'island(<dl><dt>Quay</dt><dd>Where <a href="/boats">boats</a> lie</dd></dl>)',
    ]);
    expect(reported).toEqual([{ kind: 'island', what: 'dl' }]);
    expect(shape('<details><summary>More</summary><p>Inside</p></details>')).toContain('island(<details>');
    expect(shape('<details><summary>More</summary><img src="https://a.example/a.jpg"></details>')).toBe(
      'p(<b>More<>) picture',
    );
  });

  it('drops code with its words, and controls with theirs, and says so', () => {
    const { document, reported } = converted(
      'a<script>b()</script><style>c{}</style><select><option>d</option></select><form>e <button>f</button></form>',
    );
    expect(document.content.map(shapeOf)).toEqual(['p(a)', 'p(e f)']);
    expect(reported.map((one) => `${one.kind} ${one.what}`)).toEqual([
      'dropped-code script',
      'dropped-code style',
      'dropped-markup select',
      'dropped-markup button',
    ]);
  });
});

describe('A converted text', () => {
  it('has the same ids each time, unique and of small letters and digits', () => {
    const html =
      '<p>a</p><ul><li>b</li><li>c<ol><li>d</li></ol></li></ul><blockquote>e</blockquote><table><tr><td>f</td><td>g</td></tr></table>';
    const once = JSON.stringify(converted(html).document);
    expect(JSON.stringify(converted(html).document)).toBe(once);
    const ids = [...once.matchAll(/"id":"([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(11);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{8,}$/);
  });

  it('says addresses as they work here', () => {
    const link = (address: string) => address.replace('https://old.example', '');
    const { document } = converted(
      '<a href="https://old.example/a">x</a><dl><dd><a href="https://old.example/b">y</a></dd></dl>',
      { link },
    );
    expect(JSON.stringify(document)).not.toContain('old.example');
  });

  it('survives what nobody writes by hand', () => {
    expect(shape(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`)).toContain('deep');
    expect(shape(`${'<ul><li>'.repeat(3_000)}x`)).toContain('x');
    expect(shape('<p>open <b>bold <i>both</p><p>next')).toBe(
      'p(open <b>bold <><b><i>both<>) p(<b><i>next<>)',
    );
    expect(shape('<!-- wp:paragraph --><p>never closed')).toBe('p(never closed)');
    expect(shape('a < b [ c ] <<< "d" \u0000 <')).toBe('p(a < b [ c ] <<< "d" <)');
    expect(shape('')).toBe('');
  });

  it('takes time in proportion to its length', () => {
    for (const unit of ['[caption]', '<!-- wp:x -->', '[gallery "', '<a "', '[[a]', '<b><p>']) {
      expect(converted(unit.repeat(5_000)).document.type).toBe('doc');
    }
  }, 30_000);
});
