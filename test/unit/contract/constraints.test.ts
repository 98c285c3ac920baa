import { columnOf, contractOf, exact } from './helpers.ts';

function constraintsOf(column: string, apiVersion?: string): unknown {
  const found = columnOf(contractOf(`    properties:\n      - {name: a, ${column}}\n`, apiVersion)).constraints;
  return found.map((constraint) => Object.fromEntries(Object.entries(constraint).filter(([key]) => key !== 'where')));
}

test('each demand on a column stands there with the place of its key', () => {
  const column = columnOf(
    contractOf(
      [
        '    properties:',
        '      - name: distance',
        '        logicalType: integer',
        '        required: true',
        '        unique: true',
        '        logicalTypeOptions:',
        '          minimum: 1',
        '          exclusiveMaximum: 100',
        '          multipleOf: 2',
        '          format: i64',
        '',
      ].join('\n'),
    ),
  );
  expect(column.where).toEqual({ file: 'orders.odcs.yaml', line: 9, column: 15 });
  expect(column.constraints).toEqual([
    { kind: 'required', where: { file: 'orders.odcs.yaml', line: 11, column: 9 } },
    { kind: 'unique', where: { file: 'orders.odcs.yaml', line: 12, column: 9 } },
    { kind: 'minimum', value: exact(1), exclusive: false, where: { file: 'orders.odcs.yaml', line: 14, column: 11 } },
    { kind: 'maximum', value: exact(100), exclusive: true, where: { file: 'orders.odcs.yaml', line: 15, column: 11 } },
    { kind: 'multipleOf', value: exact(2), where: { file: 'orders.odcs.yaml', line: 16, column: 11 } },
    { kind: 'numberFormat', format: 'i64', where: { file: 'orders.odcs.yaml', line: 17, column: 19 } },
  ]);
});

test('until 3.0.2 an exclusive bound was a flag; the model has one form for both', () => {
  const old = 'logicalType: number, logicalTypeOptions: {minimum: 0, exclusiveMinimum: true, maximum: 9}';
  const now = 'logicalType: number, logicalTypeOptions: {exclusiveMinimum: 0, maximum: 9}';
  const expected = [
    { kind: 'minimum', value: exact(0), exclusive: true },
    { kind: 'maximum', value: exact(9), exclusive: false },
  ];
  expect(constraintsOf(old, 'v3.0.2')).toEqual(expected);
  expect(constraintsOf(now, 'v3.1.0')).toEqual(expected);
});

test('the default i32 that the schema states for numbers is never applied', () => {
  expect(constraintsOf('logicalType: number, logicalTypeOptions: {}')).toEqual([]);
  expect(constraintsOf('logicalType: number')).toEqual([]);
});

test('text demands: lengths, pattern, known formats; a hint such as password demands nothing', () => {
  expect(
    constraintsOf('logicalType: string, logicalTypeOptions: {minLength: 1, maxLength: 9, pattern: "^a", format: uuid}'),
  ).toEqual([
    { kind: 'minLength', value: 1 },
    { kind: 'maxLength', value: 9 },
    { kind: 'pattern', pattern: { source: '^a', re2: '^a' } },
    { kind: 'stringFormat', format: 'uuid' },
  ]);
  expect(constraintsOf('logicalType: string, logicalTypeOptions: {format: password}')).toEqual([]);
});

test.each([
  ['logicalType: string, logicalTypeOptions: {format: iban}', 'format', 'No check exists for the format "iban"'],
  ['logicalType: string, logicalTypeOptions: {pattern: "(?=a)"}', 'pattern', 'look-around'],
  ['logicalType: date, logicalTypeOptions: {minimum: 01/02/2020}', 'minimum', '"01/02/2020" is not a date in ISO 8601'],
  ['logicalType: date, logicalTypeOptions: {maximum: 2023-02-29}', 'maximum', '"2023-02-29" is not a date'],
  ['logicalType: time, logicalTypeOptions: {maximum: "24:10:00"}', 'maximum', '"24:10:00" is not a time'],
])('%s is kept as unsupported with the reason', (column, attribute, reason) => {
  expect(constraintsOf(column)).toEqual([
    { kind: 'unsupported', attribute, reason: expect.stringContaining(reason) as string },
  ]);
});

