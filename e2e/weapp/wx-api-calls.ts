import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface ApiCall {
  name: string;
  at: string;
  /** The function around it asks canIUse for this name, or the call itself is optional. */
  guarded: boolean;
}

export interface SourceUse {
  calls: ApiCall[];
  /** Values of open-type and input type, through which WeChat hands out private data. */
  openings: { value: string; at: string }[];
}

function sourceFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|d)\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

function isGuarded(node: ts.Node, name: string): boolean {
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.questionDotToken)
    return true;
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    const asks = new RegExp(`canIUse\\(\\s*['"\`]${name}\\b`);
    if (ts.isFunctionLike(at)) return asks.test(at.getText());
  }
  return false;
}

/** Local names that stand for Taro as a whole, and the named imports from it. */
function importsOf(source: ts.SourceFile): { whole: Set<string>; named: Map<string, string> } {
  const whole = new Set(['wx']);
  const named = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.getText().slice(1, -1) !== '@tarojs/taro')
      continue;
    const clause = statement.importClause;
    if (!clause || clause.isTypeOnly) continue;
    if (clause.name) whole.add(clause.name.text);
    const bindings = clause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) whole.add(bindings.name.text);
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const part of bindings.elements) {
      if (!part.isTypeOnly) named.set(part.name.text, (part.propertyName ?? part.name).text);
    }
  }
  return { whole, named };
}

function nameUsed(node: ts.Node, { whole, named }: ReturnType<typeof importsOf>): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && whole.has(node.expression.text)) {
    return node.name.text;
  }
  const called = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : undefined;
  return called === undefined ? undefined : named.get(called);
}

/** Every use of `Taro.x` and `wx.x` in a folder of source, and every opening to private data in its JSX. */
export function readSource(folder: string): SourceUse {
  const use: SourceUse = { calls: [], openings: [] };
  for (const file of sourceFiles(folder)) {
    const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const imports = importsOf(source);
    const place = (node: ts.Node): string =>
      `${path.relative(folder, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node: ts.Node): void => {
      const name = nameUsed(node, imports);
      if (name) use.calls.push({ name, at: place(node), guarded: isGuarded(node, name) });
      if (ts.isJsxAttribute(node) && ['openType', 'type'].includes(node.name.getText())) {
        const value = node.initializer
          ?.getText()
          .replace(/[{}'"`]/g, '')
          .trim();
        if (value) use.openings.push({ value, at: place(node) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return use;
}
