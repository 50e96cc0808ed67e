import { describe, expect, it } from 'vitest';
import type { ConversionContext } from '../words.ts';
import { convertHtml } from './convert-html.ts';
import { embedOf } from './embeds.ts';

const converted = (html: string, context: Partial<ConversionContext> = {}) =>
  convertHtml(html, { itemId: 7, ...context });

/** The blocks without their ids. */
const blocks = (html: string, context: Partial<ConversionContext> = {}) =>
  converted(html, context).document.content.map((block) => {
    const { id: _, ...attrs } = block.attrs;
    return { type: block.type, ...attrs };
  });
const reports = (html: string) => converted(html).reported.map((one) => `${one.kind} ${one.what}`);

const BOAT = 'https://old.example/wp-content/uploads/boat.jpg';

describe('A picture', () => {
  it('of the block editor has its caption, words and place', () => {
    const { document, pictures } = converted(
      `<!-- wp:image {"id":12,"align":"wide"} --><figure class="wp-block-image alignwide size-large"><img src="${BOAT}" alt="A boat" class="wp-image-12"/><figcaption>The <em>boat</em></figcaption></figure><!-- /wp:image -->`,
    );
    expect(document.content).toEqual([
      {
        type: 'picture',
        attrs: { id: 'w7b000001', pictureId: 'wp:12', alt: 'A boat', caption: 'The boat', align: 'wide' },
      },
    ]);
    expect(pictures).toEqual([{ pictureId: 'wp:12', attachmentId: 12, url: BOAT }]);
  });

  it('of a caption shortcode has the words behind it, or those of its attribute', () => {
    expect(
      blocks(
        `[caption id="attachment_12" align="alignright" width="300"]<a href="${BOAT}"><img class="wp-image-12" src="${BOAT}" alt="A" /></a> The <b>boat</b>[/caption]`,
      ),
    ).toEqual([{ type: 'picture', pictureId: 'wp:12', alt: 'A', caption: 'The boat', align: 'right' }]);
    expect(
      blocks(
        `[caption align="alignleft" caption="Old &amp; <em>new</em>"]<img src="${BOAT}" alt="A">[/caption]`,
      ),
    ).toEqual([{ type: 'picture', pictureId: `src:${BOAT}`, alt: 'A', caption: 'Old & new', align: 'left' }]);
  });

  it('in the middle of a paragraph stands between its halves', () => {
    expect(blocks(`<p>one <img src="${BOAT}" alt="A" class="alignleft"> two</p>`)).toEqual([
      { type: 'paragraph' },
      { type: 'picture', pictureId: `src:${BOAT}`, alt: 'A', align: 'left' },
      { type: 'paragraph' },
    ]);
  });

  it('leads where it led, but not to itself', () => {
    expect(blocks(`<a href="${BOAT}"><img src="${BOAT}" alt="A"></a>`)[0]).not.toHaveProperty('href');
    expect(blocks(`<a href="https://sea.example/"><img src="${BOAT}" alt="A"></a>`)[0]).toMatchObject({
      href: 'https://sea.example/',
    });
  });

  it('without words of its own takes those of the media library, or is decoration', () => {
    const describe = () => ({ alt: 'From the library' });
    expect(blocks('<img class="wp-image-3" src="a.jpg">', { describe })[0]).toMatchObject({
      alt: 'From the library',
    });
    expect(blocks('<img src="/a.jpg" alt="">')[0]).toEqual({
      type: 'picture',
      pictureId: 'src:/a.jpg',
      alt: '',
      decorative: true,
    });
  });

  it('that waits for a script is found at its real address', () => {
    expect(
      converted(`<img src="data:image/gif;base64,R0" data-src="${BOAT}" alt="A">`).pictures[0]?.url,
    ).toBe(BOAT);
  });

  it('that is a word is a word, and one that only counts is gone', () => {
    expect(converted('Hi <img class="wp-smiley" alt=":)" src="s.png">').document.content).toMatchObject([
      { type: 'paragraph', content: [{ text: 'Hi :)' }] },
    ]);
    expect(reports('<img src="https://count.example/" width="1" height="1">')).toEqual([
      'dropped-markup img of one pixel',
    ]);
    expect(reports('<img src="data:image/png;base64,x" alt="A">')[0]).toMatch(/^picture-without-address/);
  });

  it('of an old cover is found in the mark of its block', () => {
    expect(
      blocks(
        `<!-- wp:cover {"url":"${BOAT}","id":12} --><div class="wp-block-cover" style="background-image:url(${BOAT})"><p>On it</p></div><!-- /wp:cover -->`,
      ),
    ).toEqual([{ type: 'picture', pictureId: 'wp:12', alt: '', decorative: true }, { type: 'paragraph' }]);
  });
});

