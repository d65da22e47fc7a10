import { type FieldProblem, type Site, type SiteSettings, siteRoutes } from '@vc/contract';
import { useEffect, useState } from 'react';
import { check } from '../lib/check.ts';
import { explain } from '../lib/problem-text.ts';
import { goToField } from '../ui/field.tsx';
import { useSiteChange } from './site-query.ts';

const settingsOf = ({ demo: _, version: __, address, ...rest }: Site): SiteSettings => ({ ...rest, address: address ?? '' });
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is typed of the bureau's settings, over which version, and whether somebody else has changed them since. */
export function useSiteForm(site: Site) {
  const change = useSiteChange();
  const current = settingsOf(site);
  const [begun, setBegun] = useState({ version: site.version, settings: current });
  const [settings, setSettings] = useState(current);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const dirty = !same(settings, begun.settings);
  const overtaken = site.version !== begun.version;

  const startOver = (from = site) => {
    setBegun({ version: from.version, settings: settingsOf(from) });
    setSettings(settingsOf(from));
    setProblems([]);
    change.reset();
  };
  useEffect(() => {
    if (overtaken && !dirty) startOver();
  });

  const complain = (found: readonly FieldProblem[]) => {
    setProblems(found);
    if (found[0]) goToField(`site.${found[0].field}`);
  };
  /** Saves what is typed over a version; true when it was done. */
  const save = async (version = begun.version): Promise<boolean> => {
    const given = { ...settings, address: settings.address || null, version };
    const wrong = check(siteRoutes.change, given);
    complain(wrong);
    if (wrong.length > 0) return false;
    try {
      startOver(await change.mutateAsync(given));
      return true;
    } catch (problem) {
      complain(explain(problem).fields);
      return false;
    }
  };

  return {
    settings,
    put: (changed: Partial<SiteSettings>) => setSettings(now => ({ ...now, ...changed })),
    problems,
    error: change.error,
    busy: change.isPending,
    dirty,
    /** What stands now that somebody else has saved; null when nobody has. */
    theirs: overtaken && dirty ? current : null,
    save,
    /** Over what somebody else has saved. */
    saveOver: () => save(site.version),
    startOver: () => startOver(),
  };
}
