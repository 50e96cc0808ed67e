import { describe, expect, it } from 'vitest';
import { builderHtml } from './builder-html.ts';

const part = (widgetType: string, settings: object) => ({ elType: 'widget', widgetType, settings });
const page = (...parts: object[]) =>
  JSON.stringify([{ elType: 'section', elements: [{ elType: 'column', elements: parts }] }]);

describe('A text that was put together in Elementor', () => {
  it('is its parts in their order, as HTML', () => {
    const data = page(
      part('heading', { title: 'At the quay', header_size: 'h3' }),
      part('text-editor', { editor: '<p>The <b>ferry</b> is late.</p>' }),
      part('image', { image: { id: 9, url: 'https://old.example/a.jpg', alt: 'A "boat"' }, caption: 'Late' }),
      part('icon-list', { icon_list: [{ text: 'one' }, { text: 'two' }] }),
      part('toggle', { tabs: [{ tab_title: 'Why?', tab_content: '<p>Fog.</p>' }] }),
      part('some-plugin', { title: 'Known by nobody', description: 'yet read' }),
    );
    expect(builderHtml(data).split('\n')).toEqual([
      '<h3>At the quay</h3>',
      '<p>The <b>ferry</b> is late.</p>',
      '<figure><img src="https://old.example/a.jpg" alt="A &quot;boat&quot;" class="wp-image-9"><figcaption>Late</figcaption></figure>',
      '<ul><li>one</li><li>two</li></ul>',
      '<h3>Why?</h3><p>Fog.</p>',
      '<h3>Known by nobody</h3>yet read',
    ]);
  });

  it('is read with the strokes of a database in it as well', () => {
    const data = page(part('text-editor', { editor: '<p class="x">Words</p>' }));
    expect(builderHtml(data.replaceAll('"', '\\"').replaceAll('\\\\"', '\\\\\\"'))).toContain('Words');
  });

  it.each([
    ['no data', ''],
    ['something else', '{"elType": 7, "elements": "x"}'],
    ['a list of nothing', '[null, 1, "x", []]'],
    ['parts without settings', '[{"elType":"widget","widgetType":"image"}]'],
  ])('is empty for %s', (_, data) => expect(builderHtml(data)).toBe(''));

  it('ends, however deep its parts stand in each other', () => {
    expect(builderHtml(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)).toBe('');
    const deep = `${'{"elType":"column","elements":['.repeat(500)}${JSON.stringify(part('heading', { title: 'x' }))}${']}'.repeat(500)}`;
    expect(builderHtml(deep)).toBe('');
  });
});
