import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Received {
  headers: IncomingHttpHeaders;
  text: string;
  body: {
    id: string;
    to: { kind: string; id: string; phone: string | null; account: string | null };
    title: string;
    body: string;
    at: string;
  };
}

/** What the gateway does with the next requests: a status, `hang` for no answer at all, or `die` after it has taken it. */
type Mood = number | 'hang' | 'die';

/** A bureau's gateway, which carries each key once, as such gateways do. */
export interface Gateway {
  url: string;
  /** Every request that came. */
  received: Received[];
  /** How often each notice, by its id, was carried: what people get. A request under a known key is carried no more. */
  carried: Map<string, number>;
  /** How it behaves from now on; a list is used up one by one and then it works. */
  mood(...moods: Mood[]): void;
  /** Milliseconds that it takes before it answers. */
  slow(ms: number): void;
  close(): Promise<void>;
}

export async function startGateway(): Promise<Gateway> {
  const received: Received[] = [];
  const carried = new Map<string, number>();
  const known = new Set<string>();
  let moods: Mood[] = [];
  let delay = 0;
  const server: Server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const body = JSON.parse(text) as Received['body'];
    received.push({ headers: request.headers, text, body });
    const mood = moods.shift() ?? 200;
    if (delay) await sleep(delay);
    const key = String(request.headers['idempotency-key']);
    if (((typeof mood === 'number' && mood < 300) || mood === 'die') && !known.has(key)) {
      known.add(key);
      carried.set(body.id, (carried.get(body.id) ?? 0) + 1);
    }
    if (mood === 'die') request.socket.destroy();
    else if (mood !== 'hang') response.writeHead(mood, { location: '/elsewhere' }).end('{}');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`,
    received,
    carried,
    mood: (...next) => {
      moods = next;
    },
    slow: ms => {
      delay = ms;
    },
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
