import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { bringExport, exportText } from '../../test/exports.ts';

const category = (slug: string, name: string) =>
  `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:cat_name>${name}</wp:cat_name></wp:category>`;
const tag = (slug: string, name: string) =>
  `<wp:tag><wp:tag_slug>${slug}</wp:tag_slug><wp:tag_name>${name}</wp:tag_name></wp:tag>`;

/** The same site twice: the second time all its names are longer. */
const site = (more: string, items: readonly number[]) =>
  exportText({
    site: 'https://edited.example',
    head: `<wp:author><wp:author_id>2</wp:author_id><wp:author_login>ed-ann</wp:author_login>
      <wp:author_display_name>Ann${more}</wp:author_display_name></wp:author>
      ${category('ed-town', `Town${more}`)}${category('ed-empty', 'Empty')}
      ${tag('ed-boat', `Boat${more}`)}${tag('ed-ship', `Ship${more}`)}`,
    items: items.map((id) => ({
      ...{ id, slug: `ed-${id}`, text: `<p>Words${more}.</p>` },
      more: `<dc:creator>ed-ann</dc:creator>
        <category domain="category" nicename="${id === 1 ? 'ed-town' : 'ed-empty'}">a section</category>
        <category domain="post_tag" nicename="${id === 1 ? 'ed-ship' : 'ed-boat'}">a tag</category>`,
    })),
  });

describeNewsroom('What the newsroom made of an imported section, tag or author', (room) => {
  /** Of what stands in a list of the desk behind a link to its page. */
  const idAt = async (list: string, href: string) => {
    const { text } = await room().visit(list, { as: await room().staff('editor') });
    const behind = text.slice(text.indexOf(`href="${href}"`));
    return /\/desk\/(?:sections|authors|tags)\/([\w-]{20,})/.exec(behind)?.[1] ?? '';
  };

  it('stays when it comes again, changed there as well', async () => {
    await bringExport(room(), site('', [1]));
    const as = await room().staff('editor');
    const author = await idAt('/desk/authors', '/by/ed-ann');
    const changed = { name: 'Ann of here', about: 'She sails.' };
    expect((await room().post(`/desk/authors/${author}`, changed, { as })).status).toBe(303);
    const { report } = await bringExport(room(), site(' there', [1]));
    expect(report.kinds.author.skipped).toEqual({ 'kept: changed here since': 1 });
    expect(report.kinds.section).toMatchObject({ updated: 1, unchanged: 1 });
    const { text } = await room().visit('/by/ed-ann');
    for (const words of ['Ann of here', 'She sails.', 'Town there']) expect(text).toContain(words);
  });

  it('does not come back once it was removed, and takes no story with it', async () => {
    const as = await room().staff('editor');
    const empty = await idAt('/desk/sections', '/ed-empty');
    expect((await room().post(`/desk/sections/${empty}/remove`, {}, { as })).status).toBe(303);
    const { report } = await bringExport(room(), site(' there', [1, 2]));
    expect(report.kinds.section.skipped).toEqual({ 'it was taken away here since': 1 });
    expect(report.kinds.story).toMatchObject({ found: 2, imported: 1, skipped: {} });
    expect((await room().visit('/2019/03/ed-2/')).status).toBe(200);
    expect((await room().visit('/ed-empty')).status).toBe(404);
  });

  it('is the tag that it became one with', async () => {
    const as = await room().staff('editor');
    const boat = await idAt('/desk/tags', '/tag/ed-boat');
    expect((await room().post(`/desk/tags/${boat}/merge`, { into: 'Ed ship' }, { as })).status).toBe(303);
    const { report } = await bringExport(room(), site(' there', [1, 2, 3]));
    expect(report.kinds.tag).toMatchObject({ found: 2, unchanged: 2 });
    const { text } = await room().visit('/tag/ed-ship');
    for (const id of [1, 2, 3]) expect(text).toContain(`The story ed-${id}`);
  });
});
