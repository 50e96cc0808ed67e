import { describe, expect, it } from 'vitest';
import { textOf } from '#stories';
import { convertHtml } from './convert-html.ts';

/** Each block by its words, or by its kind where it has none. */
const lines = (html: string) =>
  convertHtml(html, { itemId: 7 }).document.content.map((block) => {
    const words = textOf({ type: 'doc', content: [block] }).trim();
    return block.type === 'paragraph' ? words : [block.type, words].filter((one) => one !== '').join(': ');
  });

describe('A text that shortcodes laid out', () => {
  it('has what stood in them, and nothing of them, and says which they were', () => {
    const text = `[vc_row css=".a{margin:0}"][vc_column width="1/2"][vc_column_text]First.

Second.[/vc_column_text][/vc_column][/vc_row][one_half]Left[/one_half][one_half_last]Right[/one_half_last]
[fusion_text]A [fusion_highlight]word[/fusion_highlight] more.[/fusion_text]`;
    expect(lines(text)).toEqual(['First.', 'Second.', 'Left', 'Right', 'A word more.']);
    const said = convertHtml(text, { itemId: 7 }).reported;
    expect(said).toContainEqual({ kind: 'layout-shortcode', what: 'vc_column_text' });
    expect(said.map(({ kind }) => kind)).not.toContain('unknown-shortcode');
  });

  it('shows what they said themselves', () => {
    expect(
      lines(`[vc_custom_heading text="A headline"][vc_single_image image="12"][vc_gallery images="12,13"]
        [et_pb_image src="https://old.example/a.jpg" alt="A boat" /][vc_video link="https://vimeo.com/7"]
        [et_pb_button button_url="/about" button_text="More" /][fusion_youtube id="abcdefghijk" /]
        [vc_btn title="On" link="url:https%3A%2F%2Fold.example%2Fon|title:x"]
        [vc_raw_html]JTNDcCUzRVJhdyUzQyUyRnAlM0U=[/vc_raw_html][vc_raw_html]no &lt;code&gt;[/vc_raw_html]`),
    ).toEqual([
      ...[
        'heading: A headline',
        'picture',
        'gallery',
        'picture: A boat',
        'embed',
        'More',
        'embed',
        'On',
        'Raw',
        'no <code>',
      ],
    ]);
  });

  it('holds nothing that could run', () => {
    const { document } = convertHtml(
      `[et_pb_button button_url="javascript:alert(1)" button_text="<b onclick=x>" /][vc_raw_js]PHNjcmlwdD4=[/vc_raw_js]
      [et_pb_blurb title="a [vc_row title='b'] &lt;script&gt;"]c[/et_pb_blurb][et_pb_image src="javascript:x"]`,
      { itemId: 7 },
    );
    expect(JSON.stringify(document)).not.toMatch(/"href":"javascript|"src:javascript/);
  });
});