describe('A gallery', () => {
  const place = (id: number) => ({ pictureId: `wp:${id}`, alt: '', decorative: true });

  it('by shortcode shows the pictures it names, or those of its story', () => {
    expect(blocks('[gallery ids="3,1,3" columns="2"]')).toEqual([
      { type: 'gallery', pictures: [place(3), place(1)], columns: 2 },
    ]);
    expect(blocks('<p>[gallery exclude="5"]</p>', { attachedPictures: [4, 5, 6] })).toEqual([
      { type: 'gallery', pictures: [place(4), place(6)] },
    ]);
    expect(blocks('[gallery ids="4"]')).toEqual([{ type: 'picture', ...place(4) }]);
    expect(reports('[gallery]')).toEqual(['gallery-without-pictures 7']);
  });

  it('of the block editor, new and old, has captions of each and of all', () => {
    const now = `<!-- wp:gallery --><figure class="wp-block-gallery columns-3"><!-- wp:image {"id":1} --><figure class="wp-block-image"><img src="/1.jpg" alt="a" class="wp-image-1"/><figcaption>One</figcaption></figure><!-- /wp:image --><!-- wp:image {"id":2} --><figure class="wp-block-image"><img src="/2.jpg" alt="b" class="wp-image-2"/></figure><!-- /wp:image --><figcaption class="blocks-gallery-caption">Both</figcaption></figure><!-- /wp:gallery -->`;
    const before = `<!-- wp:gallery --><ul class="wp-block-gallery columns-3"><li class="blocks-gallery-item"><figure><img src="/1.jpg" alt="a" data-id="1"/><figcaption>One</figcaption></figure></li><li><figure><img src="/2.jpg" alt="b" data-id="2"/></figure></li></ul><!-- /wp:gallery -->`;
    const pictures = [
      { pictureId: 'wp:1', alt: 'a', caption: 'One' },
      { pictureId: 'wp:2', alt: 'b' },
    ];
    expect(blocks(now)).toEqual([{ type: 'gallery', pictures, columns: 3 }, { type: 'paragraph' }]);
    expect(blocks(before)).toEqual([{ type: 'gallery', pictures, columns: 3 }]);
  });
});

