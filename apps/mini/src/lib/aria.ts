import { weapp } from './platform';

/** Spread on a View that is a heading, so that screen readers can jump to it. */
export const heading: Record<string, string> = weapp ? { ariaRole: 'heading' } : { role: 'heading' };

/** Spread on a View whose change of words should be read out. */
export const announced: Record<string, string> = weapp ? { ariaRole: 'alert' } : { role: 'alert' };

/** Spread on a group of things of which one is chosen. */
export const choiceOf = (label: string): Record<string, string> =>
  weapp ? { ariaRole: 'radiogroup', ariaLabel: label } : { role: 'radiogroup', 'aria-label': label };
