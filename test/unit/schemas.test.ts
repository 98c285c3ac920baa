import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

// At run time a published schema is trusted; that it is one is proved here.
test.each(
  globSync(['shared/evidence/schemas/*.json', 'shared/gate/*.schema.json', 'shared/contract/schemas/*.json'], {
    cwd: ROOT,
  }),
)('%s is valid by the draft it names', (file) => {
  const schema = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { $schema: string };
  const ajv = schema.$schema.includes('2019-09') ? new Ajv2019({ strict: false }) : new Ajv2020({ strict: false });
  expect([ajv.validateSchema(schema), ajv.errors ?? []]).toEqual([true, []]);
});
