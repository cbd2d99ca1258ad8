import { type Request, type Response, Router } from 'express';
import { bringInPicks, FeedPick, lookAround, type OpenFeed, readFeedAt } from '../../desk/bring-in/feeds.ts';
import type { Desk } from '../../desk/desk.ts';
import { requireReviewer } from '../../desk/permissions.ts';
import { InvalidInput, SourceUnavailable } from '../../errors.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';
import { DESTINATION_FIELDS, givenDestination, listField, pickedIn } from '../forms/destination.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import { givenFiles } from '../forms/version-form.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';
import { showBrought } from './brought.ts';

const FEED_FIELDS = ['link', 'files', 'story'];

type Shown = Pick<OpenFeed, 'title' | 'problems'> & { items: FeedPick[] };

/** Articles picked out of a feed: an address or file, then what is in it, then a batch. */
export function feedRoutes(desk: Desk, patience: number): Router {
  const routes = Router();
  const fetches = desk.fetchPage !== undefined;

  routes.get('/feeds/new', (request, response) => {
    requireReviewer(personOf(response));
    const story = typeof request.query.story === 'string' ? request.query.story : '';
    render(response, 'feeds/new', { section: 'stories', form: blankForm(FEED_FIELDS, { story }), fetches });
  });

  routes.post('/feeds', async (request, response) => {
    const story = textField(request.body, 'story');
    try {
      const given = { link: textField(request.body, 'link'), file: givenFiles(request)[0] };
      const feed = await readFeedAt(desk, personOf(response), given);
      await showFeed(desk, response, feed, blankForm(DESTINATION_FIELDS, { to: story }), []);
    } catch (error) {
      const told = error instanceof SourceUnavailable ? new InvalidInput({ link: error.message }) : error;
      const form = failedForm(FEED_FIELDS, request.body, told);
      response.status(422);
      render(response, 'feeds/new', { section: 'stories', form, fetches });
    }
  });

  routes.post('/feeds/picks', async (request, response) => {
    const items = itemsIn(request);
    const ticked = pickedIn(request.body);
    const picked = items.filter((_, index) => ticked.includes(String(index)));
    try {
      const brought = await bringInPicks(desk, personOf(response), picked, givenDestination(request.body));
      await showBrought(desk, response, brought, patience);
    } catch (error) {
      const form = failedForm(DESTINATION_FIELDS, request.body, error);
      response.status(422);
      const feed = { title: textField(request.body, 'feed'), items, problems: [] };
      await showFeed(desk, response, feed, form, ticked);
    }
  });

  return routes;
}

/** The items as the page before offered them. */
function itemsIn(request: Request): FeedPick[] {
  return listField(request.body, 'item').map((text) => {
    const parsed = FeedPick.safeParse(jsonOf(text));
    if (!parsed.success) throw new InvalidInput({ '': words().feeds.changed });
    return parsed.data;
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function showFeed(desk: Desk, response: Response, feed: Shown, form: Form, ticked: string[]): Promise<void> {
  const { items, stories } = await lookAround(desk, personOf(response), feed.items);
  render(response, 'feeds/show', {
    section: 'stories',
    form,
    stories,
    feed: {
      title: feed.title,
      problems: feed.problems,
      items: items.map(({ here, takeable, ...item }, index) => ({
        ...item,
        json: JSON.stringify(item),
        when: item.published ? moment(item.published).words : '',
        outlet: item.outlet && item.outlet !== feed.title ? item.outlet : '',
        here: here ? { href: `/stories/${here.slug}/versions/${here.position}`, title: here.title } : null,
        takeable,
        picked: ticked.includes(String(index)),
      })),
    },
  });
}
