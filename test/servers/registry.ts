import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from './host/ports.ts';
import { type ServerKind } from './running.ts';

/** Docker's OCI registry, which also deletes; it knows no referrers. */
export const registry: ServerKind = {
  name: 'registry',
  launch: async (folder) => {
    const [port = 0] = await freePorts(1);
    const config = join(folder, 'registry.json');
    const settings = {
      version: '0.1',
      log: { level: 'info', formatter: 'text' },
      http: { addr: `127.0.0.1:${port}`, secret: randomBytes(16).toString('hex') },
      storage: { filesystem: { rootdirectory: join(folder, 'objects') }, delete: { enabled: true } },
    };
    const address = `127.0.0.1:${port}`;
    return {
      args: ['serve', config],
      endpoint: `http://${address}`,
      health: '/v2/',
      env: {},
      address,
      // JSON is YAML.
      prepare: () => writeFile(config, JSON.stringify(settings)),
    };
  },
};
