import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { keptView } from './kept-view.ts';

function aView() {
  let drawn = 0;
  const View = keptView(({ name, at = 0 }: { readonly name: string; readonly at?: number }) => {
    drawn += 1;
    return (
      <p>
        {name} {at}
      </p>
    );
  });
  return { View, drawn: () => drawn };
}

it('A view that is kept is drawn once for equal props, and anew for others', () => {
  const { View, drawn } = aView();
  const page = (name: string) => renderToString(<main>{<View name={name} />}</main>);
  expect([page('A & B'), page('A & B'), page('C')]).toEqual([
    ...['<main><p>A &amp; B 0</p></main>', '<main><p>A &amp; B 0</p></main>', '<main><p>C 0</p></main>'],
  ]);
  expect(drawn()).toBe(2);
});

it('What was longest not drawn is forgotten first', () => {
  const { View, drawn } = aView();
  const draw = (at: number) => renderToString(<View name="often" at={at} />);
  for (let at = 1; at < 2_000; at += 1) {
    draw(0);
    draw(at);
  }
  expect(drawn()).toBe(2_000);
  draw(1);
  expect(drawn()).toBe(2_001);
});
