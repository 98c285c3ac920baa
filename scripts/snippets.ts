/**
 * Reads the code blocks of the documentation. `node scripts/snippets.ts --out FOLDER` writes each one that is a workflow,
 * or a part of one, as a workflow of its own, for linters that read files.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';

export interface Snippet {
  /** Relative to the top of the repository. */
  readonly file: string;
  /** Of the fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const DOCUMENTS = ['*.md', '{docs,examples,workflows-templates}/**/*.md', 'actions/*/README.md', 'test/real/README.md'];

/** @returns the paths of all documents for people, relative to the top of the repository */
export function documents(root: string): readonly string[] {
  return globSync(DOCUMENTS, { cwd: root, exclude: (path) => /node_modules|\.demo/.test(path) }).sort();
}

/** @returns the fenced code blocks of a document, from top to bottom */
export function snippetsOf(file: string, markdown: string): readonly Snippet[] {
  const found: Snippet[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, indent = '', fence, language = ''] = /^( *)(`{3,}|~{3,})\s*([\w-]*)/.exec(lines[at] ?? '') ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
    if (end === -1) throw new Error(`${file}:${at + 1}: the code block is never closed.`);
    const text = lines.slice(at + 1, end).map((line) => line.slice(indent.length));
    found.push({ file, line: at + 1, language, text: `${text.join('\n')}\n` });
    at = end;
  }
  return found;
}

/** @returns the name of the file that the block is, where its first line is a comment with nothing but a path */
export function fileNameOf({ text }: Snippet): string | undefined {
  return /^# ((?:[\w.-]+\/)*[\w-]*\.[\w.]+)\n/.exec(text)?.[1];
}

/**
 * Completes a block to a workflow: whole ones, jobs, the steps of a job, and settings for all jobs.
 *
 * @returns undefined where the block is no part of a workflow
 */
export function asWorkflow({ language, text }: Snippet): string | undefined {
  if (language !== 'yaml') return undefined;
  const value: unknown = parseDocument(text).toJS();
  const trigger = 'on: push\n';
  const job = `jobs:\n  job:\n    runs-on: ubuntu-latest\n`;
  if (Array.isArray(value))
    return isSteps(value) ? `${trigger}${job}    steps:\n${earlierSteps(value, text)}${indented(text, 6)}` : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const keys = Object.keys(value);
  if (keys.includes('jobs')) return keys.includes('on') ? text : trigger + text + standIns((value as Fragment).jobs);
  if (keys.includes('steps')) return trigger + job + indented(text, 4);
  const isSetting = keys.every((key) => ['on', 'env', 'permissions', 'concurrency'].includes(key));
  if (!isSetting || keys.length === 0) return undefined;
  return `${keys.includes('on') ? '' : trigger}${text}${job}    steps: [{ run: make }]\n`;
}

interface Fragment {
  readonly jobs: Readonly<Record<string, { readonly needs?: string | readonly string[] }>>;
}

/** The jobs that those of a fragment wait for. */
function standIns(jobs: Fragment['jobs']): string {
  const awaited = new Set(Object.values(jobs).flatMap(({ needs = [] }) => needs));
  const absent = [...awaited].filter((name) => !(name in jobs));
  return absent.map((name) => `  ${name}: { runs-on: ubuntu-latest, steps: [{ run: make }] }\n`).join('');
}

/** The steps before a fragment, of which it reads outputs. */
function earlierSteps(steps: readonly Step[], text: string): string {
  const read = new Set([...text.matchAll(/\bsteps\.([\w-]+)\./g)].map(([, id = '']) => id));
  const absent = [...read].filter((id) => !steps.some((step) => step.id === id));
  return absent.map((id) => `      - { id: ${id}, run: make }\n`).join('');
}

interface Step {
  readonly id?: string;
}

function isSteps(value: readonly unknown[]): value is readonly Step[] {
  return value.every((step) => typeof step === 'object' && step !== null && ('uses' in step || 'run' in step));
}

function indented(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..');
  const folder = process.argv[process.argv.indexOf('--out') + 1] ?? '';
  if (!process.argv.includes('--out') || folder === '') throw new Error('Usage: node scripts/snippets.ts --out FOLDER');
  mkdirSync(folder, { recursive: true });
  const snippets = documents(root).flatMap((file) => snippetsOf(file, readFileSync(join(root, file), 'utf8')));
  for (const snippet of snippets) {
    const name = `${snippet.file.replaceAll('/', '--').replace(/\.md$/, '')}-line-${snippet.line}.yml`;
    const workflow = asWorkflow(snippet);
    if (workflow !== undefined) writeFileSync(join(folder, name), workflow);
  }
}
