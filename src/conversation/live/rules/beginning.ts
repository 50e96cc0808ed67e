import { shortened } from '#platform/text';

const LONGEST = 140;
const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/**
 * How a comment begins, as plain text of at most `longest` characters, out of its safe HTML. What others said before
 * is left out, unless there is nothing else.
 */
export function beginningOf(html: string, longest = LONGEST): string {
  const own = plain(withoutQuotes(html));
  return shortened(own === '' ? plain(html) : own, longest);
}

/** What stands within no quote, however deep quotes stand in each other. */
function withoutQuotes(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote\b[^>]*>)/i)
    .map((piece) => {
      if (/^<blockquote\b/i.test(piece)) depth += 1;
      else if (/^<\/blockquote\b/i.test(piece)) depth = Math.max(0, depth - 1);
      else if (depth === 0) return piece;
      return ' ';
    })
    .join('');
}

function plain(html: string): string {
  return html
    .replace(/<\/?(?:p|br|li|ul|ol|pre|blockquote)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}
