import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { aFile, filesForm, idOf, upload } from '../../../test/library.ts';
import { NO_PICTURES, polyglots } from '../../../test/no-pictures.ts';
import { noise } from '../../../test/sample-bytes.ts';

describeNewsroom('Files that are sent to the library of pictures', (room) => {
  it('are one picture however many bring the same bytes at once', async () => {
    const as = await room().staff('editor');
    for (let round = 0; round < 3; round += 1) {
      const file = await aFile('brought by many.png');
      const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => upload(room(), as, file)));
      const outcomes = all.flat();
      expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1);
      expect(new Set(outcomes.map((one) => ('id' in one ? one.id : one.says))).size).toBe(1);
    }
  });

  it('take the place of one picture, of several that are given the same at once', async () => {
    const as = await room().staff('editor');
    const file = await aFile('for all of them.png');
    const pictures = await upload(
      room(),
      as,
      await aFile('one.png'),
      await aFile('two.png'),
      await aFile('three.png'),
    );
    const sent = await Promise.all(
      pictures.map((one) => room().postParts(`/desk/pictures/${idOf(one)}/replace`, filesForm(file), { as })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
  });

  it('are taken several files at once: each refused one with its reason, while the others are kept', async () => {
    const as = await room().staff('author');
    const [one, other] = [await aFile('pier.jpg'), await aFile('ferry.jpg')];
    const drawing = { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), name: 'logo.svg' };
    const sent = await room().postParts('/desk/pictures', filesForm(one, drawing, other), { as });
    expect(sent.status).toBe(200);
    for (const name of ['pier.jpg', 'logo.svg', 'ferry.jpg']) expect(sent.text).toContain(name);
    expect(sent.text).toContain('This is an SVG drawing, which can hold a program.');
    const listed = (await room().visit('/desk/pictures', { as })).text;
    expect(listed.indexOf('ferry.jpg')).toBeGreaterThan(0);
    expect(listed.indexOf('pier.jpg')).toBeGreaterThan(listed.indexOf('ferry.jpg'));
    expect(listed).not.toContain('logo.svg');
  });

  it('asks for a file where none was chosen', async () => {
    const as = await room().staff('author');
    const none = { bytes: new Uint8Array(), name: '' };
    const sent = await room().postParts('/desk/pictures', filesForm(none), { as });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Choose a file.');
  });

  for (const [what, { content, why }] of Object.entries(NO_PICTURES)) {
    it(`A2: refuses ${what}, and keeps what came with it`, async () => {
      const as = await room().staff('author');
      const good = await aFile(`good ${what}.jpg`);
      const bad = { bytes: Buffer.from(content), name: 'ferry.jpg', type: 'image/jpeg' };
      const [refused, kept] = await upload(room(), as, bad, good);
      expect(refused).toMatchObject({ fileName: 'ferry.jpg', outcome: 'refused' });
      expect(kept).toMatchObject({ outcome: 'kept' });
      expect(refused && 'says' in refused ? refused.says : '').toMatch(SAYS[why]);
    });
  }

  it('A2: shows of a picture that is a program as well the picture alone', async () => {
    const as = await room().staff('author');
    for (const bytes of await polyglots()) {
      const [kept] = await upload(room(), as, { bytes, name: 'ferry.php', type: 'text/html' });
      const id = idOf(kept);
      const got = await room().visit(`/desk/pictures/${id}/640.webp`, { as });
      expect(got.header('content-type')).toBe('image/webp');
      expect(got.bytes.includes('<?php')).toBe(false);
      expect((await room().visit(`/pictures/${id}/640.webp`)).status).toBe(404);
    }
  });

  it('says that a file is there already, and changes nothing of it', async () => {
    const as = await room().staff('author');
    const once = await aFile('first name.jpg');
    const id = idOf((await upload(room(), as, once))[0]);
    await room().post(`/desk/pictures/${id}`, { alt: 'The pier' }, { as });
    const again = await upload(room(), as, { ...once, name: 'second name.jpg' });
    expect(again).toEqual([{ fileName: 'second name.jpg', outcome: 'known', id }]);
    const page = (await room().visit(`/desk/pictures/${id}`, { as })).text;
    expect(page).toContain('The pier');
    expect(page).toContain('first name.jpg');
    expect(page).not.toContain('second name.jpg');
  });

  it('slow nobody down: readers are answered while a picture of 50 MB is looked at', async () => {
    const as = await room().staff('author');
    const { href } = await room().publish();
    const bytes = await noise(4_600, 3_700).png({ compressionLevel: 0 }).toBuffer();
    expect(bytes.length).toBeGreaterThan(50e6);
    let outcome: string | undefined;
    const sending = upload(room(), as, { bytes, name: 'large.png' }).then(([one]) => {
      outcome = one?.outcome;
    });
    // However busy the machine is: while others work at the picture, this process takes turn after turn.
    let turns = 0;
    let answered = 0;
    const visiting = (async () => {
      while (outcome === undefined) {
        expect((await room().visit(href)).status).toBe(200);
        answered += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    while (outcome === undefined) {
      turns += 1;
      await pause(1); // a moment, and not a mere turn: who turns without end takes the time of those who work
    }
    await Promise.all([sending, visiting]);
    expect(outcome).toBe('kept');
    expect(answered).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(20);
  });

  it('takes caption, credit, licence and alternative text from the file', async () => {
    const as = await room().staff('author');
    const bytes = await noise(50, 41).jpeg().withXmp(XMP).toBuffer();
    const id = idOf((await upload(room(), as, { bytes, name: 'agency.jpg' }))[0]);
    const page = (await room().visit(`/desk/pictures/${id}`, { as })).text;
    for (const said of ['The ferry at noon', 'Ana Ruiz / Lantern Pictures', 'CC BY 4.0', 'A white ferry']) {
      expect(page).toContain(said);
    }
  });
});

const SAYS = {
  'picture-is-a-drawing': /SVG drawing/,
  'picture-unknown': /not a picture/,
  'picture-damaged': /damaged/,
  'picture-too-large': /100 megapixels/,
};

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/photoshop/1.0/"
    xmlns:r="http://ns.adobe.com/xap/1.0/rights/" xmlns:c="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    p:Credit="Lantern Pictures" r:UsageTerms="CC BY 4.0" c:AltTextAccessibility="A white ferry">
    <dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li></rdf:Seq></dc:creator>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The ferry at noon</rdf:li></rdf:Alt></dc:description>
  </rdf:Description></rdf:RDF></x:xmpmeta>`;
