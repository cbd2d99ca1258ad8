/** The least that reading a text costs: one plain pass that finds words, hashes and interns them. */
export function floorPass(texts: readonly string[]): number {
  const ids = new Map<number, number>();
  let sum = 0;
  for (const text of texts) {
    let hash = 0;
    let inside = false;
    for (let i = 0; i <= text.length; i++) {
      const c = i < text.length ? text.charCodeAt(i) | 32 : 0;
      if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c > 127) {
        if (!inside) {
          inside = true;
          hash = 0x811c9dc5;
        }
        hash = Math.imul(hash ^ c, 0x01000193);
      } else if (inside) {
        let id = ids.get(hash);
        if (id === undefined) {
          id = ids.size;
          ids.set(hash, id);
        }
        sum = (sum + id) | 0;
        inside = false;
      }
    }
  }
  return sum;
}

/** Time this thread has spent computing, in ms: what other programs do on the machine does not count. */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The thread's clock ticks every few milliseconds: shorter stretches are not to be told apart. */
export const LEAST_MILLISECONDS = 120;

/** Time of a pass over the texts once it is warm, in ms: the third best of nine stretches. */
export function measureFloor(texts: readonly string[]): number {
  const start = cpuTime();
  let warm = 0;
  for (; cpuTime() - start < LEAST_MILLISECONDS; warm++) floorPass(texts);
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const began = cpuTime();
    for (let pass = 0; pass < warm; pass++) floorPass(texts);
    times.push((cpuTime() - began) / warm);
  }
  return times.sort((a, b) => a - b)[2] as number;
}
