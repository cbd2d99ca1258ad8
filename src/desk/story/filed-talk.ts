import type { ThreadAbout } from '../../store/schema.ts';
import type { CommentWording, NamedComment, NamedThread } from '../../store/talk.ts';

export interface FiledThread {
  id: string;
  claim: string;
  about: ThreadAbout;
  /** See ThreadTable. */
  anchor: string;
  quote: string;
  personId: string;
  resolved: { by: string; personId: string; at: string } | null;
  comments: FiledComment[];
}

export interface FiledComment {
  id: string;
  person: string;
  personId: string;
  at: string;
  /** Empty once it is withdrawn. */
  text: string;
  edited: string | null;
  /** How it read before, the oldest words first. */
  earlier: { text: string; until: string }[];
  withdrawn: { by: string; why: string; at: string } | null;
}

/** By claim, in the order they were begun. */
export function fileTalk(
  threads: NamedThread[],
  comments: NamedComment[],
  wordings: CommentWording[],
): Map<string, FiledThread[]> {
  const earlier = Map.groupBy(wordings, ({ comment }) => comment);
  const byThread = Map.groupBy(comments, ({ thread }) => thread);
  const filed = threads.map(({ id, claim, about, anchor, quote, person, resolved_at, resolved_by, resolver_name }) => ({
    id,
    claim,
    about,
    anchor,
    quote,
    personId: person,
    resolved:
      resolved_at !== null && resolved_by !== null
        ? { by: resolver_name ?? '', personId: resolved_by, at: resolved_at }
        : null,
    comments: (byThread.get(id) ?? []).map((comment) => fileComment(comment, earlier.get(comment.id) ?? [])),
  }));
  return Map.groupBy(filed, ({ claim }) => claim);
}

function fileComment(comment: NamedComment, earlier: CommentWording[]): FiledComment {
  const { id, person, person_name, text, created_at, edited_at, withdrawn_at, withdrawn_why, withdrawer_name } =
    comment;
  return {
    id,
    person: person_name,
    personId: person,
    at: created_at,
    text: withdrawn_at === null ? text : '',
    edited: edited_at,
    earlier: earlier.map(({ text: words, until_at }) => ({ text: words, until: until_at })),
    withdrawn: withdrawn_at === null ? null : { by: withdrawer_name ?? '', why: withdrawn_why ?? '', at: withdrawn_at },
  };
}
