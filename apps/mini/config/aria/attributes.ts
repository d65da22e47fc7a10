/** What screen readers are told. The framework drops these on WeChat unless its templates know them; `''` means no default. */
const told = { 'aria-label': '', 'aria-role': '' };

export const ariaAttributes: Readonly<Record<string, Record<string, string>>> = {
  View: { ...told, 'aria-hidden': '', 'aria-checked': '', 'aria-selected': '' },
  Button: { ...told },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
};
