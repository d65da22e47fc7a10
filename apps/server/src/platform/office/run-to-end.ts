import { spawn } from 'node:child_process';

/** How much of what a program complains about is worth keeping. */
const TAIL = 2000;

/** Runs a program until it ends; kills it with its children at the time limit. Throws unless it ends well. */
export function runToEnd(command: string, args: readonly string[], env: NodeJS.ProcessEnv, timeLimit: number): Promise<void> {
  return new Promise((done, failed) => {
    // A process group of its own, so that the children of the program can be ended with it.
    const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    const end = (): void => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Already over.
      }
    };
    const timer = setTimeout(end, timeLimit);
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      complaint = `${complaint}${words}`.slice(-TAIL);
    });
    child.once('error', error => {
      clearTimeout(timer);
      failed(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      end();
      if (code === 0) done();
      else failed(new Error(`ended with ${signal ?? code}: ${complaint.trim()}`));
    });
  });
}
