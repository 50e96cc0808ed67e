import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../test/attacks.ts';
import { COMMENT_ELEMENTS, commentHtml, linksIn } from './comment-text.ts';

const written = (body: string) => commentHtml({ body, bodyKind: 'markdown' });
const shown = (body: string) => commentHtml({ body, bodyKind: 'markdown' }, { spoiler: 'Spoiler' });
const imported = (body: string) => commentHtml({ body, bodyKind: 'html' });

describe('A comment that is written here', () => {
  it('has paragraphs, and line ends where its author made them', () => {
    expect(written('One\ntwo\n\nthree')).toBe('<p>One<br>\ntwo</p>\n<p>three</p>\n');
  });

  it('can be bold, italic, struck out, quoted, listed and code', () => {
    expect(written('**b** *i* ~~s~~ `c`')).toBe(
      '<p><strong>b</strong> <em>i</em> <s>s</s> <code>c</code></p>\n',
    );
    expect(written('> said')).toContain('<blockquote>');
    expect(written('- one\n- two')).toContain('<ul>');
    expect(written('```js\n<b>\n```')).toBe('<pre><code>&lt;b&gt;\n</code></pre>\n');
  });

  it('can hide words until they are opened: by a box, without script', () => {
    expect(shown('It was ||the *gardener*||.')).toBe(
      '<p>It was <label class="spoiler"><input type="checkbox"> Spoiler <span>the <em>gardener</em></span></label>.</p>\n',
    );
  });

  it('leaves hidden words out where nobody can open them', () => {
    expect(written('It was ||the gardener||.')).toBe('<p>It was […].</p>\n');
  });

  it('takes two lines as they are where they hide nothing', () => {
    for (const text of ['a || b', '||||', '|| ||', '`||` or `||`', 'a | b']) {
      expect(shown(text)).not.toContain('<label');
    }
    expect(shown('\\||a||')).toContain('||a');
  });

  it('hides words whose marks stand within code or a link as they are meant', () => {
    expect(shown('||`a || b` c||')).toContain('<span><code>a || b</code> c</span>');
  });

  it('links a bare address, and gives no link any rank', () => {
    expect(written('See https://example.org/a?b=1&c=2.')).toBe(
      '<p>See <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.org/a?b=1&amp;c=2</a>.</p>\n',
    );
  });

  it('leaves the words of a link that leads nowhere', () => {
    expect(shown('See [*the* plan]() and [this](https://bay.example/a).')).toBe(
      '<p>See <em>the</em> plan and <a href="https://bay.example/a" rel="nofollow ugc noopener">this</a>.</p>\n',
    );
  });

  it('links no address with a name before its host, and shows no host in letters that pass for others', () => {
    for (const text of [
      'https://bank.example@evil.example',
      '<https://a:b@evil.example>',
      '[a](http://a@evil.example)',
    ]) {
      expect(written(text)).not.toContain('<a');
    }
    expect(imported('<p><a href="https://bank.example@evil.example">a</a></p>')).toBe('<p><a>a</a></p>');
    expect(written('https://xn--80ak6aa92e.com')).toContain('>https://xn--80ak6aa92e.com</a>');
    expect(written('<https://аррӏе.com>')).toContain('>https://xn--80ak6aa92e.com</a>');
  });

  it('leaves words with a dot and addresses of people as they are', () => {
    expect(written('readme.md and ada@example.org')).toBe('<p>readme.md and ada@example.org</p>\n');
  });

  it('has no pictures, no headings and no rules', () => {
    expect(written('![x](https://example.org/x.png)')).not.toContain('<img');
    expect(written('# Big\n\n---\n\nTitle\n=====')).not.toMatch(/<h[1-6r]/);
  });

  it('leaves addresses as words where they are a flood', () => {
    expect(written('http://a/('.repeat(1_000))).not.toContain('<a');
  });

  it('is not stalled by ten thousand marks', () => {
    for (const mark of ['>', '*', '[', '`', '- ', '_a', '](', '<', '||', '||a ', '|', 'ftp://a/(', '//a/(']) {
      expect(shown(mark.repeat(10_000)).length).toBeGreaterThan(0);
    }
  });
});

