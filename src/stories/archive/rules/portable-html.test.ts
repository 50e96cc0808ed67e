import { describe, expect, it } from 'vitest';
import { portableHtml } from './portable-html.ts';

const ID = '0195a3f0-0000-7000-8000-000000000001';
const files = new Map([[ID, '../media/Quay & "sea" 100%.jpg']]);
const portable = (html: string) =>
  portableHtml(html, { origin: 'https://bay.example', fileOf: (id) => files.get(id) ?? null });

describe('A story that is read from a disk', () => {
  it('shows its pictures from the folder beside it, in the one size that there is', () => {
    const html = `<picture><source type="image/avif" srcset="/pictures/${ID}/320.avif 320w" sizes="50vw"/><img src="/pictures/${ID}/960.jpg?file=ab" srcset="/pictures/${ID}/320.jpg 320w" sizes="50vw" alt="The quay"/></picture>`;
    expect(portable(html)).toBe(
      '<picture><img src="../media/Quay%20%26%20%22sea%22%20100%25.jpg" alt="The quay"/></picture>',
    );
  });

  it('plays its recordings from there, and leads to its documents', () => {
    expect(portable(`<audio controls src="/files/${ID}/x.mp3"></audio>`)).toContain('src="../media/Quay');
    expect(portable(`<a href="/files/${ID}/x.pdf">x</a>`)).toContain('href="../media/Quay');
  });

  it('leads to the site with its other links, and with what has lost its bytes', () => {
    expect(portable('<a href="/news/ferry">ferry</a>')).toBe(
      '<a href="https://bay.example/news/ferry">ferry</a>',
    );
    expect(portable('<img src="/pictures/none/960.jpg"/>')).toBe(
      '<img src="https://bay.example/pictures/none/960.jpg"/>',
    );
  });

  it('keeps links to elsewhere and within the text, and words that look like an address', () => {
    for (const html of [
      '<a href="https://other.example/">there</a>',
      '<a href="//other.example/">there</a>',
      '<a href="#note-1">1</a>',
      '<code>&lt;a href=&quot;/news&quot;></code>',
    ]) {
      expect(portable(html)).toBe(html);
    }
  });
});
