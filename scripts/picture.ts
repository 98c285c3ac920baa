/**
 * Draws the picture of a comment on the front page: `npm run picture`, or `npm run picture -- --renew` to take the
 * evidence of the demo that ran last. Needs Chromium and cmark-gfm (`apt-get install chromium cmark-gfm`).
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { digestBytes } from '../shared/core/digest.ts';
import { pictureMarkdown, PICTURE } from './picture/comment.ts';
import { githubComment } from './picture/github.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, PICTURE);
const DEMO = join(root, 'examples', 'flights', '.demo', '3-worse-candidate', 'evidence');
const WIDTH = 960;
const QUALITY = 84;

if (process.argv.includes('--renew')) {
  await rm(join(folder, 'evidence'), { recursive: true, force: true });
  await cp(DEMO, join(folder, 'evidence'), { recursive: true });
}
const markdown = await pictureMarkdown(root);
await writeFile(join(folder, 'comment.md'), markdown);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const scheme of ['light', 'dark'] as const) {
    await writeFile(join(folder, `${scheme}.webp`), await draw(browser, githubComment(markdown), scheme));
  }
} finally {
  await browser.close();
}
await writeFile(join(folder, 'digests.json'), `${JSON.stringify(await digests(), undefined, 2)}\n`);

/** WebP is a third of PNG here, and Playwright itself writes none. */
async function draw(browser: Browser, html: string, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 }, deviceScaleFactor: 2, colorScheme });
  await page.setContent(html);
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width: WIDTH, height, scale: 1 };
  const shot = { format: 'webp', quality: QUALITY, clip, captureBeyondViewport: true } as const;
  const { data } = await session.send('Page.captureScreenshot', shot);
  await page.close();
  return Buffer.from(data, 'base64');
}

/** Ties the pictures to the text that they show. */
async function digests(): Promise<Record<string, string>> {
  const files = ['comment.md', 'light.webp', 'dark.webp'];
  const entries = files.map(async (file) => [file, digestBytes(await readFile(join(folder, file)))] as const);
  return Object.fromEntries(await Promise.all(entries));
}
