/** Asks /healthz again and again from a thread of its own, and tells how long each answer took, in ms. */
import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const PAUSE = 5;
const agent = new Agent({ keepAlive: true });
const times: number[] = [];
let stopped = false;

parentPort?.once('message', () => {
  stopped = true;
});
await ask();
parentPort?.postMessage('ready');
while (!stopped) {
  const start = performance.now();
  await ask();
  times.push(performance.now() - start);
  await setTimeout(PAUSE);
}
parentPort?.postMessage(times);

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ port: workerData as number, path: '/healthz', agent }, (answer) => {
      answer.resume();
      answer.once('end', resolve);
    }).once('error', reject);
  });
}
