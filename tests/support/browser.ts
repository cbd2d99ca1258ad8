import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

/**
 * A real Chromium out of its npm package; nothing is downloaded. The package's own arguments are for serverless hosts
 * and switch off web security, so only what a container without a sandbox needs is passed.
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    chromiumSandbox: false,
  });
}

/**
 * Notes what no page may do: errors and violations of the content policy on the console, uncaught errors, answers of
 * our server that went wrong, and requests to anybody else.
 */
export function watch(context: BrowserContext, origin: string): string[] {
  const wrong: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => wrong.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob|about):/.test(request.url()))
      wrong.push(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} from ${response.url()}`);
  });
  return wrong;
}

/** Presses Tab until what has the focus matches, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}
