import type { Told } from './words.ts';

/** What a person reads first who opens the folder, perhaps years later and without the program. */
export function readmeText(about: {
  readonly site: string;
  readonly origin: string;
  readonly version: string;
  readonly asOf: string;
  readonly told: readonly Told[];
  readonly lost: readonly string[];
}): string {
  const { site, origin, version, asOf, told, lost } = about;
  return `${[
    `${site} (${origin})`,
    `Exported by Tidings ${version}, as of ${asOf}: everything is as it was at that moment.`,
    '',
    'KEEP IT WELL. It holds e-mail addresses of readers and givers, comments that were never shown, and texts that',
    'are not public. Its files can be read by their owner alone; see to it that their copies are kept so too.',
    '',
    'HOW TO READ IT',
    '*.jsonl   JSON Lines: a JSON object on each line, UTF-8. Things name each other by their `id`.',
    '*.csv     Tables for spreadsheets, UTF-8. Amounts stand there twice: as people write them, with their',
    '          currency, and in its minor units (cents; yen have none). A text that a spreadsheet would carry out',
    '          as a formula begins with an apostrophe.',
    '*.html    Pages for a browser, which show pictures from media/ and load nothing from elsewhere.',
    'manifest.json   Every file with its size and SHA-256, and of what it is the file. It was written last but for its',
    '          end: a folder without a whole one is not whole.',
    'Instants are UTC (ISO 8601). What has a time has happened (`published_at`), what is null has not.',
    '',
    'WHAT IS IN IT',
    ...told.flatMap(({ file, rows, says }) => [`${file} (${rows})`, ...wrapped(says)]),
    '',
    'WHAT IS NOT',
    'Passwords, passkeys, sessions, links by which somebody comes in, keys of the program and of the card service; from',
    'which network somebody wrote; what waits to be sent; and what can be counted again from what is here.',
    ...(lost.length === 0 ? [] : ['', 'WHOSE BYTES WERE LOST BEFORE THIS EXPORT', ...lost]),
  ].join('\n')}\n`;
}

const WIDTH = 110;

function wrapped(says: string): readonly string[] {
  const lines = [''];
  for (const word of says.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length <= WIDTH) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => `    ${line}`);
}
