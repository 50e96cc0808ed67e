import { describe, expect, it } from 'vitest';
import { unnamedServices } from './unnamed-services.ts';

describe('The services that a page on privacy does not name', () => {
  const services = ['Akismet', 'Stripe'];

  it('are those whose names it does not hold, however they are written', () => {
    expect(unnamedServices('Cards are handled by stripe.', services)).toEqual(['Akismet']);
    expect(unnamedServices('AKISMET looks at comments; Stripe at cards.', services)).toEqual([]);
  });

  it('are all where there is no page, and none where none learns anything', () => {
    expect(unnamedServices(null, services)).toEqual(services);
    expect(unnamedServices(null, [])).toEqual([]);
  });
});
