import { describe, expect, it } from 'vitest';
import { deedsTyped, drawnOf, fieldsOf } from './hanging-fields.ts';

const drawn = drawnOf('question-p.1', { question: 'Would you?', open: 'yes' });
const form = (fields: Readonly<Record<string, string>>) =>
  new Map(Object.entries({ title: 'A ferry', [drawn.name]: drawn.value, ...fields }));

describe('What is typed for notes and questions in the form of details', () => {
  it('waits where it is not as it was drawn', () => {
    const left = { 'question-p.1.question': 'Would you?', 'question-p.1.open': 'yes' };
    expect(deedsTyped(form({ ...left, 'notes.words': '', 'notes.text': '' }))).toEqual([]);
    expect(deedsTyped(form({ ...left, 'notes.text': 'Why?' }))).toEqual(['notes']);
    expect(deedsTyped(form({ 'question-p.1.question': 'Would you?' }))).toEqual(['question-p.1']);
    expect(deedsTyped(form({ ...left, 'question-p.1.question': 'And now?' }))).toEqual(['question-p.1']);
  });

  it('is read for its own deed alone, or from a form that has nothing else', () => {
    const both = form({ 'notes.text': 'Why?', 'note-1.answer': 'So.', text: 'no' });
    expect([...fieldsOf(both, 'notes')]).toEqual([['text', 'Why?']]);
    expect(fieldsOf(new Map([['text', 'Alone.']]), 'notes').get('text')).toBe('Alone.');
  });
});
