import { describe, expect, it } from 'vitest';
import { pixKeyOf } from './pix-key.ts';

describe('A PIX key', () => {
  it.each([
    ['Gifts@Lantern.Example', 'gifts@lantern.example'],
    ['+55 (11) 98765-4321', '+5511987654321'],
    ['529.982.247-25', '52998224725'],
    ['11.222.333/0001-81', '11222333000181'],
    ['12.abc.345/01de-35', '12ABC34501DE35'],
    ['123E4567-E89B-12D3-A456-426655440000', '123e4567-e89b-12d3-a456-426655440000'],
  ])('is kept as the directory holds it: %s', (written, key) => {
    expect(pixKeyOf(written)).toBe(key);
  });

  it.each([
    '',
    '529.982.247-26',
    '111.111.111-11',
    '11.222.333/0001-82',
    '11987654321',
    '+1 416 555 0199',
    'gifts@',
    `${'g'.repeat(70)}@lantern.example`,
    'größe@lantern.example',
    '123e4567',
    'javascript:alert(1)',
  ])('is not %j', (written) => {
    expect(pixKeyOf(written)).toBeNull();
  });
});
