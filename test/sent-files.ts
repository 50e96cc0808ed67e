import type { ExportedItem } from './exports.ts';

/** From where wpDiscuz says that a file was sent. */
export const OWNER = '203.0.113.77';

/** Where a file of the old site stands. */
export const upload = (name: string) => `https://old.example/wp-content/uploads/2019/03/${name}`;
/** A file that a reader sent with a comment, as an export has it. */
export const attachment = (
  id: number,
  name: string,
  meta: Readonly<Record<string, string>> = {},
): ExportedItem => ({
  ...{ id, slug: name.replace('.', '-'), title: name, type: 'attachment', status: 'inherit', text: '' },
  meta: { _wmu_comment_id: '1', _wmu_owner_ip: OWNER, ...meta },
  more: `<wp:attachment_url>${upload(name)}</wp:attachment_url><wp:post_parent>7</wp:post_parent>`,
});

/** What wpDiscuz keeps of the files of a comment: `{ images: [21] }`. */
export function sent(kinds: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, string>> {
  const list = (ids: readonly number[]) =>
    `a:${ids.length}:{${ids.map((id, at) => `i:${at};i:${id};`).join('')}}`;
  const said = Object.entries(kinds).map(([kind, ids]) => `s:${kind.length}:"${kind}";${list(ids)}`);
  return { wmu_attachments: `a:${said.length}:{${said.join('')}}` };
}
