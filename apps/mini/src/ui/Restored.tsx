import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from './Notice';
import { Press } from './Press';

/** Says that what was written another time is there again. Throwing it away takes a second press. */
export function Restored({ onClear }: { onClear(): void }) {
  const [sure, setSure] = useState(false);
  return (
    <View className="restored">
      <Notice>{sure ? '清空后找不回来，确定清空吗？' : '已恢复上次没写完的内容，尚未提交'}</Notice>
      {sure ? (
        <>
          <Press className="restored__act" onPress={onClear}>
            确定清空
          </Press>
          <Press className="restored__act" onPress={() => setSure(false)}>
            不清空
          </Press>
        </>
      ) : (
        <Press className="restored__act" onPress={() => setSure(true)}>
          清空重写
        </Press>
      )}
    </View>
  );
}
