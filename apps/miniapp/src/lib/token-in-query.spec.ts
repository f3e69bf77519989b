import { expect, test } from '@jest/globals';
import { tokenInQuery } from './token-in-query';

test.each([
  [{ t: 'Abc123Abc123' }, 'Abc123Abc123'],
  [{ scene: 'Abc123Abc123' }, 'Abc123Abc123'],
  [{ scene: 't%3DAbc123Abc123' }, 'Abc123Abc123'],
  [{ q: 'https%3A%2F%2Fclub.example%2Fj%2FAbc123Abc123%3Ffrom%3Dwx' }, 'Abc123Abc123'],
  [{ q: 'https%3A%2F%2Fclub.example%2Fc%2FAbc123Abc123' }, 'Abc123Abc123'],
  [{}, ''],
])('%j carries %s', (query, token) => expect(tokenInQuery(query)).toBe(token));
