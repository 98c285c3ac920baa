import { contractOf, parse, ruleOf, textOf, exact } from './helpers.ts';

const TABLE_RULE =
  '    properties: [{name: status, logicalType: string}, {name: b, logicalType: string}]\n    quality:\n';

function columnRule(rule: string, apiVersion?: string): unknown {
  return ruleOf(
    contractOf(`    properties:\n      - {name: a, logicalType: string, quality: [${rule}]}\n`, apiVersion),
  );
}

function tableRule(rule: string, apiVersion?: string): unknown {
  return ruleOf(contractOf(`${TABLE_RULE}      - ${rule}\n`, apiVersion));
}

test('a rule carries what people wrote about it, its place and a path that does not move with its index', () => {
  const rule =
    '{id: no-null, name: x, metric: nullValues, mustBe: 0, description: d, dimension: completeness, severity: error, businessImpact: operational}';
  expect(columnRule(rule)).toEqual({
    kind: 'library',
    metric: 'nullValues',
    operator: { name: 'mustBe', value: exact(0), where: { file: 'orders.odcs.yaml', line: 9, column: 93 } },
    unit: 'rows',
    path: 'orders.a.quality[no-null]',
    id: 'no-null',
    name: 'x',
    description: 'd',
    dimension: 'completeness',
    severity: 'error',
    businessImpact: 'operational',
    where: { file: 'orders.odcs.yaml', line: 9, column: 50 },
  });
});

test('library metrics with their arguments and units', () => {
  expect(
    columnRule('{metric: missingValues, mustBeLessThan: 1, unit: percent, arguments: {missingValues: [null, ""]}}'),
  ).toMatchObject({
    metric: 'missingValues',
    operator: { name: 'mustBeLessThan', value: exact(1) },
    unit: 'percent',
    missingValues: [null, ''],
  });
  expect(
    columnRule('{metric: invalidValues, mustBe: 0, arguments: {validValues: [a, 1], pattern: "^[a-z]$"}}'),
  ).toMatchObject({
    validValues: ['a', exact(1)],
    pattern: { source: '^[a-z]$', re2: '^[a-z]$' },
  });
  expect(tableRule('{metric: duplicateValues, mustBe: 0, arguments: {properties: [status, b]}}')).toMatchObject({
    properties: ['status', 'b'],
  });
  expect(tableRule('{metric: rowCount, mustNotBeBetween: [5, 7.5]}')).toMatchObject({
    metric: 'rowCount',
    operator: { name: 'mustNotBeBetween', lower: exact(5), upper: exact(7.5) },
  });
});

test.each([
  ['{rule: nullCheck}', { metric: 'nullValues', operator: { name: 'mustBe', value: exact(0) } }],
  ['{rule: duplicateCount, mustBeLessThan: 10, unit: percent}', { metric: 'duplicateValues', unit: 'percent' }],
  ['{rule: validValues, validValues: [kg]}', { metric: 'invalidValues', validValues: ['kg'] }],
  ['{type: library, rule: nullValues, mustBe: 0}', { metric: 'nullValues' }],
])('the rule %s of 3.0 is read as the metric that replaced it', (rule, expected) => {
  expect(columnRule(rule, 'v3.0.2')).toMatchObject({ kind: 'library', ...expected });
});

test.each([
  ['{rule: validValues, validValues: [kg], mustBeLessThan: 5}', 'does not say which values it counts'],
  ['{rule: freshness, mustBe: 5}', 'No metric is called "freshness".'],
  ['{rule: constructor, mustBe: 5}', 'No metric is called "constructor".'],
  ['{rule: rowCout, mustBe: 5}', 'Did you mean "rowCount"?'],
  ['{rule: nullValues}', 'The rule has no operator'],
  ['{type: sql, query: SELECT 1}', 'The query has no operator'],
])('the rule %s of 3.0 is kept as unsupported', (rule, reason) => {
  expect(columnRule(rule, 'v3.0.2')).toMatchObject({
    kind: 'unsupported',
    reason: expect.stringContaining(reason) as string,
  });
});

test.each([
  ['{metric: invalidValues, mustBe: 0}', 'needs the argument validValues or pattern'],
  ['{metric: invalidValues, mustBe: 0, arguments: {validvalues: [a]}}', 'Did you mean "validValues"?'],
  ['{metric: invalidValues, mustBe: 0, arguments: {validValues: []}}', 'needs the argument validValues'],
  ['{metric: invalidValues, mustBe: 0, arguments: {pattern: "(a)\\\\1"}}', 'backreference'],
  ['{metric: missingValues, mustBe: 0}', 'needs the argument missingValues'],
  ['{metric: nullValues, mustBe: 0, arguments: {where: "x"}}', 'nullValues has no argument "where"'],
  ['{metric: nullValues, mustBe: 0, unit: furlong}', 'neither rows nor percent'],
  ['{metric: rowCount, mustBe: 0}', 'a metric of a table'],
])('the column rule %s cannot run and says why', (rule, reason) => {
  expect(columnRule(rule)).toMatchObject({ kind: 'unsupported', reason: expect.stringContaining(reason) as string });
});

test.each([
  ['{metric: duplicateValues, mustBe: 0}', 'needs the argument properties'],
  ['{metric: nullValues, mustBe: 0}', 'a metric of a column'],
  ['{metric: rowCount, mustBe: 5, unit: percent}', 'no percentage'],
])('the table rule %s cannot run and says why', (rule, reason) => {
  expect(tableRule(rule)).toMatchObject({ kind: 'unsupported', reason: expect.stringContaining(reason) as string });
});

