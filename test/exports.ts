import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '#platform/text';
import type { LossReport } from '../src/migrating/report.ts';
import type { Room } from './a-newsroom.ts';

/** One comment of an export; what is left out is as usual. */
export interface ExportedComment {
  readonly id: number;
  readonly says: string;
  readonly by?: string;
  readonly email?: string;
  readonly url?: string;
  readonly parent?: number;
  readonly type?: string;
  readonly approved?: string;
  readonly meta?: Readonly<Record<string, string>>;
}

/** One item of an export. */
export interface ExportedItem {
  readonly id: number;
  readonly slug: string;
  readonly title?: string;
  readonly text?: string;
  readonly type?: string;
  readonly status?: string;
  /** The whole address; left out, it follows from the slug. */
  readonly link?: string;
  readonly comments?: readonly ExportedComment[];
  readonly meta?: Readonly<Record<string, string>>;
  /** Further elements, as XML. */
  readonly more?: string;
}

/** A WordPress export of a test's own. `head`: what stands before the first item, as XML. */
export function exportText(of: {
  readonly site?: string;
  readonly head?: string;
  readonly items: readonly ExportedItem[];
}): string {
  const { site = 'https://old.example', head = '', items } = of;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Old Site</title>
<link>${site}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
${head}
${items.map((item) => itemText(item, site)).join('\n')}
</channel>
</rss>
`;
}

function itemText(item: ExportedItem, site: string): string {
  const { id, slug, title = `The story ${slug}`, type = 'post', status = 'publish' } = item;
  return `<item>
<title>${held(title)}</title>
<link>${item.link ?? `${site}/2019/03/${slug}/`}</link>
<guid isPermaLink="false">${site}/?p=${id}</guid>
<content:encoded>${held(item.text ?? `<p>Words of ${slug}.</p>`)}</content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${held('2019-03-12 08:00:00')}</wp:post_date>
<wp:post_date_gmt>${held('2019-03-12 08:00:00')}</wp:post_date_gmt>
<wp:comment_status>${held('open')}</wp:comment_status>
<wp:post_name>${held(slug)}</wp:post_name>
<wp:status>${held(status)}</wp:status>
<wp:post_type>${held(type)}</wp:post_type>
${metaText('wp:postmeta', item.meta)}
${item.more ?? ''}
${(item.comments ?? []).map(commentText).join('\n')}
</item>`;
}

function commentText(comment: ExportedComment): string {
  const { id, says, by = `Reader ${id}`, email = '', url = '', parent = 0 } = comment;
  const { type = 'comment', approved = '1' } = comment;
  return `<wp:comment>
<wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>${held(by)}</wp:comment_author>
<wp:comment_author_email>${held(email)}</wp:comment_author_email>
<wp:comment_author_url>${escapeXml(url)}</wp:comment_author_url>
<wp:comment_date_gmt>${held(`2019-03-12 09:${String(id % 60).padStart(2, '0')}:00`)}</wp:comment_date_gmt>
<wp:comment_content>${held(says)}</wp:comment_content>
<wp:comment_approved>${held(approved)}</wp:comment_approved>
<wp:comment_type>${held(type)}</wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent>
${metaText('wp:commentmeta', comment.meta)}
</wp:comment>`;
}

function metaText(name: string, meta: Readonly<Record<string, string>> = {}): string {
  return Object.entries(meta)
    .map(
      ([key, value]) =>
        `<${name}><wp:meta_key>${held(key)}</wp:meta_key><wp:meta_value>${held(value)}</wp:meta_value></${name}>`,
    )
    .join('\n');
}

function held(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Brings an export over, given as its text. Returns the account of it, and what was said in the terminal. */
export async function bringExport(
  { newsroom, folder }: Pick<Room, 'newsroom' | 'folder'>,
  text: string | Buffer,
  wish: { readonly dryRun?: boolean; readonly companion?: string; readonly media?: string } = {},
): Promise<{ readonly report: LossReport; readonly said: string }> {
  const file = join(folder, 'export.xml');
  writeFileSync(file, text);
  const lines: string[] = [];
  const { dryRun = false, companion = null, media = null } = wish;
  const asked = { file, media, pageHtml: null, companion, dryRun };
  await newsroom.migrating.importWordpress(asked, (message) => {
    if (message.kind === 'line') lines.push(message.text);
  });
  const path = lines.at(-1)?.match(/: (.+\.json)$/)?.[1];
  if (path === undefined) throw new Error(`There is no account of the import: ${lines.join(' ')}`);
  return { report: JSON.parse(readFileSync(path, 'utf8')) as LossReport, said: lines.join('\n') };
}
