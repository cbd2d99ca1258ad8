import type { Notices, ToldNotice } from '../../desk/together/notices.ts';
import { moment } from '../../report/moment.ts';
import { presentEvent } from './event.ts';

/** Lines of news a story; the rest is on its page. */
const MOST_LINES = 8;

export function presentNotices({ notices, followed, event }: Notices) {
  const lines = notices.map((notice) => ({
    id: notice.id,
    read: notice.read_at !== null,
    words: wordsOf(notice),
    link: linkOf(notice),
    story: { slug: notice.slug, title: notice.title },
    when: moment(notice.at).words,
    iso: notice.at,
  }));
  return {
    event,
    unread: lines.filter(({ read }) => !read),
    read: lines.filter(({ read }) => read),
    followed: followed.map(({ slug, title, unseen, news }) => ({
      slug,
      title,
      unseen,
      lines: news.slice(0, MOST_LINES).map(presentEvent),
    })),
  };
}

function wordsOf({ kind, actor_name, number, payload }: ToldNotice): string {
  const who = actor_name ?? 'Crossread';
  if (kind === 'mention') return `${who} named you in a comment on claim ${number}`;
  if (kind === 'answer') return `${who} answered where you wrote on claim ${number}`;
  if (kind === 'assigned') {
    return `${who} gave you claim ${number}${payload.due ? `, due ${moment(String(payload.due)).words}` : ''}`;
  }
  return `${who} decided that claim ${number} is ${payload.value}, against your verdict: ${payload.reason}`;
}

function linkOf({ slug, number, comment }: ToldNotice): string {
  return `/stories/${slug}/claims/${number}${comment === null ? '' : `#comment-${comment}`}`;
}
