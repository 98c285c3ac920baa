import type { InputReader } from '../../shared/core/inputs.ts';

export interface CommandInputs {
  readonly token: string | undefined;
}

export function readInputs(reader: InputReader): CommandInputs {
  return { token: reader.optionalSecret('github-token') };
}
