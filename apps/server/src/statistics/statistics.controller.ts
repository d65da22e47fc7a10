import { Controller, type StreamableFile } from '@nestjs/common';
import { type Input, statisticsRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { statisticsFile } from './export-statistics.ts';
import { StatisticsService } from './statistics.service.ts';

@Controller()
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Handles(routes.year)
  year(_: Actor, { year }: Input<typeof routes.year>) {
    return this.statistics.year(year);
  }

  @Handles(routes.file)
  async file(_: Actor, { year, format }: Input<typeof routes.file>): Promise<StreamableFile> {
    return asFile(await statisticsFile(await this.statistics.year(year), format));
  }
}
