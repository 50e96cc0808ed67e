import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../test/attacks.ts';
import { payPalLink } from './paypal-link.ts';

describe('The newsroom’s page at PayPal', () => {
  it.each([
    ['https://paypal.me/lantern', 'https://paypal.me/lantern'],
    [
      ' https://www.PayPal.com/donate/?hosted_button_id=AB ',
      'https://www.paypal.com/donate/?hosted_button_id=AB',
    ],
    ['https://paypal.com:443/paypalme/lantern', 'https://paypal.com/paypalme/lantern'],
  ])('is on its own hosts: %s', (written, link) => {
    expect(payPalLink(written)).toBe(link);
  });

  it.each([
    'http://paypal.me/lantern',
    'https://paypal.me',
    'https://paypal.me/',
    'https://paypal.me.evil.example/lantern',
    'https://evil.example/paypal.me/lantern',
    'https://evil.example#paypal.me/lantern',
    'https://paypa1.com/lantern',
    'https://p\u0430ypal.com/lantern',
    'https://notpaypal.com/lantern',
    'https://login.paypal.com/lantern',
    'https://paypal.com.:443/lantern',
    'https://paypal.com:8443/lantern',
    'https://paypal.me@evil.example/lantern',
    'https://user:secret@paypal.me/lantern',
    'https://paypal.me\\@evil.example/lantern',
    'javascript:alert(1)//https://paypal.me/lantern',
    'https://127.0.0.1/paypal.me',
    `https://paypal.me/${'x'.repeat(300)}`,
    '',
  ])('A20, A21: is not %j', (written) => {
    expect(payPalLink(written)).toBeNull();
  });

  it('is nothing else, whatever is written', () => {
    for (const attack of ATTACKS) {
      const link = payPalLink(attack);
      if (link !== null) expect(link).toMatch(/^https:\/\/(www\.)?paypal\.(com|me)\//);
    }
    expect(ATTACKS.length).toBeGreaterThan(10);
  });
});
