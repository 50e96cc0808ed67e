import { expect, it } from 'vitest';
import { isLoopback, isLoopbackHost, networkOf } from './network.ts';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['::FFFF:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:7:1:2:3:4:5', '2001:db8:7::/48'],
  ['2001:0DB8:0007::9', '2001:db8:7::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['', 'unknown'],
  ['203.0.113', 'unknown'],
  ['not an address', 'unknown'],
])('The network of %j is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('Only this machine’s own addresses are loopback', () => {
  for (const own of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) expect(isLoopback(own)).toBe(true);
  for (const other of ['128.0.0.1', '10.0.0.1', '::2', '1.127.0.0', ''])
    expect(isLoopback(other)).toBe(false);
});

it('A host is this machine by its name, any of its own addresses, and in brackets', () => {
  for (const own of ['localhost', '127.0.0.1', '127.0.0.2', '::1', '[::1]'])
    expect(isLoopbackHost(own)).toBe(true);
  for (const other of ['127.example', '127.0.0.1.example', '0.0.0.0', '[::2]', '::', ''])
    expect(isLoopbackHost(other)).toBe(false);
});
