import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A form as a browser would send it. */
export interface Form {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  /** Of an input its type; else `textarea` or `select`. */
  readonly kind: string;
  /** What it holds already; of a choice what is chosen. */
  readonly value: string;
}

/** What a page leads to and asks for, and what in it could run a script. */
export interface ReadPage {
  readonly links: readonly string[];
  readonly forms: readonly Form[];
  readonly dangers: readonly string[];
}

/** Reads a page as a browser does, at the path from which it came. */
export function readPage(html: string, path: string): ReadPage {
  const elements = [...elementsIn(parse(html))];
  return {
    links: elements.filter(({ tagName }) => tagName === 'a').flatMap((link) => attribute(link, 'href') ?? []),
    forms: elements
      .filter(({ tagName }) => tagName === 'form')
      .flatMap((form) => formsFrom(form, elements, path)),
    dangers: elements.flatMap(dangersOf),
  };
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
  if ('content' in node) yield* elementsIn(node.content);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** No page of ours has a handler, an inline script that runs, or an address that is a script. */
function dangersOf(element: Element): string[] {
  const handlers = element.attrs.filter(({ name }) => name.startsWith('on') || name === 'srcdoc');
  const addresses = element.attrs.filter(
    ({ name, value }) =>
      /^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data:text|vbscript)/i.test(value),
  );
  const isRun = element.tagName === 'script' && !/json/.test(attribute(element, 'type') ?? '');
  const isInline = isRun && !attribute(element, 'src')?.startsWith('/');
  const isFromElsewhere = element.tagName === 'img' && attribute(element, 'src') === 'x';
  return [
    ...[...handlers, ...addresses].map(({ name, value }) => `<${element.tagName} ${name}="${value}">`),
    ...(isInline || isFromElsewhere ? [`<${element.tagName}>`] : []),
  ];
}

/** What each of its buttons sends: some lead elsewhere than the form. */
function formsFrom(form: Element, page: readonly Element[], path: string): Form[] {
  const inside = new Set(elementsIn(form));
  const isOwn = (element: Element) => {
    const owner = attribute(element, 'form');
    return owner === undefined ? inside.has(element) : owner === attribute(form, 'id');
  };
  const elements = page.filter((one) => isOwn(one) && attribute(one, 'disabled') === undefined);
  const buttons = elements.filter(({ tagName }) => tagName === 'button');
  const fields = new Map<string, Field>();
  for (const element of elements) {
    const field = fieldFrom(element);
    if (!field) continue;
    const isChoice = field.kind === 'checkbox' || field.kind === 'radio';
    if (isChoice && attribute(element, 'checked') === undefined) continue;
    fields.set(field.name, field);
  }
  return buttons.map((button) => {
    const name = attribute(button, 'name');
    const own = { kind: 'submit', value: attribute(button, 'value') ?? '' };
    const to = attribute(button, 'formaction') ?? attribute(form, 'action');
    const action = new URL(to || path, new URL(path, 'http://here.example'));
    return {
      action: action.pathname + action.search,
      method: attribute(form, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
      fields: [...fields.values(), ...(name === undefined ? [] : [{ name, ...own }])],
    };
  });
}

function fieldFrom(element: Element): Field | null {
  const name = attribute(element, 'name');
  if (name === undefined || !/^(input|textarea|select)$/.test(element.tagName)) return null;
  if (element.tagName === 'textarea') return { name, kind: 'textarea', value: textOf(element) };
  if (element.tagName === 'select') return { name, kind: 'select', value: chosenIn(element) };
  const isNumber = /numeric|decimal/.test(attribute(element, 'inputmode') ?? '');
  const kind = isNumber ? 'number' : (attribute(element, 'type') ?? 'text');
  return { name, kind, value: attribute(element, 'value') ?? (kind === 'checkbox' ? 'on' : '') };
}

function chosenIn(select: Element): string {
  const options = [...elementsIn(select)].filter(({ tagName }) => tagName === 'option');
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options.at(-1);
  return chosen ? (attribute(chosen, 'value') ?? textOf(chosen)) : '';
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
