import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, writtenFiles } from './repository.mjs';
import { parseFlags } from './start/flags.mjs';
import { choose } from './test/test.mjs';

const READMES = ['README.md', 'README.zh-CN.md'];
const documents = writtenFiles().filter((path) => path.endsWith('.md') && /^(docs\/|[A-Z])/.test(path));
const read = (path: string) => readFileSync(inRoot(path), 'utf8');
const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** Where a path in backticks must lead: the file, or the folder before its first wildcard. */
function target(path: string): string {
  const words = path.replace(/:\d+$/, '').split('/');
  const wild = words.findIndex((word) => /[*<{…]/.test(word));
  return (wild < 0 ? words : words.slice(0, wild)).join('/');
}

/** The commands a reader is told to type. */
function commands(text: string): string[] {
  const fences = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, body = '']) => body.replace(/\\\n\s*/g, ' '));
  const lines = fences.flatMap((body) => body.split('\n')).map((line) => line.replace(/\s+#.*$/, '').trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** Throws when a command of the readme would not do what it says. */
function tryCommand(line: string, variables: string[]): void {
  const [, settings = '', command = ''] = /^((?:[A-Z_]+=\S+ +)*)(.*)$/.exec(line) ?? [];
  const unknown = [...settings.matchAll(/([A-Z_]+)=/g)]
    .map(([, name = '']) => name)
    .find((name) => !variables.includes(name));
  if (unknown) throw new Error(`${unknown} is not a setting of the server or of the test run`);
  const [program, verb = '', ...rest] = command.split(/\s+/);
  const args = rest[0] === '--' ? rest.slice(1) : rest;
  if (program === 'git' || program === 'cd') return;
  if (program !== 'npm') throw new Error(`nothing tries ${program}`);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  if (verb === 'start') parseFlags(args);
  else if (verb === 'test') choose(args);
  else if (verb !== 'run' || !scripts[rest[0] ?? '']) throw new Error(`there is no script for "${command}"`);
}

describe('the documents', () => {
  it('are there', () => {
    expect(
      [...READMES, 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'].filter((path) => !existsSync(inRoot(path))),
    ).toEqual([]);
  });

  it('name only paths that exist', () => {
    const lost = documents.flatMap((document) => {
      const named = [...withoutFences(read(document)).matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
      const paths = named.filter((path) => /^(packages|apps|docs|scripts|e2e|bench|deploy|\.ci)\//.test(path));
      const written = paths.filter((path) => !/\/(dist|node_modules)(\/|$)/.test(path));
      return written.filter((path) => !existsSync(inRoot(target(path)))).map((path) => `${document}: ${path}`);
    });
    expect(lost).toEqual([]);
  });

  it('link only to files that exist', () => {
    const lost = documents.flatMap((document) => {
      const links = [...withoutFences(read(document)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
      const local = links.filter((link) => !/^[a-z]+:/.test(link));
      return local.filter((link) => !existsSync(inRoot(dirname(document), link))).map((link) => join(document, link));
    });
    expect(lost).toEqual([]);
  });
});

describe.each([...READMES, 'CONTRIBUTING.md'])('%s', (readme) => {
  const text = existsSync(inRoot(readme)) ? read(readme) : '';

  it('says how to start and to test', () => {
    expect(commands(text)).toEqual(expect.arrayContaining(['npm start', 'npm test']));
  });

  it('tells only commands that work', () => {
    const settings = read('apps/server/src/platform/config.ts').match(/\bHUIYOU_[A-Z_]+\b/g) ?? [];
    const failing = commands(text).flatMap((line) => {
      try {
        tryCommand(line, [...settings, 'DATABASE_TEST_URL']);
        return [];
      } catch (error) {
        return [`${line}: ${String(error)}`];
      }
    });
    expect(failing).toEqual([]);
  });
});
