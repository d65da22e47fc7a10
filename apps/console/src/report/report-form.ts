import { type Given, type ReportWork, type reportRoutes, z } from '@vc/contract';
import { placeLabels, type ReportText, textPlaces } from '@vc/domain';

/** What staff write of a report: its sentences, the explanations of what the checks found, its document number. */
export interface ReportForm {
  text: ReportText;
  explanations: Record<string, string>;
  documentNumber: string;
}

/** A form together with the version it was begun on and what stood in that version. */
export interface ReportDraft {
  version: number;
  base: ReportForm;
  form: ReportForm;
}

const form = z.object({
  text: z.object(Object.fromEntries(textPlaces.map(place => [place, z.array(z.string())]))),
  explanations: z.record(z.string(), z.string()),
  documentNumber: z.string(),
});

export const reportDraft = z.object({ version: z.number(), base: form, form }) as unknown as z.ZodMiniType<ReportDraft>;

export const formOf = ({ text, explanations, documentNumber }: ReportWork): ReportForm => ({
  text,
  explanations,
  documentNumber: documentNumber ?? '',
});

export const draftOf = (work: ReportWork): ReportDraft => ({ version: work.version, base: formOf(work), form: formOf(work) });

const withoutBlanks = (explanations: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(explanations).filter(([, words]) => words.trim() !== ''));

/** What is sent: explanations that were emptied are left out. */
export function givenOf(id: string, version: number, { text, explanations, documentNumber }: ReportForm): Given<typeof reportRoutes.edit> {
  return {
    id,
    version,
    text,
    explanations: withoutBlanks(explanations),
    documentNumber: documentNumber.trim() || null,
  };
}

/** A place of a form that differs: what it is in words, and what either has there. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

const keysOf = (...forms: readonly ReportForm[]): string[] => [...new Set(forms.flatMap(({ explanations }) => Object.keys(explanations)))];

const asText = (paragraphs: readonly string[]): string => paragraphs.join('\n');

/** Where two forms differ, in the order of the report. */
export function differences(mine: ReportForm, theirs: ReportForm): Difference[] {
  const all = [
    { label: '文件编号', mine: mine.documentNumber, theirs: theirs.documentNumber },
    ...textPlaces.map(place => ({ label: placeLabels[place], mine: asText(mine.text[place]), theirs: asText(theirs.text[place]) })),
    ...keysOf(mine, theirs).map(key => ({
      label: `核对说明：${key.replace(/^\S+ /, '')}`,
      mine: mine.explanations[key] ?? '',
      theirs: theirs.explanations[key] ?? '',
    })),
  ];
  return all.filter(one => one.mine !== one.theirs);
}

/** What I wrote upon `base` put into what somebody else has saved since: places that I left alone are theirs. */
export function merged(base: ReportForm, mine: ReportForm, theirs: ReportForm): ReportForm {
  const pick = (before: string, now: string, other: string): string => (now === before ? other : now);
  return {
    text: Object.fromEntries(
      textPlaces.map(place => [place, asText(mine.text[place]) === asText(base.text[place]) ? theirs.text[place] : mine.text[place]]),
    ) as ReportText,
    explanations: withoutBlanks(
      Object.fromEntries(
        keysOf(base, mine, theirs).map(key => [
          key,
          pick(base.explanations[key] ?? '', mine.explanations[key] ?? '', theirs.explanations[key] ?? ''),
        ]),
      ),
    ),
    documentNumber: pick(base.documentNumber, mine.documentNumber, theirs.documentNumber),
  };
}

/** Places that both have written since `base`, each otherwise. */
export function clashes(base: ReportForm, mine: ReportForm, theirs: ReportForm): Difference[] {
  const changed = (form: ReportForm): Set<string> => new Set(differences(base, form).map(({ label }) => label));
  const [byMe, byThem] = [changed(mine), changed(theirs)];
  return differences(mine, theirs).filter(({ label }) => byMe.has(label) && byThem.has(label));
}
