import { describe, expect, it } from 'vitest';
import { emptyReport, notice, noticeMissing, reportLines, tally } from './report.ts';

describe('The account of an import', () => {
  const empty = () => emptyReport({ source: 'old.example', file: 'export.xml', dryRun: false });

  it('counts whatever an export names, also words that every object knows', () => {
    const report = empty();
    for (const what of ['constructor', '__proto__', 'toString', 'constructor'])
      notice(report, 'island', what);
    tally(report.kinds.comment.skipped, '__proto__');
    const written = JSON.parse(JSON.stringify(report)) as typeof report;
    expect(Object.entries(written.noticed['island'] ?? {})).toEqual([
      ['constructor', 2],
      ['__proto__', 1],
      ['toString', 1],
    ]);
    expect(Object.entries(written.kinds.comment.skipped)).toEqual([['__proto__', 1]]);
  });

  it('stays short, however much there is to tell, and loses no count', () => {
    const report = empty();
    for (let at = 0; at < 3_000; at += 1) notice(report, 'island', `piece ${at}`);
    for (let at = 0; at < 12_000; at += 1) noticeMissing(report, `https://old.example/${at}.jpg`);
    const counts = Object.values(report.noticed['island'] ?? {});
    expect(counts.length).toBeLessThan(1_100);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3_000);
    expect(report.missingMedia.length + report.missingBeyond).toBe(12_000);
    expect(reportLines(report)).toContain(
      '12000 media files were not found; the report lists the first 10000.',
    );
  });
});
