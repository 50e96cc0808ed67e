import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { element, labelled } from '../dom.ts';

/** The node that a view shows, and where it stands. */
export interface Shown {
  readonly node: EditorNode;
  readonly editor: Editor;
  readonly getPos: () => number | undefined;
}

/** One field of a view, and how it follows the node. */
export interface AttributeField {
  readonly element: HTMLElement;
  readonly follow: (node: EditorNode) => void;
}

/** A field that can show what holds as long as nothing is written in it. */
interface LineField extends AttributeField {
  readonly otherwise: (words: string) => void;
}

/** Writes an attribute of the node that a view shows: what cannot be undone by hand can be undone. */
export function write({ editor, getPos }: Shown, name: string, value: unknown): void {
  const at = getPos();
  if (at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, value));
}

/** A line of text that is an attribute; empty, it is `empty`. */
export function lineField(
  shown: Shown,
  {
    name,
    label,
    empty = null,
  }: { readonly name: string; readonly label: string; readonly empty?: '' | null },
): LineField {
  const input = element('input', { type: 'text', dir: 'auto', autocomplete: 'off', maxlength: '2000' });
  input.addEventListener('input', () => write(shown, name, input.value === '' ? empty : input.value));
  const follow = (node: EditorNode) => {
    const value = String(node.attrs[name] ?? '');
    if (input.value !== value) input.value = value;
    input.disabled = !shown.editor.isEditable;
  };
  const otherwise = (words: string) => {
    input.placeholder = words;
  };
  follow(shown.node);
  return { element: labelled(label, input), follow, otherwise };
}

/** Yes or no; no is left out. */
export function checkField(
  shown: Shown,
  { name, label }: { readonly name: string; readonly label: string },
): AttributeField {
  const input = element('input', { type: 'checkbox' });
  input.addEventListener('change', () => write(shown, name, input.checked ? true : null));
  const follow = (node: EditorNode) => {
    input.checked = node.attrs[name] === true;
    input.disabled = !shown.editor.isEditable;
  };
  follow(shown.node);
  return { element: element('label', { class: 'check' }, input, label), follow };
}

/** One of a few; the first one is left out. */
export function choiceField(
  shown: Shown,
  {
    name,
    label,
    options,
  }: {
    readonly name: string;
    readonly label: string;
    readonly options: readonly (readonly [string, string])[];
  },
): AttributeField {
  const select = element('select', {}, ...options.map(([value, says]) => element('option', { value }, says)));
  select.addEventListener('change', () => write(shown, name, select.value === '' ? null : select.value));
  const follow = (node: EditorNode) => {
    select.value = String(node.attrs[name] ?? '');
    select.disabled = !shown.editor.isEditable;
  };
  follow(shown.node);
  return { element: labelled(label, select), follow };
}

interface ViewParts {
  readonly dom: HTMLElement;
  /** Where the words of the block stand; left out for one that has none in the text. */
  readonly contentDOM?: HTMLElement;
  readonly follow: (node: EditorNode) => void;
}

/** A view whose own controls belong to the person, and not to the text around them. */
export function viewOf({ node, editor }: Shown, { dom, contentDOM, follow }: ViewParts): NodeView {
  dom.dataset['block'] = String(node.attrs['id'] ?? '');
  const isControl = (target: EventTarget | null) =>
    target instanceof Element && target.closest('input, textarea, select, button, label, a') !== null;
  let now = node;
  let wasEditable = editor.isEditable;
  const editable = () => {
    if (editor.isEditable === wasEditable) return;
    wasEditable = editor.isEditable;
    follow(now);
  };
  editor.on('update', editable);
  follow(node);
  return {
    dom,
    ...(contentDOM ? { contentDOM } : {}),
    update(next) {
      if (next.type !== node.type) return false;
      now = next;
      dom.dataset['block'] = String(next.attrs['id'] ?? '');
      follow(next);
      return true;
    },
    stopEvent: ({ target }) => isControl(target) && !(contentDOM?.contains(target as Node) ?? false),
    ignoreMutation: (mutation: ViewMutationRecord) =>
      mutation.type !== 'selection' && !(contentDOM?.contains(mutation.target) ?? false),
    destroy: () => void editor.off('update', editable),
  };
}
