import type { Day } from '@vc/domain';
import type { DemoItem } from '../demo-item.ts';
import { activities } from './activities.ts';
import { announcements } from './announcements.ts';
import { bases } from './bases.ts';
import { guides } from './guides.ts';
import { interpretations } from './interpretations.ts';
import { localInterpretations, localPolicies } from './local-policies.ts';
import { merchants } from './merchants.ts';
import { news } from './news.ts';
import { openGovernment } from './open-government.ts';
import { policies } from './policies.ts';
import { roleModels } from './role-models.ts';
import { settlements } from './settlement.ts';
import { trainings } from './trainings.ts';

/** Policies in the order in which they can be published: one that was replaced after what replaced it. */
export function demoPolicies(today: Day): DemoItem[] {
  const all = [...policies, ...localPolicies(today)];
  return [...all.filter(({ successor }) => !successor), ...all.filter(({ successor }) => successor).reverse()];
}

/** Everything else that stands by itself. */
export const demoItems = (today: Day): DemoItem[] => [
  ...interpretations,
  ...localInterpretations(today),
  ...guides,
  ...merchants(today),
  ...activities(today),
  ...trainings(today),
  ...bases(today),
  ...settlements(today),
  ...roleModels,
  ...announcements(today),
  ...news,
  ...openGovernment(today),
];
