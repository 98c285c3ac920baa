/** Adds a check as CONTRIBUTING says; data are then held to it. */
import { Checkout, type Addition } from './checkout.ts';

const SLUG: Addition = {
  what: 'A check',
  files: {},
  lines: [
    { file: 'shared/contract/model.ts', before: "'email', 'uuid'", add: "'slug', " },
    { file: 'shared/checks/conditions/formats.ts', before: '  uuid: ', add: "  slug: '[a-z0-9]+(-[a-z0-9]+)*',\n" },
  ],
};

const CONTRACT = `
apiVersion: v3.1.0
kind: DataContract
id: pages
version: 1.0.0
status: active
schema:
  - name: pages
    properties:
      - name: path
        logicalType: string
        logicalTypeOptions:
          format: slug
`;

test('is read from the contract, measured and counted', async () => {
  await using checkout = await Checkout.create();
  await checkout.add(SLUG);
  await checkout.write('work/contract.yaml', CONTRACT);
  const validate = async (...paths: string[]): Promise<string> => {
    await checkout.write('work/pages.csv', `path\n${paths.join('\n')}\n`);
    const inputs = {
      contract: 'contract.yaml',
      data: 'pages.csv',
      profile: 'none',
      'max-samples': '0',
      evidence: 'auto',
    };
    return (await checkout.run('validate-data', { ...inputs, 'fail-on': 'fail' })).said;
  };
  expect(await validate('a-b', 'c')).toContain('pages: 3 checks pass on 2 rows');
  expect(await validate('a-b', 'Not A Slug')).toMatch(/1 of 2 rows.*do(es)? not have the format slug/s);
});
