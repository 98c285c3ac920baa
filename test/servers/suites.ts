import { ProgramUnavailable } from './programs/install.ts';
import { program, type ProgramName } from './programs/programs.ts';
import { startServer, type RunningServer, type ServerKind } from './running.ts';

/**
 * Tests that need programs from outside. Where this machine cannot have one they are skipped and say why; in CI they
 * fail instead, since a check that did not run is not green.
 */
export async function describeWithPrograms(
  names: readonly ProgramName[],
  title: string,
  body: () => void,
): Promise<void> {
  try {
    for (const name of names) await program(name);
  } catch (error) {
    if (!(error instanceof ProgramUnavailable)) throw error;
    if (process.env['CI'] !== undefined) throw error;
    process.stderr.write(`Skipped: ${title}. ${error.message}\n`);
    describe.skip(title, body);
    return;
  }
  describe(title, body);
}

/**
 * Tests against one server, which is there from the first of them to the last.
 *
 * @param body gets a function that gives the server once the tests run
 */
export async function describeWithServer(
  kind: ServerKind,
  title: string,
  body: (server: () => RunningServer) => void,
): Promise<void> {
  await describeWithPrograms([kind.name], title, () => {
    let server: RunningServer | undefined;
    beforeAll(async () => {
      server = await startServer(kind);
    });
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
    });
    body(() => {
      if (server === undefined) throw new Error(`${kind.name} runs only while the tests do.`);
      return server;
    });
  });
}
