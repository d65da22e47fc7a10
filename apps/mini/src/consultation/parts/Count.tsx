import { View } from '@tarojs/components';

/** How long a text is, and by how much it is too long. */
export function Count({ text, most }: { text: string; most: number }) {
  const length = text.trim().length;
  const over = length - most;
  return (
    <View className={`field__count ${over > 0 ? 'field__count_over' : ''}`}>
      {over > 0 ? `已写 ${length} 字，超出 ${over} 字，请删减` : `已写 ${length} 字，最多 ${most} 字`}
    </View>
  );
}
