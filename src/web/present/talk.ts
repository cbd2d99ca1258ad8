import type { Person } from '../../desk/desk.ts';
import { isEditor } from '../../desk/permissions.ts';
import type { Draft } from '../../desk/review/drafts.ts';
import type { FiledComment, FiledThread } from '../../desk/story/filed-talk.ts';
import type { StoryFile } from '../../desk/story/story-file.ts';
import { mentionsIn, type Nameable } from '../../desk/together/mentions.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';
import { withDraft } from '../forms/draft.ts';
import { blankForm, type Form } from '../forms/form.ts';

export const TALK_FIELDS = ['text', 'about', 'note'];

/** A form of the talk that came back: 'talk', 'answer-…' with the thread's id, 'edit-…' or 'withdrawal-…' with the comment's. */
export interface FailedTalk {
  name: string;
  form: Form;
}

/** Names offered where one types an @. */
const MOST_NAMES = 200;
const LONGEST_OPTION = 90;

/** The talk about one claim, with a form for each thing one can say. */
export function presentTalk(
  file: StoryFile,
  number: number,
  person: Person,
  people: Nameable[],
  { drafts, failed }: { drafts: ReadonlyMap<string, Draft>; failed: FailedTalk | undefined },
) {
  const filed = file.claims.find((claim) => claim.number === number);
  const talk = filed?.talk ?? [];
  const form = (name: string, values: Record<string, string> = {}): Form =>
    withDraft(failed?.name === name ? failed.form : blankForm(TALK_FIELDS, values), drafts.get(name));
  const threads = talk.map((thread) => ({
    id: thread.id,
    about: aboutWords(thread, file),
    quote: thread.about === 'claim' ? '' : thread.quote,
    resolved: thread.resolved ? { by: thread.resolved.by, when: moment(thread.resolved.at).words } : null,
    comments: thread.comments.map((comment) => presentComment(comment, person, people, form)),
    form: form(`answer-${thread.id}`),
    // Changes with what this person says in it, and with nothing else: see the forms of the claim.
    key: countOf([thread], person),
  }));
  return {
    count: commentsIn(talk),
    open: threads.filter(({ resolved }) => resolved === null),
    resolved: threads.filter(({ resolved }) => resolved !== null),
    mayTalk: person.role !== 'viewer',
    form: form('talk', { about: 'claim' }),
    key: countOf(talk, person),
    choices: choicesOf(file, number),
    people: people.filter(({ id }) => id !== person.id).slice(0, MOST_NAMES),
  };
}

/** How many comments there are on the claims of a story, by number, as far as its viewer may see them. */
export function countTalk(file: StoryFile): Map<number, { comments: number; open: number }> {
  return new Map(
    file.claims
      .map(({ number, talk }) => {
        const open = talk.filter(({ resolved }) => resolved === null).length;
        return [number, { comments: commentsIn(talk), open }] as const;
      })
      .filter(([, { comments }]) => comments > 0),
  );
}

/** The talk of a story for other programs: ids and who wrote what when, no more than its viewer sees. */
export function talkAsData(file: StoryFile) {
  return {
    story: { slug: file.story.slug, title: file.story.title },
    generated: file.generated,
    threads: file.claims.flatMap(({ number, title, talk }) =>
      talk.map((thread) => ({
        claim: { number, title },
        about: thread.about,
        quote: thread.quote,
        resolved: thread.resolved ? { by: thread.resolved.by, at: thread.resolved.at } : null,
        comments: thread.comments.map(({ id, person, at, text, edited, earlier, withdrawn }) => ({
          id,
          by: person,
          at,
          text,
          edited,
          earlier,
          withdrawn,
        })),
      })),
    ),
  };
}

function commentsIn(talk: FiledThread[]): number {
  return talk.flatMap(({ comments }) => comments).filter(({ withdrawn }) => withdrawn === null).length;
}

function countOf(talk: FiledThread[], { id }: Person): number {
  return talk.flatMap(({ comments }) => comments).filter(({ personId }) => personId === id).length;
}

function presentComment(
  { id, person: by, personId, at, text, edited, earlier, withdrawn }: FiledComment,
  person: Person,
  people: Nameable[],
  form: (name: string, values: Record<string, string>) => Form,
) {
  const own = personId === person.id;
  return {
    id,
    by,
    when: moment(at).words,
    iso: at,
    own,
    pieces: mentionsIn(text, people).map((piece) => ({ ...piece, me: piece.person === person.id })),
    edited: edited ? moment(edited).words : '',
    earlier: earlier.map((each) => ({ text: each.text, until: moment(each.until).words })),
    withdrawn: withdrawn ? { by: withdrawn.by, why: withdrawn.why, when: moment(withdrawn.at).words } : null,
    mayChange: own && person.role !== 'viewer',
    mayWithdraw: own || isEditor(person),
    change: form(`edit-${id}`, { text }),
    withdrawal: form(`withdrawal-${id}`, {}),
  };
}

function aboutWords({ about, anchor }: FiledThread, file: StoryFile): string {
  const { talk, kinds } = words();
  if (about === 'claim') return talk.aboutClaim;
  if (about === 'difference') {
    const kind = file.differences.find(({ fingerprint }) => fingerprint === anchor)?.kind;
    return kind ? talk.aboutDifference(kinds[kind]) : talk.aboutGoneDifference;
  }
  const version = file.versions.find(({ sentences }) => sentences.some(({ id }) => id === anchor));
  return version ? talk.aboutSentence(version.label) : talk.aboutGoneSentence;
}

/** What a new thread can be about. */
function choicesOf(file: StoryFile, number: number): { value: string; words: string }[] {
  const claim = file.claims.find((each) => each.number === number);
  const own = new Set(claim?.sentences);
  return [
    { value: 'claim', words: words().talk.wholeClaim },
    ...file.differences
      .filter((difference) => difference.claim === claim?.id)
      .map(({ fingerprint, kind, why }) => ({
        value: `difference-${fingerprint}`,
        words: shorten(`${words().kinds[kind]}: ${why}`),
      })),
    ...file.versions.flatMap(({ label, sentences }) =>
      sentences
        .filter(({ id }) => own.has(id))
        .map(({ id, text }) => ({ value: `sentence-${id}`, words: shorten(`${label}: ${text}`) })),
    ),
  ];
}

function shorten(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  return folded.length > LONGEST_OPTION ? `${folded.slice(0, LONGEST_OPTION - 1)}…` : folded;
}
