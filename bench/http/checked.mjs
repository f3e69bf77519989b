import { contractOf } from '@huiyou/contracts/api';
import { me } from './reply.mjs';

const { body, reply } = contractOf('PUT /me/name');

/** What a route must do however it is bound: see who calls, check the body, strip the reply. */
export function checked(request) {
  if (!request.headers.authorization?.startsWith('Bearer ')) throw new Error('not signed in');
  body.parse(request.body);
  return reply.parse(me);
}
