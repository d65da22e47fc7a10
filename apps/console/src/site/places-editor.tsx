import type { FieldProblem, SiteSettings } from '@vc/contract';
import { LineList } from '../ui/line-list.tsx';

type Places = SiteSettings['places'];

interface PlacesEditorProps {
  places: Places;
  onChange: (places: Places) => void;
  problems: readonly FieldProblem[];
}

/** A key that no place has yet. Content refers to places by key, so a key once given never changes. */
function freeKey(places: Places): string {
  for (let n = places.length + 1; ; n++) if (!places.some(({ key }) => key === `place-${n}`)) return `place-${n}`;
}

/** The towns and streets of the bureau, in the order in which lists show them. */
export function PlacesEditor({ places, onChange, problems }: PlacesEditorProps) {
  return (
    <LineList
      what="地区"
      name="places"
      field="label"
      lines={places}
      keyOf={({ key }) => key}
      textOf={({ label }) => label}
      renamed={(place, label) => ({ ...place, label })}
      blank={() => ({ key: freeKey(places), label: '' })}
      onChange={onChange}
      problems={problems}
    />
  );
}
