import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** Every member of `wx` with the base library it came with; null where the typings name none. */
export type WxNames = ReadonlyMap<string, string | null>;

const sinceMark = /需要基础库[:：]\s*`?([\d.]+)/;
let known: WxNames | undefined;

function collect(file: string, into: Map<string, string | null>): void {
  const text = fs.readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const member of node.members) {
        if (!member.name) continue;
        const name = member.name.getText();
        const since = sinceMark.exec(text.slice(member.getFullStart(), member.getStart()))?.[1];
        into.set(name, since ?? into.get(name) ?? null);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

export function wxNames(): WxNames {
  if (known) return known;
  const typings = createRequire(import.meta.url).resolve('miniprogram-api-typings/package.json');
  const folder = path.join(path.dirname(typings), 'types', 'wx');
  const names = new Map<string, string | null>();
  for (const file of fs.readdirSync(folder)) collect(path.join(folder, file), names);
  known = names;
  return names;
}