describe('What another host shows', () => {
  const watch = { type: 'embed', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' };

  it('is an embed however it was said', () => {
    for (const html of [
      '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ"} --><figure class="wp-block-embed"><div>https://www.youtube.com/watch?v=dQw4w9WgXcQ</div></figure><!-- /wp:embed -->',
      '<!-- wp:core-embed/youtube {"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ"} /-->',
      '<iframe width="560" src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"></iframe>',
      '[embed width="3"]https://www.youtube.com/watch?v=dQw4w9WgXcQ[/embed]',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      '<p>https://www.youtube.com/watch?v=dQw4w9WgXcQ</p>',
      '<object><param name="movie" value="https://www.youtube.com/v/dQw4w9WgXcQ"><embed src="x"></object>',
    ]) {
      expect(blocks(html), html).toEqual([watch]);
    }
  });

  it('stands between the lines of a text, and has its caption', () => {
    expect(blocks('one\nhttps://vimeo.com/7\ntwo')).toEqual([
      { type: 'paragraph' },
      { type: 'embed', url: 'https://vimeo.com/7' },
      { type: 'paragraph' },
    ]);
    expect(
      blocks(
        '<!-- wp:embed {"url":"https://vimeo.com/7"} --><figure><div>https://vimeo.com/7</div><figcaption>Seen</figcaption></figure><!-- /wp:embed -->',
      ),
    ).toEqual([{ type: 'embed', url: 'https://vimeo.com/7', caption: 'Seen' }]);
  });

  it('and a script would have drawn is what it stands for', () => {
    expect(
      blocks(
        '<blockquote class="twitter-tweet"><p>Words</p>— A <a href="https://twitter.com/a/status/1">May</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
      ),
    ).toEqual([{ type: 'embed', url: 'https://twitter.com/a/status/1' }]);
  });

  it('is a link where its host is not known, and nothing where it has no address', () => {
    expect(
      converted('<iframe src="https://odd.example/map" title="A map"></iframe>').document.content,
    ).toMatchObject([
      {
        type: 'paragraph',
        content: [{ text: 'A map', marks: [{ type: 'link', attrs: { href: 'https://odd.example/map' } }] }],
      },
    ]);
    expect(reports('<iframe src="https://odd.example/map"></iframe>')).toEqual([
      'frame-as-link https://odd.example/map',
    ]);
    expect(blocks('<iframe src="javascript:alert(1)"></iframe>')).toEqual([]);
  });

  it('is known by its host, not by a host that contains it', () => {
    expect(embedOf('https://youtube.com.evil.example/watch?v=1')).toBeUndefined();
    expect(embedOf('https://notyoutube.com/watch?v=1')).toBeUndefined();
    expect(embedOf('https://user:pass@youtube.com/watch?v=1')).toBeUndefined();
    expect(embedOf('https://open.spotify.com/embed/track/1')).toBe('https://open.spotify.com/track/1');
    expect(embedOf('https://www.facebook.com/plugins/post.php?href=javascript:alert(1)')).toMatch(
      /^https:\/\/www\.facebook\.com/,
    );
  });
});

describe('Sound and film of the newsroom', () => {
  it('are recordings', () => {
    const sound = { type: 'recording', kind: 'audio', url: 'https://old.example/a.mp3' };
    expect(blocks('[audio mp3="https://old.example/a.mp3"][/audio]')).toEqual([sound]);
    expect(blocks('[audio https://old.example/a.mp3]')).toEqual([sound]);
    expect(blocks('<audio controls><source src="https://old.example/a.mp3"></audio>')).toEqual([sound]);
    expect(
      blocks(
        '<!-- wp:video --><figure class="wp-block-video"><video controls src="https://old.example/f.mp4"></video><figcaption>The film</figcaption></figure><!-- /wp:video -->',
      ),
    ).toEqual([{ type: 'recording', kind: 'video', url: 'https://old.example/f.mp4', caption: 'The film' }]);
    const addressOf = (id: number) => `https://old.example/${id}.mp3`;
    expect(blocks('[playlist ids="1,2"]', { addressOf }).map((block) => block.type)).toEqual([
      'recording',
      'recording',
    ]);
  });

  it('that cannot be told are dropped and reported', () => {
    expect(reports('[video]')).toEqual(['dropped-shortcode [video]']);
    expect(reports('<video src="javascript:alert(1)"></video>')[0]).toMatch(/^dropped-address/);
  });
});

describe('A shortcode', () => {
  it('that is not known stays as text and is reported', () => {
    const { document, reported } = converted('Before [contact-form-7 id="1" title="x"] after [sic] [1]');
    expect(JSON.stringify(document)).toContain('[contact-form-7 id=\\"1\\" title=\\"x\\"]');
    expect(reported).toEqual([{ kind: 'unknown-shortcode', what: 'contact-form-7' }]);
  });

  it('is left alone in a tag, a remark and in code, and where brackets are doubled', () => {
    expect(blocks('<a href="/x" title="[gallery ids=1,2]">x</a><!-- [gallery ids="1,2"] -->')).toEqual([
      { type: 'paragraph' },
    ]);
    expect(blocks('<pre>[gallery ids="1,2"]</pre>')).toEqual([{ type: 'code' }]);
    expect(JSON.stringify(converted('Write [[gallery]] here').document)).toContain('Write [gallery] here');
  });
});

describe('A passage that readers are asked about', () => {
  const asked = (inside: string) =>
    `[wpdiscuz-feedback id="ab12cd34ef" question="Is &quot;it&quot; &#91;so&#93;?" opened="1"]${inside}[/wpdiscuz-feedback]`;

  it('is a mark on its words, with its question', () => {
    const { document, passages, reported } = converted(`<p>One ${asked('two <b>three</b>')} four</p>`);
    expect(passages).toEqual([
      { passageId: 'ab12cd34ef', question: 'Is "it" [so]?', opened: true, words: 'two three', placed: true },
    ]);
    expect(document.content).toMatchObject([
      {
        content: [
          { text: 'One ' },
          { text: 'two ', marks: [{ type: 'passage', attrs: { passageId: 'ab12cd34ef' } }] },
          { text: 'three', marks: [{ type: 'bold' }, { type: 'passage' }] },
          { text: ' four' },
        ],
      },
    ]);
    expect(reported).toEqual([]);
  });

  it('may begin in one paragraph and end in the next', () => {
    const { document, passages } = converted(
      asked('one</p><p>two').replace('[wp', '<p>zero [wp').concat(' three</p>'),
    );
    expect(passages[0]?.words).toBe('onetwo');
    expect(document.content).toMatchObject([
      { content: [{ text: 'zero ' }, { text: 'one', marks: [{ type: 'passage' }] }] },
      { content: [{ text: 'two', marks: [{ type: 'passage' }] }, { text: ' three' }] },
    ]);
  });

  it('keeps its words where no mark can stand, and that is said', () => {
    for (const html of [
      `<pre>${asked('code')}</pre>`,
      `<dl><dd>${asked('code')}</dd></dl>`,
      `<figure><img src="/a.jpg" alt="a"><figcaption>${asked('code')}</figcaption></figure>`,
    ]) {
      const { passages, reported } = converted(html);
      expect(passages, html).toMatchObject([{ words: 'code', placed: false }]);
      expect(
        reported.map((one) => one.kind),
        html,
      ).toContain('passage-not-placed');
    }
  });

  it('counts once, and not at all without a name', () => {
    expect(converted(`${asked('a')} ${asked('b')}`).passages).toHaveLength(1);
    expect(converted('[wpdiscuz-feedback question="x"]a[/wpdiscuz-feedback]').passages).toEqual([]);
    expect(converted('[wpdiscuz-feedback id="x"]never closed').passages).toMatchObject([
      { words: 'never closed' },
    ]);
    expect(converted('closed [/wpdiscuz-feedback] only').document.content).toHaveLength(1);
  });
});
