import { describe, expect, it } from '@jest/globals';
import { parseFlags } from './flags.mjs';

describe('the flags of npm start', () => {
  it('need none', () => {
    expect(parseFlags([])).toEqual({
      port: undefined,
      host: undefined,
      data: undefined,
      database: undefined,
      fresh: false,
      production: false,
      help: false,
    });
  });

  it('take their value after a space or an equals sign', () => {
    const database = 'mysql://huiyou:a=b@127.0.0.1/huiyou';
    const flags = parseFlags(['--port', '8080', `--database=${database}`, '--production']);
    expect(flags).toMatchObject({ port: 8080, database, production: true });
  });

  it.each([
    [['--prot', '80'], 'Unknown flag --prot. Did you mean --port?'],
    [['--prod'], 'Unknown flag --prod. Did you mean --port?'],
    [['--databse', 'x'], 'Unknown flag --databse. Did you mean --database?'],
    [['--quite-another'], 'Unknown flag --quite-another. There are --port'],
    [['8080'], 'Unknown flag 8080.'],
    [['--port'], '--port needs a value after it.'],
    [['--port', '--fresh'], '--port needs a value after it.'],
    [['--port', '0'], 'whole number from 1 to 65535, not "0"'],
    [['--port', '65536'], 'whole number'],
    [['--port', '80.5'], 'whole number'],
    [['--port', '1e3'], 'whole number'],
    [['--host', 'a', '--host', 'b'], '--host is given twice.'],
    [['--fresh', '--production'], 'does not go with --production'],
    [['--fresh', '--database', 'mysql://a/b'], 'does not go with --database'],
  ])('refuse %j with one sentence', (args, sentence) => {
    expect(() => parseFlags(args)).toThrow(sentence);
  });
});
