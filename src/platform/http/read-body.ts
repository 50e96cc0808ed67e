import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusals.ts';

/** Of a form that people fill in, and of a JSON object in its place, in bytes. A route that takes texts takes more. */
export const MOST_SMALL_FORM_BYTES = 64 * 1024;
/** All texts of a form together, where people write some: fifty thousand characters, each of them twelve bytes in a form. */
export const MOST_FORM_BYTES = 512 * 1024;
/**
 * A story's details go with a field for each of its open notes and questions, a page of the queue with one for each
 * comment: some hundreds. So many are read in a few milliseconds.
 */
const MOST_FIELDS = 2_000;

/**
 * How forms and JSON are read. How much is in them is known before anything is made of it: what has a hundred thousand
 * small parts costs a hundred times what a text of that length does, and all others wait meanwhile.
 */
export function addBodyParsers(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const sent = String(body);
    const refused = /^\s*\[/.test(sent)
      ? new Refusal('not-understood', { status: 400 })
      : tooMany(valuesOf(sent));
    if (refused) done(refused, undefined);
    else parseJson(request, sent, done);
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    const sent = String(body);
    const refused = tooMany(fieldsOf(sent));
    done(refused, refused ? undefined : readForm(sent));
  });
}

function tooMany(found: number): Refusal | null {
  return found > MOST_FIELDS ? new Refusal('too-large', { status: 413 }) : null;
}

/** The first of several of one name. */
function readForm(sent: string): Record<string, string> {
  const texts: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(sent)) texts[name] ??= value;
  return texts;
}

/** How many fields a form has, or a few more than we take. */
function fieldsOf(sent: string): number {
  let found = 1;
  for (let at = sent.indexOf('&'); at !== -1 && found <= MOST_FIELDS; at = sent.indexOf('&', at + 1))
    found += 1;
  return found;
}

const [QUOTE, BACKSLASH] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
/** What stands before a value in JSON, or begins one that has others in it. */
const BEFORE_VALUES: ReadonlySet<number> = new Set([...',{['].map((sign) => sign.charCodeAt(0)));

/** How many values JSON has, or a few more than we take. What stands in its texts is no value. */
function valuesOf(sent: string): number {
  let found = 0;
  for (let at = 0; at < sent.length && found <= MOST_FIELDS; at += 1) {
    const code = sent.charCodeAt(at);
    if (code === QUOTE) at = endOfText(sent, at);
    else if (BEFORE_VALUES.has(code)) found += 1;
  }
  return found;
}

function endOfText(sent: string, from: number): number {
  for (let at = sent.indexOf('"', from + 1); at !== -1; at = sent.indexOf('"', at + 1)) {
    let slashes = 0;
    while (sent.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return sent.length;
}
