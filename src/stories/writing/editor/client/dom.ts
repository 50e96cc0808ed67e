/** Attributes by their names; a function is what happens at the event of that name; false and undefined are left out. */
type Properties = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

/** An element with its attributes and children. Text is text, never HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button of the editor that leaves the cursor in the text where it is. */
export function quietButton(
  label: string,
  act: () => void,
  className = 'button button--quiet',
): HTMLButtonElement {
  return element('button', { type: 'button', class: className, click: act }, label);
}

let fields = 0;

/** A line with its label, as the desk's forms have them. */
export function labelled(
  label: string,
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  className = 'field',
): HTMLElement {
  fields += 1;
  field.id = `editor-field-${fields}`;
  return element('div', { class: className }, element('label', { for: field.id }, label), field);
}

/** A box to tick, as the desk's forms have them. */
export function ticked(label: string, box: HTMLInputElement): HTMLElement {
  return element('label', { class: 'check' }, box, element('span', {}, label));
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small drawing on a field of 24 by 24; whoever shows it says the same in words. */
export function drawing(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
