import type { Notices, ToldNotice } from '../../desk/together/notices.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';
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
  const { notices, verdicts } = words();
  if (kind === 'mention') return notices.mention(who, number);
  if (kind === 'answer') return notices.answer(who, number);
  if (kind === 'assigned') return notices.assigned(who, number, payload.due ? moment(String(payload.due)).words : '');
  return notices.overruled(who, number, verdicts[payload.value as keyof typeof verdicts], String(payload.reason));
}

function linkOf({ slug, number, comment }: ToldNotice): string {
  return `/stories/${slug}/claims/${number}${comment === null ? '' : `#comment-${comment}`}`;
}
