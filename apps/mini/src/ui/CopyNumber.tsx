import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BigButton } from './BigButton';

/** Puts a receipt number where it can be pasted from. */
export function CopyNumber({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    Taro.setClipboardData({ data: text }).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <BigButton look="plain" icon={copied ? 'tick' : 'copy'} onPress={copy}>
      {copied ? '编号已复制' : '复制编号'}
    </BigButton>
  );
}
