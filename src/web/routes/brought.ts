import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'express';
import { wentWell } from '../../desk/bring-in/batches.ts';
import type { BroughtIn } from '../../desk/bring-in/bring-in.ts';
import type { Desk } from '../../desk/desk.ts';
import { findLook } from '../../desk/versions/look.ts';
import { words } from '../../words/words.ts';
import { leaveFlash } from '../middleware/flash.ts';

/** To the story, when all of it is there soon and nothing waits for a person; else to the batch with its progress. */
export async function showBrought(desk: Desk, response: Response, brought: BroughtIn, patience: number): Promise<void> {
  if ('story' in brought) {
    tellRevised(response, brought.revised);
    return showSoon(response, brought.story.slug, brought.analysis, patience);
  }
  const run = await Promise.race([brought.done, pause(brought.waited ? 0 : patience)]);
  const well = run && (await wentWell(desk, brought.batch));
  if (!well) {
    const look = run && (await findLook(desk, brought.batch));
    return response.redirect(303, `/batches/${brought.batch}${look ? `/items/${look}/look` : ''}`);
  }
  tellRevised(response, well.revised);
  return showSoon(response, well.story.slug, run.analysis, patience);
}

/** To the story: analysed if that is quick, with its progress shown otherwise. */
export async function showSoon(
  response: Response,
  slug: string,
  analysis: Promise<void>,
  patience: number,
): Promise<void> {
  await Promise.race([analysis, pause(patience)]);
  response.redirect(303, `/stories/${slug}`);
}

function tellRevised(response: Response, labels: string[]): void {
  if (labels.length > 0) leaveFlash(response, words().bringIn.revised(labels));
}

function pause(milliseconds: number): Promise<undefined> {
  return sleep(milliseconds, undefined, { ref: false });
}
