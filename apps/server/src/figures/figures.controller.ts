import { Controller, type StreamableFile } from '@nestjs/common';
import { type Input, figureRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { asStream } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { FiguresService } from './figures.service.ts';

@Controller()
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Handles(routes.years)
  async years() {
    return { years: await this.figures.years() };
  }

  @Handles(routes.year)
  year(_: Actor, { year }: Input<typeof routes.year>) {
    return this.figures.year(year);
  }

  @Handles(routes.file)
  async file(_: Actor, input: Input<typeof routes.file>): Promise<StreamableFile> {
    const { name, stream } = this.figures.file(input);
    return asStream(name, input.format, stream);
  }

  @Handles(routes.records)
  records(who: Actor, input: Input<typeof routes.records>) {
    return this.figures.records(who, input);
  }
}
