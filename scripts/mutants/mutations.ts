import ts from 'typescript';

/** One small change of a source: what a test that guards the place would notice. */
export interface Mutant {
  readonly file: string;
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
  /** `lower >= limit  →  lower > limit`, on one line. */
  readonly change: string;
}

type Replacement = readonly [node: ts.Node, text: string];

const SWAPPED_OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.AsteriskAsteriskToken]: ['*'],
  [ts.SyntaxKind.LessThanLessThanToken]: ['>>'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
};

/** A method and what it is taken for; empty where the call is left out and what it is called on stays. */
const SWAPPED_METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  ceil: 'floor',
  floor: 'ceil',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
  filter: '',
  sort: '',
  toSorted: '',
  toReversed: '',
  slice: '',
  trim: '',
  normalize: '',
};

/** What people read; its words are held by golden files and the pages of errors, not by mutants. */
const PROSE: ReadonlySet<string> = new Set(['what', 'remedy', 'tried', 'cause', 'headline', 'description']);

/** Every mutant of a source, in its order. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && PROSE.has(node.name.getText())) return;
    for (const [place, text] of replacementsOf(node)) {
      const [start, end] = [place.getStart(), place.getEnd()];
      const { line } = tree.getLineAndCharacterOfPosition(start);
      const change = `${shortened(source.slice(start, end))}  →  ${text === '' ? '(nothing)' : shortened(text)}`;
      found.push({ file, start, end, text, line: line + 1, change });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

function replacementsOf(node: ts.Node): readonly Replacement[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node);
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
    return ofCondition(node.expression);
  if (ts.isConditionalExpression(node)) return ofCondition(node.condition);
  if (ts.isForStatement(node) && node.condition !== undefined) return [[node.condition, 'false']];
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return ofUnary(node);
  if (ts.isCallExpression(node)) return ofCall(node);
  if (ts.isExpressionStatement(node)) return ofStatement(node);
  if (ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node)) return [[node, ';']];
  if (ts.isReturnStatement(node) && ts.isIfStatement(node.parent) && node.expression === undefined)
    return [[node, ';']];
  if (ts.isSpreadAssignment(node) || ts.isSpreadElement(node)) return ofSpread(node);
  return ofLiteral(node);
}

function ofBinary(node: ts.BinaryExpression): readonly Replacement[] {
  const [left, operator, right] = [node.left.getText(), node.operatorToken, node.right.getText()];
  if (operator.kind === ts.SyntaxKind.QuestionQuestionToken) return [[node, left]];
  const isText = [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
  if (isText && operator.kind === ts.SyntaxKind.PlusToken) return [];
  return (SWAPPED_OPERATORS[operator.kind] ?? []).map((text) => [node, `${left} ${text} ${right}`]);
}

function ofCondition(condition: ts.Expression): readonly Replacement[] {
  const text = condition.getText();
  return ['true', 'false'].filter((value) => value !== text).map((value) => [condition, value] as const);
}

function ofUnary(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): readonly Replacement[] {
  const operand = node.operand.getText();
  switch (node.operator) {
    case ts.SyntaxKind.PlusPlusToken:
      return [[node, ts.isPrefixUnaryExpression(node) ? `--${operand}` : `${operand}--`]];
    case ts.SyntaxKind.MinusMinusToken:
      return [[node, ts.isPrefixUnaryExpression(node) ? `++${operand}` : `${operand}++`]];
    case ts.SyntaxKind.ExclamationToken:
    case ts.SyntaxKind.MinusToken:
      return [[node, operand]];
    default:
      return [];
  }
}

function ofCall(node: ts.CallExpression): readonly Replacement[] {
  const { expression } = node;
  if (ts.isIdentifier(expression)) {
    const swapped = SWAPPED_METHODS[expression.text] ?? '';
    if (expression.text === 'abs') return [[node, node.arguments[0]?.getText() ?? '0']];
    return swapped === '' ? [] : [[expression, swapped]];
  }
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const { name, expression: target } = expression;
  if (name.text === 'abs') return [[node, node.arguments[0]?.getText() ?? '0']];
  const swapped = Object.hasOwn(SWAPPED_METHODS, name.text) ? SWAPPED_METHODS[name.text] : undefined;
  if (swapped === undefined) return [];
  return swapped === '' ? [[node, target.getText()]] : [[name, swapped]];
}

/** A call made for what it does, or an assignment, is left out. */
function ofStatement(node: ts.ExpressionStatement): readonly Replacement[] {
  const isDelegated = ts.isAwaitExpression(node.expression) || ts.isYieldExpression(node.expression);
  const inner = isDelegated ? node.expression.expression : node.expression;
  const isEffect = inner !== undefined && (ts.isCallExpression(inner) || ts.isBinaryExpression(inner));
  return isEffect || isDelegated ? [[node, ';']] : [];
}

function ofSpread(node: ts.SpreadAssignment | ts.SpreadElement): readonly Replacement[] {
  if (ts.isCallExpression(node.parent)) return [];
  const empty = ts.isSpreadAssignment(node) ? '...{}' : '...[]';
  return [[node, empty]];
}

function ofLiteral(node: ts.Node): readonly Replacement[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
  if (ts.isRegularExpressionLiteral(node)) return ofPattern(node);
  if (!ts.isStringLiteral(node) || !/^[a-z][a-z-]*$/.test(node.text) || isName(node)) return [];
  return [[node, "''"]];
}

/** Without an anchor a pattern holds for text around what it should match as well. */
function ofPattern(node: ts.RegularExpressionLiteral): readonly Replacement[] {
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
  return [
    ...(body.startsWith('^') ? [[node, `/${body.slice(1)}/${flags}`] as const] : []),
    ...(body.endsWith('$') ? [[node, `/${body.slice(0, -1)}/${flags}`] as const] : []),
    ...(flags.includes('i') ? [[node, `/${body}/${flags.replace('i', '')}`] as const] : []),
  ];
}

/** Names of things that TypeScript holds, and both sides of a comparison, which has mutants of its own. */
function isName({ parent }: ts.StringLiteral): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCaseClause(parent) ||
    ts.isImportAttribute(parent) ||
    ts.isNewExpression(parent) ||
    (ts.isPropertyAssignment(parent) && PROSE.has(parent.name.getText())) ||
    (ts.isPropertyAssignment(parent) && ts.isStringLiteral(parent.name) && parent.name.text === '') ||
    ts.isBinaryExpression(parent)
  );
}
