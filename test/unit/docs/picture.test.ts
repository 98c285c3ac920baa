/** The picture on the front page shows what the code makes today of evidence that the demo left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../../../shared/core/digest.ts';
import { pictureMarkdown, PICTURE } from '../../../scripts/picture/comment.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

const MOST_BYTES = 150_000;

function kept(file: string): Buffer {
  return readFileSync(join(REPOSITORY_ROOT, PICTURE, file));
}

test('the comment in the picture is the one that is rendered now; otherwise run `npm run picture`', async () => {
  expect(await pictureMarkdown(REPOSITORY_ROOT)).toBe(kept('comment.md').toString());
});

test('the pictures were drawn from that comment; otherwise run `npm run picture`', () => {
  const digests = JSON.parse(kept('digests.json').toString()) as Record<string, string>;
  expect(Object.keys(digests)).toEqual(['comment.md', 'light.webp', 'dark.webp']);
  for (const [file, digest] of Object.entries(digests)) expect([file, digestBytes(kept(file))]).toEqual([file, digest]);
});

test('the README shows it in light and dark, and says what it shows, within its share of the download', () => {
  const readme = readFileSync(join(REPOSITORY_ROOT, 'README.md'), 'utf8');
  const [picture = ''] = /<picture>[\s\S]*?<\/picture>/.exec(readme) ?? [];
  expect(picture).toMatch(/media="\(prefers-color-scheme: dark\)" srcset="docs\/images\/comment\/dark\.webp"/);
  expect(picture).toContain('src="docs/images/comment/light.webp"');
  const [headline = ''] = kept('comment.md').toString().split('\n');
  const [, verdict = ''] = /: ([^.]+)\./.exec(headline) ?? [];
  expect(/alt="([^"]+)"/.exec(picture)?.[1]).toContain(verdict);
  expect(kept('light.webp').length + kept('dark.webp').length).toBeLessThan(MOST_BYTES);
});
