import type { FieldProblem, SiteSettings } from '@vc/contract';
import { LineList } from '../ui/line-list.tsx';

type Sections = SiteSettings['sections'];

interface SectionsEditorProps {
  sections: Sections;
  onChange: (sections: Sections) => void;
  problems: readonly FieldProblem[];
}

/** The sections (科室) of the bureau by which publications are counted. */
export function SectionsEditor({ sections, onChange, problems }: SectionsEditorProps) {
  return (
    <LineList
      what="科室"
      name="sections"
      lines={sections}
      keyOf={(_, i) => String(i)}
      textOf={section => section}
      renamed={(_, section) => section}
      blank={() => ''}
      onChange={onChange}
      problems={problems}
    />
  );
}
