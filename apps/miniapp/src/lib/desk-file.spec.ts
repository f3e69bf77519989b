import { describe, expect, it } from '@jest/globals';
import { readText } from './desk-file';

describe('readText', () => {
  it('leaves the mark at the beginning out', async () => {
    expect(await readText(new Blob(['\uFEFFname\n沈若禾']))).toEqual({ ok: true, text: 'name\n沈若禾' });
  });

  it('tells a GBK file from a UTF-8 one', async () => {
    const gbk = new Uint8Array([0xc9, 0xf2, 0xc8, 0xf4, 0xba, 0xcc]);
    expect(await readText(new Blob([gbk]))).toEqual({ ok: false, why: 'not-utf8' });
  });
});
