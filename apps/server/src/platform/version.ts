import { readFileSync } from 'node:fs';

/** The version of the program, from the package it was built from. */
export const version: string = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
  .version;
