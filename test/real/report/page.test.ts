/** The page in a real browser: accessible, free of requests, readable on a phone, and deaf to hostile strings. */
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { KINDS } from '../../../actions/kinds.ts';
import { composeReport } from '../../../shared/report/compose/report.ts';
import { renderPage } from '../../../shared/document/html/page.ts';
import { hostileStrings, poisoned } from '../../fixtures/report/hostile.ts';
import { SCENARIOS } from '../../fixtures/report/scenarios.ts';
import { SETTING } from '../../unit/report/setting.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

if (CHROMIUM === undefined) {
  test.skip('there is no Chromium here: install it with `apt-get install chromium`', () => undefined);
} else {
  describe('in Chromium', () => withBrowser(CHROMIUM));
}

interface View {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

interface Opened {
  readonly page: Page;
  /** Addresses asked for beside the page itself. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

function withBrowser(executablePath: string): void {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    folder = await mkdtemp(join(tmpdir(), 'report-page-'));
  });
  afterAll(() => browser.close());

  async function open(name: string, html: string, { scheme = 'light', width = 1000 }: View = {}): Promise<Opened> {
    const file = join(folder, `${name}.html`);
    await writeFile(file, html);
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().endsWith(`/${name}.html`)) requests.push(request.url());
    });
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
    await page.goto(pathToFileURL(file).href);
    return { page, requests, errors };
  }

  function pageOf(scenario: string): string {
    return renderPage(composeReport(SCENARIOS[scenario] ?? [], SETTING, KINDS), { title: 'Model report' });
  }

  const VIEWS = Object.keys(SCENARIOS).flatMap((scenario) => [
    { scenario, scheme: 'light' as const, width: 1000 },
    { scenario, scheme: 'dark' as const, width: 360 },
  ]);

  test.each([
    ...VIEWS,
    { scenario: 'canary-rolled-back', scheme: 'dark' as const, width: 1000 },
    { scenario: 'canary-rolled-back', scheme: 'light' as const, width: 360 },
  ])('$scenario, $scheme, $width px: no violation, no request, no sideways scrolling', async (view) => {
    const { scenario, scheme, width } = view;
    const { page, requests, errors } = await open(`${scenario}-${scheme}-${width}`, pageOf(scenario), view);
    await page.evaluate(`document.querySelectorAll('details').forEach((details) => (details.open = true))`);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    expect(said).toEqual([]);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('letters in pictures stay readable on a phone', async () => {
    const { page } = await open('letters', pageOf('canary-rolled-back'), { width: 360 });
    const sizes = await page.evaluate<number[]>(LETTER_SIZES);
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  test.each([1000, 360])('no letter of a picture is cut off at %i px', async (width) => {
    const { page } = await open(`cut-${width}`, pageOf('canary-rolled-back'), { width });
    expect(await page.evaluate(CUT_LETTERS)).toEqual([]);
    await page.close();
  });

  test('by keyboard the report is reached first, and each action leads to its section', async () => {
    const { page } = await open('keyboard', pageOf('worse-stopped'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    await page.focus('.steps li:last-child a');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.querySelector(':target h2').textContent`)).toBe('May it ship?');
    await page.close();
  });

  test('in print every section is there and nothing is dark', async () => {
    const { page } = await open('print', pageOf('canary-rolled-back'), { width: 1000 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
    await page.close();
  });

  test('no hostile string makes an element, an attribute, a dialog or a request', async () => {
    const strings = hostileStrings();
    const clean = await open('clean', pageOf('worse-stopped'));
    const expected = await names(clean.page);
    for (let at = 0; at < strings.length; at += 50) {
      const text = strings.slice(at, at + 50).join(' ');
      const statements = (SCENARIOS['worse-stopped'] ?? []).map((stored) => poisoned(stored, text));
      const html = renderPage(composeReport(statements, SETTING, KINDS), { title: text });
      const { page, requests, errors } = await open(`hostile-${at}`, html);
      expect(await names(page)).toEqual(expected);
      expect([requests, errors]).toEqual([[], []]);
      await page.close();
    }
  });
}

/** The kinds of elements and attributes of a page. */
function names(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const all = [...document.querySelectorAll('*')];
    const sorted = (values) => [...new Set(values)].sort();
    return {
      elements: sorted(all.map((element) => element.tagName)),
      attributes: sorted(all.flatMap((element) => element.getAttributeNames())),
    };
  })()`);
}

/** Heights in pixels of all letters that are shown in pictures. */
const LETTER_SIZES = `[...document.querySelectorAll('svg.chart text')]
  .filter((text) => text.getBoundingClientRect().width > 0)
  .map((text) => {
    const svg = text.ownerSVGElement;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return parseFloat(getComputedStyle(text).fontSize) * scale;
  })`;

/** Texts that reach beyond the frame of their picture. */
const CUT_LETTERS = `[...document.querySelectorAll('svg.chart')].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')]
    .filter((text) => {
      const box = text.getBoundingClientRect();
      const outside = box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 2;
      return box.width > 0 && outside;
    })
    .map((text) => text.textContent);
})`;
