import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { type Config, readConfig } from '../config.ts';
import { migrate, openSources } from '../database.ts';

/** What a command prints and the status it ends with: 0 done, 1 refused (said why), 2 called wrongly. */
export interface Outcome {
  lines: string[];
  status: 0 | 1 | 2;
  /** The lines are the result, whatever the status. */
  stdout?: boolean;
}

/**
 * Runs a command on the very services that the server runs on, whether or not the server is running: on SQLite both
 * take the write lock in turn.
 */
export async function withServices(act: (app: INestApplicationContext, config: Config) => Promise<Outcome>): Promise<Outcome> {
  const config = readConfig(process.env);
  const sources = await openSources(config);
  await migrate(sources);
  const app = await NestFactory.createApplicationContext(AppModule.with(config, sources), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await act(app, config);
  } finally {
    await app.close();
  }
}
