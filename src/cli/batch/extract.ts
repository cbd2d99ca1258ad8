import type { Task } from '../batch.ts';

export const extractTask: Task = () => {
  throw new Error('not built yet');
};
