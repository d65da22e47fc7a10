import { View } from '@tarojs/components';
import { Field } from '../../ui/Field';
import { Toggle } from '../../ui/Toggle';

interface ConsentProps {
  field: string;
  text: { title: string; lines: readonly string[] };
  on: boolean;
  problem?: string | undefined;
  words: string;
  onChange(on: boolean): void;
}

/** A text to be agreed to, whole, with its own switch: nothing is agreed to by going on. */
export function Consent({ field, text, on, problem, words, onChange }: ConsentProps) {
  return (
    <View className="consent">
      <Field field={field} label={text.title} problem={on ? undefined : problem}>
        {text.lines.map(line => (
          <View key={line} className="consent__line">
            {line}
          </View>
        ))}
        <Toggle label={words} on={on} onChange={onChange} />
      </Field>
    </View>
  );
}
