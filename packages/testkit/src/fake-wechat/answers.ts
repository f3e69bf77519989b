import { randomText } from './people.ts';

/** What goes over the wire. */
export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
  47001: 'data format error',
};

/** A refusal: HTTP 200 all the same, as WeChat does, with a request id in the message. */
export function refused(errcode: number): Answer {
  return said({ errcode, errmsg: `${MESSAGES[errcode] ?? 'unknown error'}, rid: ${randomText(8)}-${randomText(8)}` });
}

/** JSON labelled text/plain: clients that trust the content type break against the live service too. */
export function said(body: Record<string, unknown>): Answer {
  return { status: 200, type: 'text/plain', body: JSON.stringify(body) };
}

/** A page for a human's eyes. */
export function page(status: number, title: string, text: string): Answer {
  const head = `<head><meta charset="utf-8"><title>${escape(title)}</title></head>`;
  const html = `<!DOCTYPE html><html lang="zh-CN">${head}<body><h2>${escape(title)}</h2><p>${escape(text)}</p></body></html>`;
  return { status, type: 'text/html; charset=utf-8', body: html };
}

/** The gateway's own error page: not JSON, status 502. */
export function garbage(): Answer {
  return {
    status: 502,
    type: 'text/html',
    body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
  };
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
