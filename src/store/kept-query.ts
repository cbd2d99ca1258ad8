import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Db, Schema } from './schema.ts';

/** Stand for the values while a statement is put together; nobody else writes such. */
const PLACES = Array.from({ length: 8 }, (_, place) => `\0value ${place}`);

/**
 * A query that is put together once for each database and then asked with other values: putting together costs more
 * than running it, and some are asked at every click. `build` must give the same statement whatever the values, of which
 * there may be eight.
 */
export function keepQuery<Values extends (string | number)[], Row, D extends Db = Db>(
  build: (db: D, ...values: Values) => Compilable<Row>,
): (db: D, ...values: Values) => Promise<Row[]> {
  const kept = new Map<unknown, CompiledQuery<Row>>();
  return async (db, ...values) => {
    const kysely = db as Db as Kysely<Schema>;
    const dialect = kysely.getExecutor().adapter.constructor;
    const query =
      kept.get(dialect) ?? build(db, ...(PLACES.slice(0, values.length) as (string | number)[] as Values)).compile();
    kept.set(dialect, query);
    const parameters = query.parameters.map((value) => {
      const place = PLACES.indexOf(value as string);
      return place < 0 ? value : values[place];
    });
    const { rows } = await kysely.executeQuery<Row>({ ...query, parameters } as CompiledQuery<Row>);
    return rows;
  };
}
