import { describe, expect, it } from '@jest/globals';
import { decodeQrPng } from './decode-qr.ts';

const BLANK = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
const ON_TRANSPARENT =
  'iVBORw0KGgoAAAANSUhEUgAAAG8AAABvCAYAAADixZ5gAAAAAklEQVR4AewaftIAAAMRSURBVO3BQW7oSAxDwUfB978yZ8mNgEY7np8IUBVrrbXWWmuttdZaa601kLhnvifC3BFhQvTMHdEz3xMXijVWscZ6+BnxnjkTPROmZ0L0RJgQd8R75qVijVWssR6+Y87EmQhzJsKEeM/0xJk5Ex8o1ljFGuvh7zFnoifChOiZEMMUa6xijfXw94gzEyJMz4Q4MyH+qGKNVayxHr4jvmdCnIkzE+J74h8p1ljFGuvhZ8z3TIgwIcKECBPizIQIE6JnfkGxxirWWOLvMSHCnIk7picGKNZYxRpL3DMhwvREmDNxx4TomTNxx4TomRBheuJCscYq1ljinumJMGeiZ3oiTIieuSPCfEOcmRAXijVWscZ6uCfCnImeCXFmQvRMT4QJESZEmDNxZnripWKNVayxxD0T4hsmRJgQZyZEmBA90xNhQvRMiDMT4kKxxirWWOJnTE+cmTPRMz3RMyHChOiZED0TIkxPfKBYYxVrLHHPhAjTE2FCnJnfJ8L0xJk5ExeKNVaxxhI/Y3oiTIgwIcKECNMTPRMiTIgw3xA9cyYuFGusYo318HtEmBBheqJnQrwnwoR4T4QJ8VKxxirWWA8/I85Ez4QIEyJMmJ54T4S5Y87Ex4o1VrHGEv8/E+LMnImeCRHmjggTomdChDkTLxVrrGKN9XDPhAgTIkTPhOiJMD0T4o54z/RMiDAhPlCssYo1lviOuSN+hzkTYUKECXFmQnygWGMVayzxM6YneqYnwvREmDPRMyHC/DviA8Uaq1hjib/HhAgTomfuiDAhwoQ4M++JC8Uaq1hjPdwz3xNn4o44MyHCnJkQZyJMiJeKNVaxxnr4GfGeuWN6IsQdESZEmJ74ZcUaq1hjPXzHnIkzEaYnzkxPhAlxZu6IMCE+UKyxijXWw99jeuIb5huiZ8KE6JkQF4o1VrHGevjbxJk5Ez3TMz3RMyF6JsQHijVWscZ6+I74hgjTE2fiTIR5T4TpiTAhXirWWMUa6+FnzPfMHRHmzIQIEaZnQoTpif9RscYq1lprrbXWWmuttdZaa61/6D9826rUrGDOZwAAAABJRU5ErkJggg==';

describe('reading a QR code from its picture', () => {
  it('gives the text, even on a transparent background', () => {
    expect(decodeQrPng(Buffer.from(ON_TRANSPARENT, 'base64'))).toBe('https://huiyou.example/i?t=Ab3dE6gH9jK2');
  });

  it('says so when there is no code', () => {
    expect(() => decodeQrPng(Buffer.from(BLANK, 'base64'))).toThrow('no QR code found');
  });
});
