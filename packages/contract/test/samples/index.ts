/// <reference types="node" />
import { readdirSync } from 'node:fs';
import type { Sample } from './sample.ts';

export type { Sample } from './sample.ts';

const apart = new Set(['index.ts', 'sample.ts']);
const files = readdirSync(new URL('.', import.meta.url)).filter(name => !apart.has(name));

/** An example of every kind, by the kind's key: one file each beside this one, found by its name. */
export const samples: Readonly<Record<string, Sample>> = Object.fromEntries(
  await Promise.all(
    files.map(async name => {
      const { sample } = (await import(/* @vite-ignore */ new URL(name, import.meta.url).href)) as { sample: Sample };
      return [name.replace(/\.ts$/, ''), sample];
    }),
  ),
);
