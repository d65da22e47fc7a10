import type { Day } from '@vc/domain';

/** An item of a kind that lacks nothing that its kind asks of a publication. */
export interface Sample {
  category: string;
  /** The kind's own fields. `before`: a day on which something was done; `after`: the last day on which it is current. */
  fields: (when: { before: Day; after: Day }) => Record<string, unknown>;
}
