import { join } from 'node:path';
import { freePorts } from '../host/ports.ts';
import { startServer, type RunningServer, type ServerKind } from '../running.ts';

/** MLflow's tracking server and model registry; its first answer takes 7 to 16 s, while it makes its tables. */
export const mlflow: ServerKind = {
  name: 'mlflow',
  launch: async (folder) => {
    const [port = 0] = await freePorts(1);
    const endpoint = `http://127.0.0.1:${port}`;
    return {
      args: [
        'server',
        ...['--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
        ...['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
        ...['--artifacts-destination', join(folder, 'artifacts')],
        ...['--allowed-hosts', 'localhost:*,127.0.0.1:*'],
      ],
      // Without it ten processes and a gigabyte.
      settings: { MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false', MLFLOW_DISABLE_TELEMETRY: 'true' },
      endpoint,
      health: '/health',
      env: { MLFLOW_TRACKING_URI: endpoint },
    };
  },
};

export async function startMlflow(): Promise<RunningServer> {
  return startServer(mlflow);
}
