import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

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
