/**
 * Writes a WordPress export of any size: `writeExport(file, { posts, commentsEach })`, each post with as many comments
 * and, with `attachments`, a picture whose bytes are missing.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const text = 'The harbour council met on the quay, and the ferry was late again. '.repeat(12);

/** @returns {Promise<number>} how many items (posts, pictures and comments) stand in it */
export async function writeExport(file, { posts, commentsEach, attachments = false }) {
  const out = createWriteStream(file);
  out.write(HEAD);
  for (let at = 1; at <= posts; at += 1) {
    const comments = Array.from({ length: commentsEach }, (_, nth) =>
      comment(at * 1_000 + nth, nth > 0 && nth % 3 !== 0),
    );
    const text = item(at, comments.join('')) + (attachments ? picture(at) : '');
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end('</channel>\n</rss>\n');
  await once(out, 'close');
  return posts * (1 + commentsEach + Number(attachments));
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Bench</title><link>https://bench.example</link><description></description><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://bench.example</wp:base_site_url><wp:base_blog_url>https://bench.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>ana</wp:author_login><wp:author_email>ana@bench.example</wp:author_email><wp:author_display_name>Ana Reis</wp:author_display_name><wp:author_first_name>Ana</wp:author_first_name><wp:author_last_name>Reis</wp:author_last_name></wp:author>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>News</wp:cat_name></wp:category>
`;

function item(number, comments) {
  const date = new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString();
  const stamp = `${date.slice(0, 10)} ${date.slice(11, 19)}`;
  return `<item>
<title>Story number ${number}</title>
<link>https://bench.example/${date.slice(0, 4)}/${date.slice(5, 7)}/story-${number}/</link>
<dc:creator>ana</dc:creator>
<guid isPermaLink="false">https://bench.example/?p=${number}</guid>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->
<!-- wp:paragraph --><p>${text} <a href="https://bench.example/?p=1">The first</a>.</p><!-- /wp:paragraph -->]]></content:encoded>
<excerpt:encoded><![CDATA[The ferry was late.]]></excerpt:encoded>
<wp:post_id>${number}</wp:post_id>
<wp:post_date>${stamp}</wp:post_date><wp:post_date_gmt>${stamp}</wp:post_date_gmt>
<wp:post_modified>${stamp}</wp:post_modified><wp:post_modified_gmt>${stamp}</wp:post_modified_gmt>
<wp:comment_status>open</wp:comment_status><wp:ping_status>closed</wp:ping_status>
<wp:post_name>story-${number}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="news"><![CDATA[News]]></category>
${comments}</item>
`;
}

/** Its number stands behind those of all posts. */
function picture(post) {
  const number = 1_000_000 + post;
  const file = `2024/06/the-ferry-at-the-quay-${number}`;
  return `<item>
<title>The ferry at the quay ${number}</title><link>https://bench.example/story-${post}/picture-${number}/</link>
<guid isPermaLink="false">https://bench.example/wp-content/uploads/${file}.jpg</guid><content:encoded></content:encoded>
<excerpt:encoded><![CDATA[The ferry lies at the quay, late as ever, on a morning in June.]]></excerpt:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date>2024-06-01 10:00:00</wp:post_date><wp:post_date_gmt>2024-06-01 08:00:00</wp:post_date_gmt>
<wp:post_name>picture-${number}</wp:post_name><wp:status>inherit</wp:status><wp:post_parent>${post}</wp:post_parent><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://bench.example/wp-content/uploads/${file}.jpg</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[A white ferry at a grey quay]]></wp:meta_value></wp:postmeta>
</item>
`;
}

function comment(id, isReply) {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Reader ${id}]]></wp:comment_author>
<wp:comment_author_email>reader${id}@example.org</wp:comment_author_email><wp:comment_author_url></wp:comment_author_url>
<wp:comment_author_IP>203.0.113.7</wp:comment_author_IP><wp:comment_date>2024-06-01 10:00:00</wp:comment_date><wp:comment_date_gmt>2024-06-01 08:00:00</wp:comment_date_gmt>
<wp:comment_content><![CDATA[I was on that ferry, and it was later than they say. Comment ${id}.]]></wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${isReply ? id - 1 : 0}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
`;
}
