import { Input, Textarea } from '@tarojs/components';
import { weapp } from '../lib/platform';

interface TextEntryProps {
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  /** Which keyboard the phone shows. */
  keyboard?: 'text' | 'number' | 'phone';
  maxLength?: number;
  /** More than one line of text. */
  long?: boolean;
  wrong?: boolean;
  focus?: boolean;
  /** The keyboard's search key was pressed. */
  onSearch?(value: string): void;
}

const INPUT_MODES = { text: undefined, number: 'numeric', phone: 'tel' } as const;

/** Where one types. On the web page a real field of the browser, in WeChat its own. */
export function TextEntry(props: TextEntryProps) {
  return weapp ? <WeappEntry {...props} /> : <WebEntry {...props} />;
}

function WebEntry({ label, value, onChange, placeholder, keyboard = 'text', maxLength, long, wrong, focus, onSearch }: TextEntryProps) {
  const common = {
    className: `entry ${long ? 'entry_long' : ''} ${wrong ? 'entry_wrong' : ''}`,
    'aria-label': label,
    'aria-invalid': wrong,
    value,
    placeholder,
    maxLength,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (long) return <textarea {...common} rows={6} />;
  return (
    <input
      {...common}
      type={onSearch ? 'search' : 'text'}
      inputMode={INPUT_MODES[keyboard]}
      enterKeyHint={onSearch ? 'search' : undefined}
      // biome-ignore lint/a11y/noAutofocus: the search page exists to be typed into, and was opened for that.
      autoFocus={focus}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onSearch?.(value);
      }}
    />
  );
}

function WeappEntry({ label, value, onChange, placeholder, keyboard = 'text', maxLength, long, wrong, focus, onSearch }: TextEntryProps) {
  const common = {
    className: `entry ${long ? 'entry_long' : ''} ${wrong ? 'entry_wrong' : ''}`,
    ariaLabel: label,
    value,
    placeholder,
    placeholderClass: 'entry__placeholder',
    // -1 is no limit: cutting a pasted text in silence would lose what it says.
    maxlength: maxLength ?? -1,
    cursorSpacing: 80,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  if (long) return <Textarea {...common} showConfirmBar={false} />;
  return (
    <Input
      {...common}
      type={keyboard === 'text' ? 'text' : 'number'}
      focus={focus}
      confirmType={onSearch ? 'search' : 'done'}
      onConfirm={event => onSearch?.(event.detail.value)}
    />
  );
}
