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
 * How a comment begins, as plain text of at most `longest` characters, out of its safe HTML. What others said before is left out, unless there is
 * nothing else.
 */
export function beginningOf(html: string, longest = LONGEST): string {
  const own = plain(html.replace(/<blockquote\b[\s\S]*<\/blockquote>/gi, ' '));
  return shortened(own === '' ? plain(html) : own, longest);
}

function plain(html: string): string {
  return html
    .replace(/<\/?(?:p|br|li|ul|ol|pre|blockquote)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}
