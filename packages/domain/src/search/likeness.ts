import { type Concept, fillers, isHan, namesOf, normalise, phrase, RUN, wordsOf } from './query.ts';

/** Something that a long question speaks of, and how telling it is. */
export interface Clue {
  concept: Concept;
  /** Its names as they may stand in a title. */
  names: readonly string[];
  weight: number;
}

/** Clues that are looked for; the rest of a very long question adds nothing. */
const MOST = 48;
const weights = { term: 2, pair: 1, number: 0.7 } as const;

/** Pairs of characters that any question holds. */
const EMPTY_PAIRS = new Set(
  [
    '什么 怎么 多少 可以 能不 不能 是不 没有 有没 知道 请问 谢谢 你好 您好 领导 同志 情况 问题 时候 现在 已经 还是 就是 但是 因为 所以',
    '如果 不知 这个 那个 一个 几个 我们 你们 他们 大家 自己 家里 回来 出来 上说 网上 听人 人说 说是 以后 以前 之前 一直 后来 当时 今年 去年',
    '明年 几年 一下 麻烦 应该 需要 想问 问问 我爸 我妈 爸爸 妈妈 我家 我是 我的 我在 我去 的话 了吗 没了 是真 真的 回事 这回 那么 这样',
  ]
    .join(' ')
    .split(' '),
);

/**
 * What a long question in everyday words speaks of: the terms of this field under all their names, and what else it says
 * cut into pairs of characters. Words that any question holds are left out.
 */
export function cluesOf(text: string): Clue[] {
  const clues = new Map<string, Clue>();
  const add = (word: string, weight: number): void => {
    const names = namesOf(word);
    const key = names.join(' ');
    if (!clues.has(key)) clues.set(key, { names, weight, concept: names.map(phrase) });
  };
  for (const run of normalise(text).match(RUN) ?? []) {
    if (!isHan(run)) {
      if (run.length > 1) add(run, weights.number);
      continue;
    }
    for (const word of wordsOf(run)) {
      if (fillers.has(word)) continue;
      if (namesOf(word).length > 1) add(word, weights.term);
      else for (let i = 0; i + 1 < word.length; i++) if (!EMPTY_PAIRS.has(word.slice(i, i + 2))) add(word.slice(i, i + 2), weights.pair);
    }
  }
  return [...clues.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
}

/** A document in which clues were found. */
export interface Candidate {
  title: string;
  summary: string;
  expired: boolean;
}

/** How much more a clue says in a title, and in a summary, than somewhere in the text. */
const IN_TITLE = 3;
const IN_SUMMARY = 1.6;
const EXPIRED = 0.6;

/**
 * How like a document is to the question: each clue found in it counts the more the fewer documents hold it. `held` says
 * in how many of `all` documents each clue stands.
 */
export function likeness(candidate: Candidate, found: readonly Clue[], held: ReadonlyMap<Clue, number>, all: number): number {
  const [title, summary] = [normalise(candidate.title), normalise(candidate.summary)];
  const score = found.reduce((sum, clue) => {
    const rarity = Math.log(1 + all / (held.get(clue) ?? all));
    const place = clue.names.some(name => title.includes(name))
      ? IN_TITLE
      : clue.names.some(name => summary.includes(name))
        ? IN_SUMMARY
        : 1;
    return sum + clue.weight * rarity * place;
  }, 0);
  return candidate.expired ? score * EXPIRED : score;
}
