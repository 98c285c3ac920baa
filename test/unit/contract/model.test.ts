/** All that the model takes from a contract, in one contract that has it. */
import { exact, parse } from './helpers.ts';

const TEXT = `
apiVersion: v3.2.0
kind: DataContract
id: shop
name: Shop
version: 2.1.0
status: active
slaDefaultElement: orders.placed
slaProperties:
  - {id: fresh, property: latency, value: 4, unit: h, driver: operational, element: 'orders.placed, ,orders.paid'}
  - {property: retention, value: 3, valueExt: 3, unit: y}
schema:
  - name: orders
    id: o
    physicalName: ORDERS
    physicalType: table
    relationships:
      - {from: [orders.place.city, orders.id], to: [cities.name, cities.id]}
    properties:
      - name: id
        id: o_id
        logicalType: integer
        physicalType: BIGINT
        primaryKey: true
      - name: place
        id: o_place
        logicalType: object
        classification: confidential
        properties:
          - {name: city, id: o_city, primaryKey: true, primaryKeyPosition: 2}
      - name: tags
        logicalType: array
        items: {logicalType: object, properties: [{name: label, primaryKey: true, primaryKeyPosition: 1}]}
      - name: more
        logicalType: map
        map: {key: {logicalType: string}, value: {logicalType: number}}
      - {name: embedding, logicalType: vector, logicalTypeOptions: {dimensions: 3, elementType: int8}}
      - {name: bits, logicalType: vector, logicalTypeOptions: {dimensions: 3, elementType: binary}}
      - {name: plain, logicalType: vector, logicalTypeOptions: {dimensions: 3}}
      - {name: placed, logicalType: timestamp, logicalTypeOptions: {defaultTimezone: Europe/Berlin}, criticalDataElement: true}
      - {name: paid, physicalName: PAID_AT, logicalType: timestamp, deprecated: true, semanticType: dimension}
  - name: cities
    id: c
    properties:
      - {name: name, id: c_name, relationships: [{to: schema/o/properties/o_place/properties/o_city}]}
      - {name: id, id: c_id, relationships: [{to: orders.id}, {to: order.id}, {to: orders.ids}]}
`;

const contract = parse(TEXT);
const [orders, cities] = contract.tables;
const column = (name: string): unknown => orders?.columns.find((each) => each.name === name);

test('the contract itself, its service levels and its tables', () => {
  expect(contract).toMatchObject({
    id: 'shop',
    name: 'Shop',
    version: '2.1.0',
    apiVersion: 'v3.2.0',
    status: 'active',
    file: 'orders.odcs.yaml',
    serviceLevels: [
      {
        property: 'latency',
        value: exact(4),
        unit: 'h',
        driver: 'operational',
        elements: ['orders.placed', 'orders.paid'],
        path: 'slaProperties[fresh]',
      },
      { property: 'retention', valueExt: exact(3), elements: ['orders.placed'], path: 'slaProperties[1]' },
    ],
  });
  expect(orders).toMatchObject({ name: 'orders', physicalName: 'ORDERS', physicalType: 'table', path: 'orders' });
  expect(cities).not.toHaveProperty('physicalName');
  expect(cities).not.toHaveProperty('primaryKey');
});

test('a key in the order of its positions, those without one last, also inside objects and lists', () => {
  expect(orders?.primaryKey?.columns).toEqual(['tags[].label', 'place.city', 'id']);
  expect(column('place')).toMatchObject({
    classification: 'confidential',
    properties: [{ name: 'city', path: 'orders.place.city', primaryKey: true, primaryKeyPosition: 2 }],
  });
  expect(column('id')).not.toHaveProperty('primaryKeyPosition');
});

test('columns with what is inside them', () => {
  expect(column('id')).toMatchObject({
    logicalType: 'integer',
    physicalType: 'BIGINT',
    typeWhere: { file: 'orders.odcs.yaml', line: 22 },
    where: { file: 'orders.odcs.yaml', line: 20 },
  });
  expect(column('tags')).toMatchObject({
    items: { path: 'orders.tags[]', properties: [{ path: 'orders.tags[].label' }], where: { line: 33 } },
  });
  expect(column('more')).toMatchObject({
    map: { key: { path: 'orders.more{key}' }, value: { path: 'orders.more{value}', logicalType: 'number' } },
  });
  expect(column('placed')).toMatchObject({ defaultTimezone: 'Europe/Berlin', criticalDataElement: true });
  expect(column('paid')).toMatchObject({ physicalName: 'PAID_AT', deprecated: true, semanticType: 'dimension' });
  expect(column('id')).toMatchObject({ semanticType: 'column', deprecated: false, criticalDataElement: false });
});

test('the elements of a vector are numbers of the type that it names, and nothing where nobody measures them', () => {
  const nothing = {
    required: false,
    unique: false,
    primaryKey: false,
    criticalDataElement: false,
    deprecated: false,
    semanticType: 'column',
  };
  expect(column('embedding')).toMatchObject({
    items: {
      ...nothing,
      path: 'orders.embedding[]',
      logicalType: 'integer',
      constraints: [{ kind: 'numberFormat', format: 'i8', where: { line: 37 } }],
    },
  });
  expect(column('plain')).toMatchObject({ items: { logicalType: 'number', constraints: [], where: { line: 39 } } });
  expect(column('bits')).not.toHaveProperty('items');
  expect(column('bits')).toMatchObject({ constraints: [{ kind: 'dimensions' }, { kind: 'unsupported' }] });
});

test('keys that refer by names or by ids, and what they cannot find', () => {
  expect(orders?.relationships).toMatchObject([
    {
      kind: 'foreignKey',
      columns: ['place.city', 'id'],
      references: { table: 'cities', columns: ['name', 'id'] },
      path: 'orders.relationships[0]',
    },
  ]);
  expect(cities?.columns.map(({ relationships }) => relationships)).toMatchObject([
    [{ kind: 'foreignKey', columns: ['name'], references: { table: 'orders', columns: ['place.city'] } }],
    [
      { kind: 'foreignKey', columns: ['id'], references: { table: 'orders', columns: ['id'] } },
      { kind: 'unsupported', reason: 'The contract has no table "order". Did you mean "orders"?' },
      { kind: 'unsupported', reason: 'The table "orders" has no column "ids". Did you mean "id"?' },
    ],
  ]);
});
