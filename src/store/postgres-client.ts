import pg from 'pg';

/** As many of each connection's statements are kept prepared, by the server too. */
const STATEMENTS_KEPT = 500;
/** Bulk inserts are long and seldom the same twice: not worth keeping. */
const LONGEST_STATEMENT_KEPT = 8_000;
/** 'Cached plan must not change result type': another server has changed the tables meanwhile. */
const PLAN_IS_OLD = '0A000';

/** Statement → the name it is prepared under; '' after it was asked once. */
const names = new Map<string, string>();
let named = 0;

/** A connection that prepares a statement when it is asked for the second time: reading it anew costs more than running it. */
export class PreparingClient extends pg.Client {
  #prepares = true;

  // biome-ignore lint/suspicious/noExplicitAny: pg declares a dozen ways to call it, of which Kysely uses one.
  override query(text: any, values?: any, callback?: any): any {
    const prepares = this.#prepares && typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = prepares ? nameOf(text) : '';
    if (name === '') return super.query(text, values, callback);
    return super.query({ name, text, values }).catch((error: unknown) => {
      if ((error as { code?: unknown } | null)?.code === PLAN_IS_OLD) this.#prepares = false;
      throw error;
    });
  }
}

/** '' for what is not asked often enough. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  if (text.length > LONGEST_STATEMENT_KEPT || named >= STATEMENTS_KEPT) return '';
  if (known === undefined && names.size >= 2 * STATEMENTS_KEPT) forgetSeldom();
  const name = known === undefined ? '' : `kept-${++named}`;
  names.set(text, name);
  return name;
}

function forgetSeldom(): void {
  for (const [text, name] of names) if (name === '') names.delete(text);
}
