import type { Task } from '../batch.ts';

export const alignTask: Task = () => {
  throw new Error('not built yet');
};
