import { describe, expect, it } from 'vitest';
import type { DeskPart } from '../words.ts';
import { currentOf, linksFor } from './navigation.ts';

const draw = async () => null;
const parts: readonly DeskPart[] = [
  {
    pages: [
      {
        ...{ path: '/desk/giving', title: 'Giving', roles: ['treasurer'], draw },
        navigation: { label: 'Giving', position: 50 },
      },
      { path: '/desk/giving/new', title: 'New', roles: ['treasurer'], draw },
    ],
    deeds: [],
  },
  {
    pages: [
      {
        ...{ path: '/desk', title: 'Desk', roles: 'everybody', draw },
        navigation: { label: 'Start', position: 0 },
      },
    ],
    deeds: [],
  },
];

describe('The navigation of the desk', () => {
  it('has what a person may open, in its order', () => {
    expect(linksFor({ roles: ['treasurer'] }, parts).map(({ label }) => label)).toEqual(['Start', 'Giving']);
    expect(linksFor({ roles: ['author'] }, parts).map(({ label }) => label)).toEqual(['Start']);
  });

  it('marks the page that is open, or the nearest above it', () => {
    const links = linksFor({ roles: ['owner'] }, parts);
    expect(currentOf('/desk/giving', links)).toBe('/desk/giving');
    expect(currentOf('/desk/giving/ways/7', links)).toBe('/desk/giving');
    expect(currentOf('/desk', links)).toBe('/desk');
    expect(currentOf('/desk/you', links)).toBeUndefined();
  });
});
