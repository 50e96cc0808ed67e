import { describe, expect, it } from 'vitest';
import { addressOnSite, oldSiteOf } from './old-site.ts';

describe('An address that two earlier sites had', () => {
  it('is told apart by the host, whatever it begins with, and by the folder of the site', () => {
    expect(oldSiteOf('WWW.Harbour.example', '/paper/')).toBe('harbour.example/paper');
    expect(oldSiteOf('harbour.example', '/')).toBe('harbour.example');
  });

  it('keeps its form: a number stands for itself within its folder, a path holds its folder already', () => {
    expect(addressOnSite('/?p=17', 'harbour.example/paper')).toBe('/?p=17&site=harbour.example/paper');
    expect(addressOnSite('/paper/tag/ferry', 'harbour.example/paper')).toBe(
      '/paper/tag/ferry?site=harbour.example',
    );
    expect(addressOnSite('/2019/03/boat/', 'harbour.example')).toBe('/2019/03/boat?site=harbour.example');
  });
});
