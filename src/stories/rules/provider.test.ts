import { expect, it } from 'vitest';
import { knownProvider, providerOf } from './provider.ts';

it('Who shows something is told by its host and those above it', () => {
  expect(providerOf('https://www.youtube.com/watch?v=1')).toBe('YouTube');
  expect(providerOf('https://lantern.bandcamp.com/album/quay')).toBe('Bandcamp');
  expect(providerOf('https://www.google.co.uk/maps/place/Quay')).toBe('Google Maps');
  expect(providerOf('https://www.video.example/1')).toBe('video.example');
});

it('A host that only looks like another is called by its own name', () => {
  for (const host of ['youtube.com.evil.example', 'notyoutube.com', 'google.evil.example']) {
    expect(knownProvider(`https://${host}/maps/1`)).toBeUndefined();
    expect(providerOf(`https://${host}/maps/1`)).toBe(host);
  }
  expect(providerOf('https://constructor/1')).toBe('constructor');
});
