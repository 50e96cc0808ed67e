import PostalMime from 'postal-mime';
import type { ReadMail } from '../words.ts';

/** So many lines and parts are read: reading takes time for each, and reports say what they say at their beginning. */
const MOST_LINES = 8_000;
const MOST_PARTS = 200;
/** Deeper than this is no mail that a program or a person writes, nor has one so long headers, in bytes. */
const DEEPEST = 20;
const LONGEST_HEADERS = 64 * 1_024;

/**
 * Reads the beginning of a mail; null for what cannot be read. A letter in it that comes back stays a part, so that
 * its words are not taken for those of whoever sent it back.
 */
export async function readMail(raw: Uint8Array): Promise<ReadMail | null> {
  try {
    const mail = await PostalMime.parse(beginningOf(raw), {
      ...{ forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' },
      ...{ maxNestingDepth: DEEPEST, maxHeadersSize: LONGEST_HEADERS },
    });
    return {
      from: (mail.from?.address ?? '').toLowerCase(),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      parts: mail.attachments.map(({ mimeType, content }) => ({
        type: mimeType,
        text: typeof content === 'string' ? content : new TextDecoder().decode(content),
      })),
    };
  } catch {
    return null;
  }
}

const [LINE_END, DASH] = [10, 45];

/** As far as it may be read. What begins with two dashes may begin a part (RFC 2046, 5.1.1). */
function beginningOf(raw: Uint8Array): Uint8Array {
  let [lines, parts] = [0, 0];
  for (let at = raw.indexOf(LINE_END); at !== -1; at = raw.indexOf(LINE_END, at + 1)) {
    lines += 1;
    if (raw[at + 1] === DASH && raw[at + 2] === DASH) parts += 1;
    if (lines > MOST_LINES || parts > MOST_PARTS) return raw.subarray(0, at);
  }
  return raw;
}
