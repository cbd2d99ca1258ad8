import type { Task } from '../batch.ts';

export const claimTask: Task = () => {
  throw new Error('not built yet');
};
