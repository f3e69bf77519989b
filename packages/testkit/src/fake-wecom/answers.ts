import { randomBytes } from 'node:crypto';

const MESSAGES: Record<number, string> = {
  [-1]: 'system busy',
  40001: 'invalid credential',
  40003: 'invalid userid',
  40008: 'invalid message type',
  40013: 'invalid corpid',
  40014: 'invalid access_token',
  40056: 'invalid agentid',
  40058: 'invalid Request Parameter',
  41001: 'access_token missing',
  41002: 'corpid missing',
  41004: 'secret missing',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44004: 'text content is empty',
  45009: 'api freq out of limit',
  45033: 'api concurrent out of limit',
  47001: 'data format error',
  48002: 'api forbidden',
  60011: 'no privilege to access/modify contact/party/agent',
  60020: 'not allow to access from your ip',
  81013: 'user & party & tag all invalid',
  301002: 'not allow operate another agent with this accesstoken',
};

/** What goes over the wire. */
export interface WecomAnswer {
  status: number;
  body: string;
}

/** A refusal: HTTP 200 all the same, with a hint and a link in the message. */
export function refused(errcode: number): WecomAnswer {
  const hint = `hint: [${randomBytes(8).toString('hex')}], from ip: 127.0.0.1`;
  const more = `more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
  return said({ errcode, errmsg: `${MESSAGES[errcode] ?? 'unknown error'}, ${hint}, ${more}` });
}

export function said(body: Record<string, unknown>): WecomAnswer {
  return { status: 200, body: JSON.stringify(body) };
}

/** The gateway's own error page: not JSON. */
export function brokenDown(): WecomAnswer {
  return { status: 502, body: '<html><head><title>502 Bad Gateway</title></head></html>' };
}