describe('The links of a comment', () => {
  const pieces = [
    'https://a.example',
    'http://b.example',
    '_',
    '*',
    '||',
    '<',
    '>',
    '[c](',
    ')',
    ' ',
    '`',
    '\n\n',
  ];

  it('are never fewer than it is drawn with', () => {
    const more = [
      'x',
      '~~',
      '&#104;ttps://d.example',
      '[https://e.example](https://f.example)',
      'www.g.example',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 }), (chosen) => {
        const body = chosen.join('');
        expect(linksIn(body)).toBeGreaterThanOrEqual(shown(body).split('<a ').length - 1);
      }),
      { numRuns: 500 },
    );
  });

  it('count where they hang on other signs, and where they are hidden', () => {
    expect(linksIn('_https://a.example '.repeat(8))).toBe(8);
    expect(linksIn('||https://a.example|| and [b](&#104;ttps://b.example)')).toBe(2);
    expect(linksIn('nothing here, not even e.g. this')).toBe(0);
  });
});

describe('No word is lost', () => {
  it.each([
    ['in twenty-one quotes', `${'>'.repeat(21)} found`],
    ['in three hundred quotes', `${'> '.repeat(300)}found\n\nand found`],
    ['in lists within lists', Array.from({ length: 14 }, (_, at) => `${'  '.repeat(at)}- found`).join('\n')],
    ['behind a fence that nobody closed', '```these words were found'],
    ['behind a fence, as one word', '```found'],
    ['in one line of lists', `${'- '.repeat(40)}found`],
  ])('%s', (_says, body) => {
    expect(written(body).split('found').length).toBe(body.split('found').length);
  });

  it('however quotes and lists stand in each other', () => {
    const mark = fc.constantFrom('>', '> ', '- ', '1. ', '  ', '    ', '\n', '\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, fc.nat(12)), { maxLength: 40 }), (chosen) => {
        const marks = chosen.map(([one, times]) => one.repeat(times + 1));
        const body = marks.map((one, at) => `${one}w${at}w`).join('');
        const text = written(body).replace(/<[^>]*>/g, ' ');
        const lost = marks.flatMap((_, at) => (text.includes(`w${at}w`) ? [] : [at]));
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A comment that was imported', () => {
  it('keeps the elements that a comment may have', () => {
    expect(imported('<p>Yes, <b>very</b> <a href="https://example.org" onclick="x()">much</a></p>')).toBe(
      '<p>Yes, <strong>very</strong> <a href="https://example.org" rel="nofollow ugc noopener">much</a></p>',
    );
  });

  it('loses its pictures, frames, styles and classes', () => {
    expect(
      imported(
        '<p class="x" style="color:red">a<img src="x"><iframe src="x"></iframe>b</p><style>p{}</style>',
      ),
    ).toBe('<p>ab</p>');
  });
});

describe('A21: No comment climbs over what stands around it', () => {
  const tower = `H${'\u030d'.repeat(3_000)}`;
  it.each([
    ['as it was typed', tower],
    ['in numbers', `H${'&#781;'.repeat(500)}`],
    ['in words that are struck out', `H${'~~\u030d\u030d\u030d~~'.repeat(200)}`],
    ['in hidden words', `H||${tower}||`],
  ])('%s', (_says, body) => {
    expect(shown(body).replace(/<[^>]*>/g, '')).not.toMatch(/\p{M}{5}/u);
    expect(imported(`<p>${body}</p>`).replace(/<[^>]*>/g, '')).not.toMatch(/\p{M}{5}/u);
  });
});

describe('A3: no script gets through', () => {
  for (const attack of ATTACKS) {
    it(`not by ${attack.slice(0, 60)}`, () => {
      expectHarmless(written(attack));
      expectHarmless(shown(`||${attack}||`));
      expectHarmless(imported(attack));
    });
  }

  it('nor by any mixture of their pieces', () => {
    const pieces = ATTACKS.flatMap((attack) => attack.split(/(?<=[<>"'()[\]\s])/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (chosen) => {
        expectHarmless(shown(chosen.join('')));
        expectHarmless(imported(chosen.join('')));
      }),
      { numRuns: 500 },
    );
  });
});

/** Reads the HTML as a browser would and looks at everything that came of it. */
function expectHarmless(html: string): void {
  for (const element of elementsOf(parseFragment(html))) {
    expect([...COMMENT_ELEMENTS, 'label', 'input', 'span']).toContain(element.tagName);
    for (const { name, value } of element.attrs) {
      expect(['a href', 'a rel', 'ol start', 'label class', 'input type']).toContain(
        `${element.tagName} ${name}`,
      );
      if (name === 'href') expect(value).toMatch(/^https?:\/\//i);
    }
  }
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}
