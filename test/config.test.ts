import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, readConfig } from '../src/config.ts';

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
    ['IMAP_URL', 'https://news:pw@mail.example'],
    ['IMAP_URL', 'imaps://mail.example'],
    ['IMAP_URL', 'imaps://news:%@mail.example'],
    ['S3_ENDPOINT', 's3.example'],
    ['S3_ENDPOINT', 'https://s3.example/bucket'],
    ['S3_BUCKET', 'My Bucket'],
    ['S3_ADDRESSING', 'domain'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
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
    expect(readConfig({ TIDINGS_LIMITS: 'off', HOST: '::1' }).limits).toBe('off');
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
