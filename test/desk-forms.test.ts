import { expect, it } from 'vitest';
import { readPage } from './desk-forms.ts';

it('A page is read as a browser does: what each button sends, and what would run', () => {
  const page = readPage(
    `<form method="post" action="save"><input name="a" value="1"><input type="checkbox" name="b"><textarea name="c">x</textarea>
      <button>Save</button><button formaction="/gone" name="do" value="go">Go</button></form><a href="?page=2">2</a>
      <img src=x onerror=alert(1)><a href=" javascript:x">y</a><script>z</script>
      <script type="application/ld+json">{}</script><script src="/assets/a.js"></script>`,
    '/desk/tags',
  );
  const fields = [
    { name: 'a', kind: 'text', value: '1' },
    { name: 'c', kind: 'textarea', value: 'x' },
  ];
  expect(page.forms).toEqual([
    { action: '/desk/save', method: 'post', fields },
    { action: '/gone', method: 'post', fields: [...fields, { name: 'do', kind: 'submit', value: 'go' }] },
  ]);
  expect(page.links).toEqual(['?page=2', ' javascript:x']);
  expect(page.dangers).toEqual([
    ...['<img onerror="alert(1)">', '<img>', '<a href=" javascript:x">', '<script>'],
  ]);
});
