import { type FileReport, scanBytes } from '../../src/guard/index.ts';

/** Each finding as `rule where`. */
export const foundIn = ({ findings }: FileReport): string[] => findings.map(({ rule, where }) => `${rule} ${where}`);

/** What is found in a file that is held in memory. */
export const found = async (name: string, bytes: Buffer): Promise<string[]> => foundIn(await scanBytes(name, bytes, { year: 2026 }));
