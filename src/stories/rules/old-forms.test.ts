import { expect, it } from 'vitest';
import { oldForm } from './old-forms.ts';

it('A form of address that WordPress answers as well leads to the usual one', () => {
  const forms = {
    '/feed/rss2/': '/feed',
    '/feed/atom': '/feed.atom',
    '/rss': '/feed',
    '/wp-atom.php': '/feed.atom',
    '/2020/01/a/feed/rss2/': '/2020/01/a/feed',
    '/index.php': '/',
    '/index.php/2020/01/a/': '/2020/01/a',
  };
  for (const [asked, leadsTo] of Object.entries(forms)) expect(oldForm(asked), asked).toBe(leadsTo);
  for (const other of ['/', '/feed', '/a/feed', '/2020/rss', '/index.phpx', '/a/index.php'])
    expect(oldForm(other), other).toBeUndefined();
  for (const host of ['//x/feed/rss2', '/index.php//x', '///x/feed/atom', '/index.php///x/'])
    expect(oldForm(host), host).toBeUndefined();
});
