/** Run as a program by a test: makes a table in a migration, says so, and never gets to the end of it. */
import { connect } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';

const { writer } = await connect(JSON.parse(process.argv[2] ?? ''), () => {});
const stalls = {
  up: async (db: typeof writer) => {
    await db.schema.createTable('half_made').addColumn('id', 'text').execute();
    await db.updateTable('setting').set({ value: 'changed' }).execute();
    console.log('in the middle');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
};
await migrate(writer, { migrations: { ...MIGRATIONS, '9999-stalls': stalls } });
