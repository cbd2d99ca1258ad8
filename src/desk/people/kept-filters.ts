/** Filters a person keeps for themselves: nobody else's business, so none of it is an event. */
import { z } from 'zod';
import { InvalidInput, NotFound } from '../../errors.ts';
import {
  clearOpening,
  deleteKeptFilter,
  insertKeptFilter,
  listKeptFilters,
  updateKeptFilter,
} from '../../store/kept-filters.ts';
import type { KeptFilter } from '../../store/schema.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields } from '../fields.ts';

export type { KeptFilter } from '../../store/schema.ts';

/** What may be chosen on a screen, in the order of the addresses, with what counts as not chosen. */
const CHOICES = {
  search: { q: '', kind: '', story: '' },
  compare: { show: 'several', kind: '', level: '', ruling: '', version: '0', person: '', base: '0' },
  queue: { kind: 'mine' },
  activity: { story: '', person: '' },
} as const satisfies Record<string, Record<string, string>>;

export type FilteredScreen = keyof typeof CHOICES;
export const FILTERED_SCREENS = Object.keys(CHOICES) as FilteredScreen[];

/** Choices that mean something in one story only. */
const OF_ONE_STORY = ['version', 'base'];

const MOST_A_SCREEN = 40;
const LONGEST_NAME = 60;
const LONGEST_CHOICE = 300;

/** What is chosen on a screen, as it stands in an address: the same choice is always the same text. Empty: nothing. */
export function filterOf(screen: FilteredScreen, chosen: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, plain] of Object.entries(CHOICES[screen])) {
    const value = chosen[name];
    if (typeof value === 'string' && value !== '' && value !== plain) query.set(name, value.slice(0, LONGEST_CHOICE));
  }
  return query.toString();
}

/** A person's filters for a screen; on the screen of a story (by id) those of every story and its own. */
export async function listKept(desk: Desk, person: Person, screen: FilteredScreen, story = ''): Promise<KeptFilter[]> {
  const all = await listKeptFilters(desk.store.db, person.id);
  return all.filter((each) => each.screen === screen && (each.story === '' || each.story === story));
}

export function listAllKept(desk: Desk, person: Person): Promise<KeptFilter[]> {
  return listKeptFilters(desk.store.db, person.id);
}

/** Keeps a filter under a name. Throws InvalidInput: the name is missing, too long or taken, or nothing is chosen. */
export async function keepFilter(desk: Desk, person: Person, form: unknown): Promise<void> {
  const { screen, query, name, story, opens } = checkFields(
    z.object({
      screen: z.enum(FILTERED_SCREENS as [FilteredScreen, ...FilteredScreen[]]),
      query: z.string().max(4000).catch(''),
      name: nameField(),
      story: z.string().max(100).catch(''),
      opens: z.literal('yes').optional().catch(undefined),
    }),
    form,
  );
  const chosen = filterOf(screen, Object.fromEntries(new URLSearchParams(query)));
  if (chosen === '') throw new InvalidInput({ '': words().filters.nothingChosen });
  const within = OF_ONE_STORY.some((choice) => new URLSearchParams(chosen).has(choice)) ? story : '';
  await desk.store.write(person.id, async (tx) => {
    const kept = (await listKeptFilters(tx, person.id)).filter((each) => each.screen === screen);
    refuseTaken(kept, name);
    if (kept.length >= MOST_A_SCREEN) throw new InvalidInput({ '': words().filters.tooMany(MOST_A_SCREEN) });
    const filter = { person: person.id, screen, story: within, name, query: chosen };
    if (opens) await clearOpening(tx, filter);
    await insertKeptFilter(tx, { ...filter, opens: opens ? 1 : 0 });
  });
}

/** Throws NotFound, InvalidInput. */
export async function renameKept(desk: Desk, person: Person, id: string, form: unknown): Promise<void> {
  const { name } = checkFields(z.object({ name: nameField() }), form);
  await desk.store.write(person.id, async (tx) => {
    const kept = await listKeptFilters(tx, person.id);
    const filter = own(kept, id);
    refuseTaken(
      kept.filter((each) => each.screen === filter.screen && each.id !== id),
      name,
    );
    await updateKeptFilter(tx, filter, { name });
  });
}

/** The screen opens with this filter from now on, or with none. Throws NotFound. */
export async function openWith(desk: Desk, person: Person, id: string, opens: boolean): Promise<void> {
  await desk.store.write(person.id, async (tx) => {
    const filter = own(await listKeptFilters(tx, person.id), id);
    await clearOpening(tx, filter);
    if (opens) await updateKeptFilter(tx, filter, { opens: 1 });
  });
}

/** Throws NotFound. */
export async function deleteKept(desk: Desk, person: Person, id: string): Promise<KeptFilter> {
  return desk.store.write(person.id, async (tx) => {
    const filter = own(await listKeptFilters(tx, person.id), id);
    await deleteKeptFilter(tx, filter);
    return filter;
  });
}

function nameField() {
  const { nameMissing, nameTooLong } = words().filters;
  return z.string(nameMissing).trim().min(1, nameMissing).max(LONGEST_NAME, nameTooLong(LONGEST_NAME));
}

function refuseTaken(kept: KeptFilter[], name: string): void {
  const taken = kept.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new InvalidInput({ name: words().filters.nameTaken(name) });
}

function own(kept: KeptFilter[], id: string): KeptFilter {
  const filter = kept.find((each) => each.id === id);
  if (!filter) throw new NotFound(words().filters.gone);
  return filter;
}
