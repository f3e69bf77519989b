import { describe, expect, it } from '@jest/globals';
import { deskKeyOf } from './desk-key-of';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'isComposing' | 'repeat', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...held,
});

describe('keys of the desk', () => {
  it('are letters while somebody types, except sending', () => {
    expect(deskKeyOf(press('n'), true)).toBeNull();
    expect(deskKeyOf(press('?'), true)).toBeNull();
    expect(deskKeyOf(press('Enter', { ctrlKey: true }), true)).toBe('send');
    expect(deskKeyOf(press('Enter', { metaKey: true }), true)).toBe('send');
    expect(deskKeyOf(press('Enter'), true)).toBeNull();
  });

  it('work beside the fields, also with capitals on', () => {
    expect(deskKeyOf(press('N'), false)).toBe('n');
    expect(deskKeyOf(press('?'), false)).toBe('?');
  });

  it('leave the browser its own: held keys, repeated ones, and those that choose a character', () => {
    expect(deskKeyOf(press('n', { ctrlKey: true }), false)).toBeNull();
    expect(deskKeyOf(press('c', { metaKey: true }), false)).toBeNull();
    expect(deskKeyOf(press('n', { repeat: true }), false)).toBeNull();
    expect(deskKeyOf(press('Enter', { ctrlKey: true, isComposing: true }), true)).toBeNull();
  });
});
