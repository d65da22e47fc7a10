import { View } from '@tarojs/components';
import type { Help } from '@vc/contract';
import { CallButton } from '../../ui/CallButton';
import { Icon } from '../../ui/Icon';

/** Numbers to ring at once, before anything else, for somebody who may not be able to wait for an answer in writing. */
export function HelpCard({ help }: { help: Help }) {
  return (
    <View className="card help">
      <View className="help__words">
        <Icon name="phone" className="help__icon" />
        <View className="help__text">{help.words}</View>
      </View>
      {help.lines.map(({ name, phone, hours }, at) => (
        <View key={phone} className="help__line">
          <CallButton phone={phone} look={at === 0 ? 'main' : 'plain'} words={name} />
          <View className="help__hours">{hours}</View>
        </View>
      ))}
    </View>
  );
}
