import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sayUi } from './messages.ts';
import { directionOf, scriptOf } from './rules/direction.ts';
import { isUsual, type SiteLook, USUAL_LOOK } from './rules/look.ts';
import type { AssetAddresses, SiteLogo, SitePicture } from './words.ts';

export interface DocumentProps {
  /** BCP 47; the direction follows from it. */
  readonly language: string;
  /** As it stands in the window's title. */
  readonly title: string;
  readonly head?: ComponentChildren;
  /** Which bundle the page loads: `reader` (reader.css, reader.js) or `desk`. */
  readonly bundle: 'reader' | 'desk';
  readonly assets: AssetAddresses;
  /** Names of style sheets that few pages need, loaded after the bundle's own. */
  readonly sheets?: readonly string[];
  readonly bodyClass?: string | undefined;
  /** The usual one, unless given. */
  readonly look?: SiteLook | undefined;
  /** The newsroom's own, if it has one. */
  readonly icon?: SiteLogo['icon'] | undefined;
  /** The skip link leads to the element with the id `text`. */
  readonly children: ComponentChildren;
}

const LOOKS = 'looks.entry.css';
const FONT = 'newsreader-latin-500-normal.woff2';

/** Three lines of a front page, as SVG. */
export const SITE_ICON =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='#0b5a6b' d='M0 0h16v16H0z'/><path stroke='#fff' stroke-width='2' d='M3 4.5h10M3 8h10M3 11.5h6'/></svg>";

/** In the page itself, as it is smaller than a request for it. */
const ICON = `data:image/svg+xml,${SITE_ICON.replaceAll('#', '%23')}`;

/** A whole HTML document, from its first byte to its last. */
export function drawDocument(props: DocumentProps): string {
  return `<!doctype html>${renderToString(<Document {...props} />)}`;
}

function Document(props: DocumentProps) {
  const { language, assets, bundle, look = USUAL_LOOK } = props;
  const hasFont = scriptOf(language) === 'Latn' && look.type === 'newsreader';
  const font = hasFont ? assets.address(FONT) : undefined;
  const sheets = [...(isUsual(look) ? [] : [LOOKS]), ...(props.sheets ?? [])];
  const script = assets.address(`${bundle}.js`);
  return (
    <html lang={language} dir={directionOf(language)} {...attributesOf(look)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{props.title}</title>
        {font && <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />}
        <Icons icon={props.icon ?? null} />
        <link rel="stylesheet" href={assets.address(`${bundle}.css`)} />
        {sheets.map((name) => (
          <link rel="stylesheet" href={assets.address(name)} />
        ))}
        {script && <script type="module" src={script} />}
        {props.head}
      </head>
      <body class={props.bodyClass}>
        <a class="skip" href="#text">
          {sayUi(language, 'skip')}
        </a>
        {props.children}
      </body>
    </html>
  );
}

/** The newsroom's own icon, or ours in the page itself. */
function Icons({ icon }: { readonly icon: SiteLogo['icon'] }) {
  if (icon === null) return <link rel="icon" href={ICON} />;
  const sizes = ({ width, height }: SitePicture) => `${width}x${height}`;
  return (
    <>
      <link rel="icon" type="image/png" sizes={sizes(icon.small)} href={icon.small.href} />
      <link rel="apple-touch-icon" sizes={sizes(icon.large)} href={icon.large.href} />
    </>
  );
}

/** What `looks.entry.css` asks for; nothing for the usual look. */
function attributesOf(look: SiteLook) {
  return isUsual(look) ? {} : { 'data-colour': look.colour, 'data-type': look.type };
}
