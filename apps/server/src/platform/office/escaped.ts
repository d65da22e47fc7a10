const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that HTML will take for text, within elements and within quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, mark => ENTITIES[mark] ?? mark);
