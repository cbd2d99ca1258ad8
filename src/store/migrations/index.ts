import * as ground from './0001-ground.ts';

/** By name, run in the order of their names, each once. Add, never change. */
export const MIGRATIONS = { '0001-ground': ground };
