import type { Task } from '../batch.ts';

export const attributionTask: Task = () => {
  throw new Error('not built yet');
};
