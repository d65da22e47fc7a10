import { Injectable } from '@nestjs/common';
import type { Reply, consultationRoutes as routes } from '@vc/contract';
import { redirects, redirectsFor } from '@vc/domain';
import { SearchService } from '../search/index.ts';

/** What may answer a question before it is sent: public answers, policies and guides that are like it, and other ways. */
@Injectable()
export class Similar {
  constructor(private readonly search: SearchService) {}

  async to(text: string): Promise<Reply<typeof routes.similar>> {
    return {
      items: await this.search.like(text),
      redirects: redirectsFor(text).map(to => ({ to, ...redirects[to] })),
    };
  }
}
