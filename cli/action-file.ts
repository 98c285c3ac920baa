import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What action.yml says of an action; flags, help and defaults all come from here. */
export interface ActionFile {
  readonly description: string;
  readonly inputs: Readonly<Record<string, InputDescription>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

interface InputDescription {
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
}

export function readActionFiles(root: string): ReadonlyMap<string, ActionFile> {
  const found = new Map<string, ActionFile>();
  for (const name of readdirSync(join(root, 'actions')).sort()) {
    const file = join(root, 'actions', name, 'action.yml');
    if (existsSync(file)) found.set(name, readActionFile(file));
  }
  return found;
}

/** @internal */
export function readActionFile(file: string): ActionFile {
  const raw = parse(readFileSync(file, 'utf8')) as {
    description: string;
    inputs?: Record<string, { description?: string; required?: boolean; default?: string | number | boolean }>;
    outputs?: Record<string, { description: string }>;
  };
  const inputs: Record<string, InputDescription> = {};
  for (const [name, input] of Object.entries(raw.inputs ?? {})) {
    if (input.description === undefined) throw new Error(`${file}: the input ${name} has no description.`);
    inputs[name] = {
      description: input.description.trim(),
      required: input.required === true,
      ...(input.default === undefined ? {} : { default: String(input.default) }),
    };
  }
  return { description: raw.description.trim(), inputs, outputs: raw.outputs ?? {} };
}
