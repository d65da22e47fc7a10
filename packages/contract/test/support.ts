import { caller, type Given, type Route, type Transport } from '../src/index.ts';

export * from '../src/index.ts';
export const call = <T extends Route>(transport: Transport, route: T, input: Given<T>) => caller(transport)(route, input);
