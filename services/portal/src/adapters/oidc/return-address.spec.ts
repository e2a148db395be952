import { describe, expect, it } from '@jest/globals';
import { returnAddress } from './return-address.ts';

const portal = 'https://jisr.example';

describe('the address to return to', () => {
  it('is a path of the portal, with its search', () => {
    expect(returnAddress(portal, '/desk/cases?queue=late#notes')).toBe(
      'https://jisr.example/desk/cases?queue=late#notes',
    );
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'desk',
    '',
    undefined,
    ['/desk'],
  ])('is the start page instead of %p', (path) => {
    expect(returnAddress(portal, path)).toBe('https://jisr.example/');
  });

  it('stays on the portal when the path hides another host', () => {
    expect(new URL(returnAddress(portal, '/.//evil.example')).origin).toBe(portal);
  });
});
