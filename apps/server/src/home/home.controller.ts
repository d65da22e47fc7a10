import { Controller } from '@nestjs/common';
import { kinds, type Reply, siteRoutes as routes } from '@vc/contract';
import { ConsultationLists } from '../consultation/index.ts';
import { PublicReads } from '../content/index.ts';
import { Handles } from '../platform/handles.ts';
import { SiteService } from '../site/index.ts';

/** How many of each the home page shows. */
const LATEST = 4;

/** The first screen in one answer: a weak network pays for one round trip only. */
@Controller()
export class HomeController {
  constructor(
    private readonly sites: SiteService,
    private readonly contents: PublicReads,
    private readonly consultations: ConsultationLists,
  ) {}

  @Handles(routes.home)
  async home(): Promise<Reply<typeof routes.home>> {
    const [site, answers, ...latest] = await Promise.all([
      this.sites.site(),
      this.consultations.latestPublic(LATEST),
      ...kinds
        .filter(({ onHome }) => onHome)
        .map(async ({ key }) => ({ kind: key, items: (await this.contents.list({ kind: key, limit: LATEST })).items })),
    ]);
    return { site, answers, latest };
  }
}
