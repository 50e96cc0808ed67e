import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { environment } from '../src/environment.ts';

describe('The configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: './data',
      limits: 'on',
    });
  });

  it('takes what is empty as not set', () => {
    expect(readConfig({ PORT: '', SITE_URL: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('takes an empty file, and an empty name of one, as not set as well', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidings-config-'));
    const empty = join(folder, 'empty');
    writeFileSync(empty, ' \n');
    for (const name of Object.keys(environment)) {
      expect(readConfig({ [`${name}_FILE`]: empty }), name).toEqual(readConfig({}));
      expect(readConfig({ [`${name}_FILE`]: '' }), name).toEqual(readConfig({}));
    }
    expect(readConfig({ PORT_FILE: '', PORT: '8080' }).port).toBe(8080);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['SITE_URL', 'news.example'],
    ['SITE_URL', 'ftp://news.example'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['SITE_URL', 'https://news.example/blog'],
    ['SITE_URL', 'https://news.example/?a=b'],
    ['DATABASE_URL', 'mysql://127.0.0.1/news'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10.0.0.0/40'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['MAIL_FROM', '@'],
    ['MAIL_FROM', 'The Bay'],
    ['MAIL_FROM', 'The Bay <news@>'],
    ['MAIL_FROM', 'news@bay.example, other@bay.example'],
    ['MAIL_FROM', 'é@bay.example'],
    ['IMAP_URL', 'https://news:pw@mail.example'],
    ['IMAP_URL', 'imaps://mail.example'],
    ['IMAP_URL', 'imaps://news:%@mail.example'],
    ['S3_ENDPOINT', 's3.example'],
    ['S3_ENDPOINT', 'https://s3.example/bucket'],
    ['S3_BUCKET', 'My Bucket'],
    ['S3_ADDRESSING', 'domain'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['AKISMET_KEY', 'short'],
    ['TIDINGS_LIMITS', 'maybe'],
  ])('says in one line that %s cannot be %j', (name, value) => {
    const refusal = attempt({ [name]: value });
    expect(refusal).toMatchObject({ name: 'Halt' });
    expect(String(refusal)).toMatch(new RegExp(`^Halt: ${name} cannot be used: .+`));
    expect(String(refusal)).not.toContain('\n');
  });

  it('takes what a publisher would write', () => {
    expect(readConfig({ SITE_URL: 'https://news.example/' }).siteUrl).toBe('https://news.example');
    expect(readConfig({ SITE_URL: 'http://localhost:8080' }).siteUrl).toBe('http://localhost:8080');
    expect(readConfig({ TRUST_PROXY: '10.0.0.1, fd00::/8,loopback' }).trustProxy).toContain('fd00::/8');
    expect(readConfig({ DATABASE_URL: 'postgresql://u:p@db/news' }).databaseUrl).toContain('db/news');
    for (const from of [
      ...['news@bay.example', 'The Bay <news@bay.example>', '"Bay, The" <news@bücher.example>'],
      ...['news@localhost', 'The Bay <news@intranet>', '"The <b>Bay</b>" <news@bay.example>'],
    ])
      expect(readConfig({ MAIL_FROM: from }).mailFrom).toBe(from);
    expect(readConfig({ IMAP_URL: 'imaps://news%40bay.example:pw@mail.example' }).imapUrl).toContain('bay');
  });

  it('takes a bucket whole or not at all, its secret from a file as well', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidings-config-'));
    writeFileSync(join(folder, 'secret'), 'a secret\n');
    const named = { S3_ENDPOINT: 'https://s3.example/', S3_BUCKET: 'bay-news', S3_ACCESS_KEY_ID: 'bay' };
    expect(readConfig({ ...named, S3_SECRET_ACCESS_KEY_FILE: join(folder, 'secret') }).bucket).toEqual({
      ...{ endpoint: 'https://s3.example', name: 'bay-news', region: 'us-east-1', addressing: 'path' },
      ...{ accessKeyId: 'bay', secretAccessKey: 'a secret' },
    });
    expect(readConfig({ S3_REGION: 'eu-west-3' }).bucket).toBeNull();
    expect(String(attempt(named))).toBe('Halt: A bucket for files needs S3_SECRET_ACCESS_KEY as well.');
    rmSync(folder, { recursive: true });
  });

  it('lifts no limits where others can reach them', () => {
    expect(String(attempt({ TIDINGS_LIMITS: 'off', HOST: '0.0.0.0' }))).toContain(
      'TIDINGS_LIMITS=off is for tests',
    );
    for (const HOST of ['::1', '127.0.0.2', 'localhost'])
      expect(readConfig({ TIDINGS_LIMITS: 'off', HOST }).limits).toBe('off');
  });

  it('knows a newsroom that only this machine can reach', () => {
    for (const SITE_URL of ['http://[::1]:3000', 'http://localhost', 'http://127.0.0.2:3000', ''])
      expect(readConfig({ SITE_URL }).loopback, SITE_URL).toBe(true);
    for (const SITE_URL of ['https://news.example', 'http://127.example'])
      expect(readConfig({ SITE_URL }).loopback, SITE_URL).toBe(false);
    expect(readConfig({ HOST: '0.0.0.0' }).loopback).toBe(false);
  });

  it('says how long a secret must be', () => {
    for (const [name, least] of [
      ['METRICS_TOKEN', 16],
      ['AKISMET_KEY', 8],
      ['S3_ACCESS_KEY_ID', 3],
      ['S3_SECRET_ACCESS_KEY', 3],
    ] as const) {
      expect(environment[name].about).toContain(`of at least ${least} characters`);
      expect(environment[name].schema.safeParse('x'.repeat(least)).success).toBe(true);
      expect(environment[name].schema.safeParse('x'.repeat(least - 1)).success).toBe(false);
    }
  });

  it('reads each variable from a file as well, which a secret should be in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidings-config-'));
    const file = join(folder, 'token');
    writeFileSync(file, 'a-long-enough-secret\n');
    expect(readConfig({ METRICS_TOKEN_FILE: file, METRICS_TOKEN: 'another-long-secret' }).metricsToken).toBe(
      'a-long-enough-secret',
    );
    for (const name of Object.keys(environment)) {
      expect(String(attempt({ [`${name}_FILE`]: join(folder, 'none') }))).toMatch(
        new RegExp(`^Halt: ${name}_FILE names .+, which cannot be read`),
      );
    }
    rmSync(folder, { recursive: true });
  });

  it('says of each variable what it is for', () => {
    for (const { about } of Object.values(environment)) expect(about).toMatch(/^\S.+\.$/);
  });
});

function attempt(env: NodeJS.ProcessEnv): unknown {
  try {
    return readConfig(env);
  } catch (refusal) {
    return refusal;
  }
}
