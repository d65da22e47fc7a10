/** The same thing on few records and on ten times as many. */
export interface Pair<T> {
  small: T;
  large: T;
}

/** How long something takes on few records and on many, in milliseconds. */
export interface Sample extends Pair<number> {
  what: string;
  /** Times a second on many records with several hands at once, where that was measured. */
  perSecond?: number;
}

const ROUNDS = 25;
const WARM_UP = 3;

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

const lowerQuartile = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 4)] as number;

/**
 * Times `act` on both, in turn, so that whatever else the machine does falls on both alike. Each figure is the lower
 * quartile of its rounds: a burst of other work does not show, a cost that is always there does.
 */
export async function timeBoth<T>(pair: Pair<T>, act: (on: T) => Promise<unknown>, rounds = ROUNDS): Promise<Pair<number>> {
  const times: Pair<number[]> = { small: [], large: [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const size of ['small', 'large'] as const) {
      const ms = await msOf(() => act(pair[size]));
      if (round >= 0) times[size].push(ms);
    }
  }
  return { small: lowerQuartile(times.small), large: lowerQuartile(times.large) };
}

/** How many times a second `act` is done when `hands` do it side by side, `times` altogether. */
export async function perSecond(act: (hand: number) => Promise<unknown>, times: number, hands: number): Promise<number> {
  let left = times;
  const work = async (hand: number) => {
    while (left-- > 0) await act(hand);
  };
  const ms = await msOf(() => Promise.all(Array.from({ length: hands }, (_, hand) => work(hand))));
  return (times / ms) * 1000;
}
