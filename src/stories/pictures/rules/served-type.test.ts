import { describe, expect, it } from 'vitest';
import { servedAs } from './served-type.ts';

describe('A file leaves us', () => {
  it('by its own type if browsers play or show it', () => {
    expect(servedAs('audio/mpeg')).toEqual({ type: 'audio/mpeg', toSave: false });
    expect(servedAs('Audio/MP3; rate=44100')).toEqual({ type: 'audio/mpeg', toSave: false });
    expect(servedAs('application/pdf')).toEqual({ type: 'application/pdf', toSave: false });
  });

  it('as bytes to be saved if it might run, or is not known', () => {
    for (const mime of ['text/html', 'image/svg+xml', 'text/javascript', 'text/xml', '', 'constructor']) {
      expect(servedAs(mime), mime).toEqual({ type: 'application/octet-stream', toSave: true });
    }
  });
});
