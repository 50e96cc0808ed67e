const BLOCKS = /<(?:p|div|blockquote|ul|ol|pre|h[1-6]|table)\b/i;
const SPOILER = /\[spoiler(?:\s+title=(?:"([^"]*)"|'([^']*)'))?\s*\]([\s\S]*?)\[\/spoiler\]/gi;
const PICTURE = /<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>/gi;

/**
 * A comment of WordPress as HTML that stands for itself: paragraphs where there were blank lines, spoilers as
 * quotes, pictures as links. It is cleaned when it is drawn, like every imported comment.
 */
export function commentBody(content: string, attachments: readonly string[] = []): string {
  const text = content
    .replace(/\r\n?/g, '\n')
    .replace(SPOILER, (_, one: string | undefined, other: string | undefined, hidden: string) => {
      const title = one ?? other ?? '';
      return `${title === '' ? '' : `\n\n${title}\n\n`}<blockquote>${hidden}</blockquote>`;
    })
    .replace(PICTURE, (_, one?: string, other?: string, bare?: string) => linkTo(one ?? other ?? bare ?? ''));
  const body = BLOCKS.test(text) ? text : paragraphsOf(text);
  return [body, ...attachments.map((address) => `<p>${linkTo(address)}</p>`)].join('\n');
}

function paragraphsOf(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function linkTo(address: string): string {
  const plain = address.replace(/[<>"']/g, '');
  return `<a href="${plain}">${plain}</a>`;
}
