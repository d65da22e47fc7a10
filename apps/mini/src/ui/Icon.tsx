import { View } from '@tarojs/components';

/** A drawing of our own (styles/icons.scss), in the colour and size of the text around it. A name it does not know gives a star. */
export function Icon({ name, className = '' }: { name: string; className?: string }) {
  return <View className={`icon icon_${name} ${className}`} />;
}