test('SQL is kept as written, with its place, and may be compared with text or a truth value', () => {
  expect(tableRule('{type: sql, query: "SELECT {property} FROM ${table}", mustBe: true, unit: rows}')).toMatchObject({
    kind: 'sql',
    query: 'SELECT {property} FROM ${table}',
    queryWhere: { line: 10, column: 28 },
    operator: { name: 'mustBe', value: true },
    unit: 'rows',
  });
});

test('custom rules keep engine and implementation; text rules demand nothing', () => {
  expect(tableRule('{type: custom, engine: soda, implementation: {type: x}}')).toMatchObject({
    kind: 'custom',
    engine: 'soda',
    implementation: { type: 'x' },
    implementationWhere: { line: 10 },
  });
  expect(tableRule('{type: text, description: checked by hand}')).toMatchObject({ kind: 'text' });
  expect(tableRule('{description: checked by hand}')).toMatchObject({ kind: 'text', description: 'checked by hand' });
});

test('the primary key has the order of its positions, whatever the order of the file', () => {
  const contract = contractOf(
    [
      '    properties:',
      '      - {name: c, logicalType: string, primaryKey: true}',
      '      - {name: b, logicalType: string, primaryKey: true, primaryKeyPosition: 2}',
      '      - {name: a, logicalType: string, primaryKey: true, primaryKeyPosition: 1}',
      '      - {name: d, logicalType: string, primaryKeyPosition: -1}',
      '',
    ].join('\n'),
  );
  expect(contract.tables[0]?.primaryKey?.columns).toEqual(['a', 'b', 'c']);
});

test('a foreign key is resolved by name or id to a table and its columns, or says why it cannot be', () => {
  const other = [
    '  - name: customers',
    '    id: cust',
    '    properties:',
    '      - {name: id, id: key, logicalType: string}',
    '      - {name: address, id: adr, logicalType: object, properties: [{name: city, id: cty, logicalType: string}]}',
    '',
  ].join('\n');
  const relationship = (to: string): unknown => {
    const column = `    properties:\n      - {name: customer, logicalType: string, relationships: [{to: ${to}}]}\n`;
    return parse(textOf(column) + other).tables[0]?.columns[0]?.relationships[0];
  };
  const key = (column: string): object => ({
    kind: 'foreignKey',
    columns: ['customer'],
    references: { table: 'customers', columns: [column] },
    path: 'orders.customer.relationships[0]',
  });
  expect(relationship('customers.id')).toMatchObject(key('id'));
  expect(relationship('customers.address.city')).toMatchObject(key('address.city'));
  expect(relationship('schema/cust/properties/key')).toMatchObject(key('id'));
  expect(relationship('schema/cust/properties/adr/properties/cty')).toMatchObject(key('address.city'));
  expect(relationship('customer.id')).toMatchObject({
    kind: 'unsupported',
    reason: 'The contract has no table "customer". Did you mean "customers"?',
  });
  expect(relationship('"other.yaml#schema/cust/properties/key"')).toMatchObject({
    kind: 'unsupported',
    reason: '"other.yaml#schema/cust/properties/key" leads to another file.',
  });
});

test('a composite foreign key pairs its columns by position', () => {
  const text = `    properties: [{name: a, logicalType: string}, {name: b, logicalType: string}]
    relationships: [{from: [orders.a, orders.b], to: [c.x, c.y]}]
  - name: c
    properties: [{name: x, logicalType: string}, {name: y, logicalType: string}]
`;
  expect(parse(textOf(text)).tables[0]?.relationships[0]).toMatchObject({
    kind: 'foreignKey',
    columns: ['a', 'b'],
    references: { table: 'c', columns: ['x', 'y'] },
  });
});

test('service levels keep property, value, unit and each element that they name', () => {
  const levels = 'slaProperties:\n  - {property: latency, value: 4, unit: d, element: "orders.a, orders.b"}\n';
  expect(parse(textOf('') + levels).serviceLevels).toEqual([
    {
      property: 'latency',
      value: exact(4),
      unit: 'd',
      elements: ['orders.a', 'orders.b'],
      path: 'slaProperties[0]',
      where: { file: 'orders.odcs.yaml', line: 9, column: 5 },
    },
  ]);
});

test('a contract in JSON has the same model as in YAML, with its own lines', () => {
  const json = JSON.stringify(
    {
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id: 'test',
      version: '1.0.0',
      status: 'active',
      schema: [{ name: 'orders', properties: [{ name: 'a', logicalType: 'string', required: true }] }],
    },
    null,
    '\t',
  );
  const yaml = textOf('    properties: [{name: a, logicalType: string, required: true}]\n');
  const withoutPlaces = (text: string): unknown =>
    JSON.parse(JSON.stringify(parse(text), (key, value: unknown) => (/where|digest/i.test(key) ? undefined : value)));
  expect(withoutPlaces(json)).toEqual(withoutPlaces(yaml));
  expect(parse(json).tables[0]?.columns[0]?.constraints[0]?.where).toMatchObject({ line: 14, column: 6 });
});

test.each([
  ['{type: text, metric: rowCount, mustBe: 5}', 'A rule of type text is for people, and this one has "metric"'],
])('%s demands something, so it is not taken for a remark', (rule, reason) => {
  const found = ruleOf(contractOf(`    quality:\n      - ${rule}\n`));
  expect([found.kind, found.kind === 'unsupported' ? found.reason : '']).toEqual([
    'unsupported',
    expect.stringContaining(reason),
  ]);
});
