import { type FunctionComponent, h, type VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { forgetOldest } from '#platform/memory';

/** How many drawings of one view are kept; a few kilobytes each. */
const MOST_KEPT = 500;

/**
 * The same view, which is drawn once for equal props: for what stands on one page after another, or on a page that is
 * drawn anew for something else. Its props say all of it and are plain data; a function among them is not looked at.
 */
export function keptView<Props extends object>(View: FunctionComponent<Props>): (props: Props) => VNode {
  const kept = new Map<string, string>();
  return (props) => {
    const said = JSON.stringify(props);
    const html = kept.get(said) ?? renderToString(h(View, props));
    kept.delete(said);
    kept.set(said, html);
    forgetOldest(kept, MOST_KEPT);
    return jsxTemplate([html]);
  };
}
