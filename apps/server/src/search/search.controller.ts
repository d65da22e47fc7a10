import { Controller } from '@nestjs/common';
import { type Input, searchRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { SearchService } from './search.service.ts';

@Controller()
export class SearchController {
  constructor(private readonly searches: SearchService) {}

  @Handles(routes.search)
  search(_: Actor, input: Input<typeof routes.search>) {
    return this.searches.search(input);
  }
}