test.each([
  ['date', '2024-02-29'],
  ['timestamp', '2020-01-01 00:00:00'],
  ['timestamp', '2020-01-01T00:00:00.123Z'],
  ['timestamp', '2020-01-01 00:00:00+10:00'],
  ['time', '23:59:59'],
])('a %s may be bounded by %s', (type, bound) => {
  expect(constraintsOf(`logicalType: ${type}, logicalTypeOptions: {minimum: "${bound}"}`)).toEqual([
    { kind: 'minimum', value: bound, exclusive: false },
  ]);
});

test('containers: sizes, uniqueness and required fields; nested columns have paths of their own', () => {
  const column = columnOf(
    contractOf(
      [
        '    properties:',
        '      - name: address',
        '        logicalType: object',
        '        logicalTypeOptions: {required: [city], maxProperties: 2}',
        '        properties:',
        '          - {name: city, logicalType: string, required: true}',
        '          - name: phones',
        '            logicalType: array',
        '            logicalTypeOptions: {minItems: 1, uniqueItems: true}',
        '            items: {logicalType: object, properties: [{name: number, logicalType: string, unique: true}]}',
        '          - name: labels',
        '            logicalType: map',
        '            map: {key: {logicalType: string}, value: {logicalType: integer, required: true}}',
        '',
      ].join('\n'),
      'v3.2.0',
    ),
  );
  expect(column.constraints.map(({ kind }) => kind)).toEqual(['requiredProperties', 'maxProperties']);
  const [city, phones, labels] = column.properties;
  expect([city?.path, city?.required]).toEqual(['orders.address.city', true]);
  expect(phones?.constraints.map(({ kind }) => kind)).toEqual(['minItems', 'uniqueItems']);
  expect([phones?.items?.path, phones?.items?.properties[0]?.path]).toEqual([
    'orders.address.phones[]',
    'orders.address.phones[].number',
  ]);
  expect([labels?.map?.key.path, labels?.map?.value.path, labels?.map?.value.required]).toEqual([
    'orders.address.labels{key}',
    'orders.address.labels{value}',
    true,
  ]);
});

test('enum and vector of 3.2.0', () => {
  expect(constraintsOf('logicalType: string, enum: [{value: a, label: A}, {value: null}]', 'v3.2.0')).toEqual([
    { kind: 'enum', values: ['a', null] },
  ]);
  expect(
    constraintsOf('logicalType: vector, logicalTypeOptions: {dimensions: 3, elementType: int8}', 'v3.2.0'),
  ).toEqual([{ kind: 'dimensions', value: 3 }]);
  expect(
    constraintsOf('logicalType: vector, logicalTypeOptions: {dimensions: 3, normalized: false}', 'v3.2.0'),
  ).toEqual([{ kind: 'dimensions', value: 3 }]);
  expect(constraintsOf('logicalType: vector, logicalTypeOptions: {dimensions: 3, normalized: true}', 'v3.2.0')).toEqual(
    [
      { kind: 'dimensions', value: 3 },
      { kind: 'unsupported', attribute: 'normalized', reason: 'No check exists for the option "normalized".' },
    ],
  );
});

test('what a person may want to know of a column is there: classification, criticality, semantic type, time zone', () => {
  const column = columnOf(
    contractOf(
      '    properties:\n      - {name: a, physicalName: A_1, physicalType: "TIMESTAMP(3)", logicalType: timestamp, classification: PII, criticalDataElement: true, semanticType: measure, deprecated: true, logicalTypeOptions: {timezone: true, defaultTimezone: Asia/Dubai}}\n',
      'v3.2.0',
    ),
  );
  expect(column).toMatchObject({
    physicalName: 'A_1',
    physicalType: 'TIMESTAMP(3)',
    classification: 'PII',
    criticalDataElement: true,
    semanticType: 'measure',
    deprecated: true,
    defaultTimezone: 'Asia/Dubai',
    constraints: [{ kind: 'timezone', present: true }],
  });
});

test.each([
  ['nullable: false', 'No check exists for the option "nullable".'],
  ['minimun: 1', 'Did you mean "minimum"?'],
  ['uniqueItems: "yes"', 'No check exists for the option "uniqueItems".'],
  ['minimum: [1]', 'The option "minimum" is neither a number nor a text.'],
])('an option of a boolean that the schema lets through is not dropped: %s', (option, reason) => {
  expect(constraintsOf(`logicalType: boolean, logicalTypeOptions: {${option}}`)).toMatchObject([
    { kind: 'unsupported', reason: expect.stringContaining(reason) as string },
  ]);
});
