/** What reviewers do all day, done in a browser on any story. */
import type { Page } from 'playwright-core';
import { type Interaction, time } from './interaction.ts';

/** On the page of a claim: rule, write, save, move on; open the help. `claim`: its address. */
export async function reviewClaim(page: Page, claim: string): Promise<Interaction[]> {
  await page.goto(claim);
  const { keyboard } = page;
  const told = () => page.locator('#claim [role="status"]').filter({ hasText: /\S/ }).first().waitFor();
  const all = [
    await time(page, 'open the help (?)', () => keyboard.press('?')),
    await time(page, 'close it (Esc)', () => keyboard.press('Escape')),
    await time(page, 'choose a verdict (2)', () => keyboard.press('2')),
    await time(page, 'write the reason', () => keyboard.type('They differ.')),
    await time(page, 'save the verdict', async () => {
      await keyboard.press('Control+Enter');
      await page.locator('#claim .headline .chip.disputed').waitFor();
      await told();
    }),
  ];
  const fold = page.locator('#part-differences details').first();
  if ((await fold.count()) > 0) {
    all.push(
      await time(page, 'unfold a dismissal', () => fold.locator('summary').click()),
      await time(page, 'dismiss a difference', async () => {
        await fold.locator('input[type="text"], input:not([type])').fill('It is the same.');
        await fold.getByRole('button', { name: 'Dismiss it' }).click();
        await page.locator('.difference.dismissed').first().waitFor();
      }),
    );
  }
  all.push(await time(page, 'add evidence (e)', () => keyboard.press('e')));
  return all;
}

/** On a story's page: look for words in the map, unfold. On its comparison: unfold, load further rows. */
export async function lookAround(page: Page, story: string, word: string): Promise<Interaction[]> {
  await page.goto(story);
  const find = page.locator('#find');
  await find.focus();
  const all = [
    await time(page, 'find in the map', async () => {
      await find.pressSequentially(word);
      await page.waitForSelector('.map.finding');
    }),
    await time(page, 'unfold ‘Add versions’', () => page.locator('details.add-versions > summary').click()),
  ];
  await page.goto(`${story}/compare?show=all`);
  all.push(await time(page, 'unfold a row of Compare', () => page.locator('.apparatus summary').first().click()));
  const more = page.locator('tr.more');
  if ((await more.count()) > 0) {
    const before = await page.locator('tbody tr[id]').count();
    all.push(
      await time(page, 'load further rows', async () => {
        await more.scrollIntoViewIfNeeded();
        await page.waitForFunction((known) => document.querySelectorAll('tbody tr[id]').length > known, before);
      }),
    );
  }
  return all;
}
