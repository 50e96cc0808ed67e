/** Parts stand in parts; nobody puts so many into each other. */
const DEEPEST = 40;
const MOST_PARTS = 20_000;

type Settings = Readonly<Record<string, unknown>>;

/**
 * The text of an item that was put together in Elementor, as HTML, part by part in their order. The builder keeps it
 * as data of its own; what plugins hang on words stands there alone. Empty for what is no such data.
 */
export function builderHtml(data: string): string {
  const parts: string[] = [];
  const waiting = [{ node: parsed(data), depth: 0 }];
  for (let next = waiting.pop(); next && parts.length < MOST_PARTS; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) continue;
    if (Array.isArray(node)) {
      for (const one of node.toReversed()) waiting.push({ node: one, depth: depth + 1 });
      continue;
    }
    if (!isObject(node)) continue;
    if (node['elType'] === 'widget')
      parts.push(htmlOfPart(text(node, 'widgetType'), objectIn(node, 'settings')));
    waiting.push({ node: node['elements'], depth: depth + 1 });
  }
  return parts.filter((part) => part !== '').join('\n');
}

/** Some exports carry the data with the strokes that its way through a database once gave it. */
function parsed(data: string): unknown {
  for (const said of [data, data.replace(/\\(["'\\])/g, '$1')]) {
    try {
      return JSON.parse(said);
    } catch {
      // the other way, or none
    }
  }
  return null;
}

function htmlOfPart(kind: string, settings: Settings): string {
  switch (kind) {
    case 'heading': {
      const size = /^h[2-6]$/.exec(text(settings, 'header_size'))?.[0] ?? 'h2';
      return `<${size}>${text(settings, 'title')}</${size}>`;
    }
    case 'image':
      return picture(objectIn(settings, 'image'), text(settings, 'caption'));
    case 'image-gallery':
    case 'image-carousel':
      return listIn(settings, kind === 'image-gallery' ? 'wp_gallery' : 'carousel')
        .map((one) => picture(one, ''))
        .join('');
    case 'video':
      return paragraph(
        ['youtube_url', 'vimeo_url', 'hosted_url'].map((key) => text(settings, key)).find(Boolean) ?? '',
      );
    case 'button':
      return paragraph(link(text(objectIn(settings, 'link'), 'url'), text(settings, 'text')));
    case 'icon-list':
      return `<ul>${listIn(settings, 'icon_list')
        .map((one) => `<li>${text(one, 'text')}</li>`)
        .join('')}</ul>`;
    case 'tabs':
    case 'accordion':
    case 'toggle':
      return listIn(settings, 'tabs')
        .map((one) => `<h3>${text(one, 'tab_title')}</h3>${text(one, 'tab_content')}`)
        .join('');
    case 'divider':
      return '<hr>';
    case 'shortcode':
      return paragraph(text(settings, 'shortcode'));
    case 'html':
      return text(settings, 'html');
    default:
      return wordsOf(settings);
  }
}

/** A part that is not known: whatever of it is meant to be read. */
function wordsOf(settings: Settings): string {
  const title = ['title', 'title_text'].map((key) => text(settings, key)).find(Boolean);
  const keys = ['editor', 'content', 'description', 'description_text', 'testimonial_content', 'text'];
  const words = keys.map((key) => text(settings, key)).filter(Boolean);
  return [...(title === undefined ? [] : [`<h3>${title}</h3>`]), ...words].join('');
}

function picture(image: Settings, caption: string): string {
  const url = text(image, 'url');
  if (url === '') return '';
  const id = typeof image['id'] === 'number' || /^\d+$/.test(text(image, 'id')) ? String(image['id']) : '';
  const found = `<img src="${attribute(url)}" alt="${attribute(text(image, 'alt'))}"${id === '' ? '' : ` class="wp-image-${id}"`}>`;
  return caption === '' ? found : `<figure>${found}<figcaption>${caption}</figcaption></figure>`;
}

function link(url: string, words: string): string {
  return url === '' ? words : `<a href="${attribute(url)}">${words}</a>`;
}

function paragraph(words: string): string {
  return words === '' ? '' : `<p>${words}</p>`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectIn(settings: Settings, key: string): Settings {
  const value = settings[key];
  return isObject(value) ? value : {};
}

function listIn(settings: Settings, key: string): readonly Settings[] {
  const value = settings[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(settings: Settings, key: string): string {
  const value = settings[key];
  return typeof value === 'string' ? value : '';
}
