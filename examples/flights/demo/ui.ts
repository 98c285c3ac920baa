import { styleText } from 'node:util';
import { displayWidth } from '../../../shared/core/text/width.ts';

const INDENT = '     ';
const isTerminal = process.stdout.isTTY;

export function title(text: string): void {
  console.log(`\n  ${bold(text)}`);
}

export function chapter(number: number, text: string): void {
  console.log(`\n  ${number}  ${bold(text)}`);
}

/** A finished step: what, on what, and what came of it. */
export function line(what: string, subject: string, result: string): void {
  clear();
  console.log(`${INDENT}${what.padEnd(11)}${pad(subject, 22)}${result}`);
}

/** What belongs to the line above. */
export function detail(text: string): void {
  clear();
  console.log(`${INDENT}${' '.repeat(11)}${styleText('dim', text)}`);
}

/** The step that runs now; only a terminal shows it, and the next line takes its place. */
export function running(what: string, subject: string): () => void {
  if (!isTerminal) return () => undefined;
  const startedMs = performance.now();
  const draw = (): void => {
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
    process.stdout.write(`\r\u001B[2K${INDENT}${what.padEnd(11)}${pad(subject, 22)}… ${seconds} s`);
  };
  draw();
  const timer = setInterval(draw, 250);
  return () => clearInterval(timer);
}

export function mark(verdict: string): string {
  if (verdict === 'pass') return styleText('green', '✓ pass');
  if (verdict === 'warn') return styleText('yellow', '! warn');
  return verdict === 'fail' ? styleText('red', '✗ fail') : styleText('magenta', '? inconclusive');
}

export function bold(text: string): string {
  return styleText('bold', text);
}

function clear(): void {
  if (isTerminal) process.stdout.write('\r\u001B[2K');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - displayWidth(text)));
}
