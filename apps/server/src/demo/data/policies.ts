import type { DemoItem } from '../demo-item.ts';
import { employmentPolicies } from './policies-employment.ts';
import { pensionPolicies } from './policies-pension.ts';
import { commemorationPolicies, preferencePolicies } from './policies-preference.ts';
import { settlementPolicies } from './policies-settlement.ts';
import { medicalPolicies, otherPolicies, rightsPolicies, trainingPolicies } from './policies-welfare.ts';

/** Forty policies; twenty-four of them became public on the platform in 2020, of which eight are about employment. */
export const policies: readonly DemoItem[] = [
  ...employmentPolicies,
  ...pensionPolicies,
  ...settlementPolicies,
  ...preferencePolicies,
  ...commemorationPolicies,
  ...medicalPolicies,
  ...trainingPolicies,
  ...rightsPolicies,
  ...otherPolicies,
];
