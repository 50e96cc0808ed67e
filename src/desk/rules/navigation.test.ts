import { describe, expect, it } from 'vitest';
import type { DeskPart } from '../words.ts';
import { currentOf, placeOf, placesFor, waitingIn } from './navigation.ts';

const draw = async () => null;
const parts: readonly DeskPart[] = [
  {
    place: { name: 'giving', label: 'Giving', position: 50 },
    pages: [
      {
        ...{ path: '/desk/giving', title: 'Ways', roles: ['treasurer'], draw },
        navigation: { place: 'giving', label: 'Ways', position: 20 },
      },
      {
        ...{ path: '/desk/gifts', title: 'Gifts', roles: ['treasurer'], draw },
        navigation: { place: 'giving', label: 'Today', position: 10 },
      },
      {
        ...{ path: '/desk/my-gifts', title: 'My gifts', roles: ['author'], draw },
        navigation: { place: 'giving', label: 'My gifts', position: 90 },
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
      {
        ...{ path: '/desk/weather', title: 'Weather', roles: 'everybody', draw },
        navigation: { place: 'nobody offers it', label: 'Weather', position: 7 },
      },
    ],
    deeds: [],
  },
];

const places = placesFor({ roles: ['owner'] }, parts);
const giving = places[2];

describe('The navigation of the desk', () => {
  it('has the places in which a person may open something, in their order', () => {
    expect(places.map(({ label }) => label)).toEqual(['Start', 'Weather', 'Giving']);
    expect(placesFor({ roles: ['editor'] }, parts).map(({ label }) => label)).toEqual(['Start', 'Weather']);
  });

  it('has the pages of a place in their order, and leads to the first that the person may open', () => {
    expect(giving?.pages.map(({ label }) => label)).toEqual(['Today', 'Ways', 'My gifts']);
    expect(giving?.href).toBe('/desk/gifts');
    const authors = placesFor({ roles: ['author'] }, parts)[2];
    expect(authors).toMatchObject({ href: '/desk/my-gifts', pages: [{ label: 'My gifts' }] });
  });

  it('has a page as a place by itself where nobody offers its place', () => {
    expect(places[1]).toEqual({
      ...{ label: 'Weather', href: '/desk/weather' },
      pages: [{ label: 'Weather', href: '/desk/weather' }],
    });
  });

  it('marks the page that is open, or the nearest above it', () => {
    const links = giving?.pages ?? [];
    expect(currentOf('/desk/giving', links)).toBe('/desk/giving');
    expect(currentOf('/desk/giving/ways/7', links)).toBe('/desk/giving');
    expect(currentOf('/desk/gifts/7', links)).toBe('/desk/gifts');
    expect(currentOf('/desk/you', links)).toBeUndefined();
  });

  it('marks the place of that page, and the start at the start alone', () => {
    expect(placeOf('/desk/giving/ways/7', places)?.label).toBe('Giving');
    expect(placeOf('/desk', places)?.label).toBe('Start');
    expect(placeOf('/desk/you', places)).toBeUndefined();
  });

  it('counts in a place what waits behind its pages', () => {
    const waiting = [
      { count: 2, href: '/desk/giving/proposals/7' },
      { count: 3, href: '/desk/gifts?show=late' },
      { count: 5, href: '/desk/weather' },
    ];
    expect(places.map((place) => waitingIn(place, places, waiting))).toEqual([0, 5, 5]);
  });
});
