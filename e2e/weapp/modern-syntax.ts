import ts from 'typescript';

type Find = (node: ts.Node) => boolean;

const kind =
  (...kinds: ts.SyntaxKind[]): Find =>
  (node) =>
    kinds.includes(node.kind);
const { SyntaxKind: K } = ts;
const compounds = [K.QuestionQuestionEqualsToken, K.BarBarEqualsToken, K.AmpersandAmpersandEqualsToken];

/** What came into the language after 2017; WeChat's oldest engines stop at it. */
const newer: [string, Find][] = [
  ['object spread', kind(K.SpreadAssignment)],
  ['object rest', (node) => ts.isObjectBindingPattern(node) && node.elements.some((element) => element.dotDotDotToken)],
  ['for await', (node) => ts.isForOfStatement(node) && node.awaitModifier !== undefined],
  ['async generator', (node) => ts.isFunctionLike(node) && isAsyncGenerator(node)],
  ['catch without binding', (node) => ts.isCatchClause(node) && node.variableDeclaration === undefined],
  ['optional chaining', kind(K.QuestionDotToken)],
  ['??', kind(K.QuestionQuestionToken)],
  ['logical assignment', kind(...compounds)],
  ['class field', kind(K.PropertyDeclaration)],
  ['private name', kind(K.PrivateIdentifier)],
  ['static block', kind(K.ClassStaticBlockDeclaration)],
  ['bigint', kind(K.BigIntLiteral)],
  ['numeric separator', (node) => ts.isNumericLiteral(node) && node.getText().includes('_')],
  ['dynamic import', kind(K.ImportKeyword)],
  ['module syntax', kind(K.ImportDeclaration, K.ExportDeclaration, K.ExportAssignment, K.MetaProperty)],
  ['newer regular expression', (node) => ts.isRegularExpressionLiteral(node) && isNewerPattern(node.text)],
];

function isAsyncGenerator(node: ts.SignatureDeclaration): boolean {
  const generator = 'asteriskToken' in node && node.asteriskToken !== undefined;
  return generator && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
}

function isNewerPattern(literal: string): boolean {
  const flags = literal.slice(literal.lastIndexOf('/') + 1);
  return /[sdv]/.test(flags) || /\(\?<[=!a-zA-Z]/.test(literal) || (/u/.test(flags) && /\\p\{/i.test(literal));
}

/** Names what a script contains that ES2017 has not, each with its line and column; empty when it may run. */
export function newerThanEs2017(name: string, text: string): string[] {
  const checked = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: name,
    compilerOptions: { allowJs: true },
  });
  const broken = (checked.diagnostics ?? []).map(
    ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const [what, test] of newer) {
      if (!test(node)) continue;
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${line + 1}:${character + 1} ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...broken, ...found];
}
