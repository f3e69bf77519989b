import { expect, test } from '@jest/globals';
import { firstPageOf } from './first-page';

test.each([
  ['a member goes home', ['member'], null, null, '/pages/home/index'],
  ['a member goes to the tab asked for', ['member'], null, '/pages/me/index', '/pages/me/index'],
  ['anybody goes to the letter that was scanned', ['kos'], null, '/pages/join/index?t=Abc', '/pages/join/index?t=Abc'],
  ['a host begins at the desk', ['kos'], null, '/pages/home/index', '/pages-host/desk/index'],
  ['a guest opens the own letter', [], 'Abc', '/pages/home/index', '/pages/join/index?t=Abc'],
  ['an operator begins with role codes', ['operator'], null, null, '/pages-account/staff/index'],
  ['a lead begins where the way to the desk is', ['lead'], null, '/pages/home/index', '/pages/me/index'],
  ['a newcomer goes home', [], null, null, '/pages/home/index'],
  ['an address elsewhere is not followed', ['member'], null, '//evil.example/pages', '/pages/home/index'],
  ['choosing does not lead back to choosing', ['member'], null, '/pages/demo/index', '/pages/home/index'],
] as const)('%s', (_, roles, letter, returnTo, page) => expect(firstPageOf(roles, letter, returnTo)).toBe(page));
