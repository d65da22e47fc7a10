import { View } from '@tarojs/components';
import { Press } from './Press';

/** A switch that says in words what it is set to. */
export function Toggle({ label, hint, on, onChange }: { label: string; hint?: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <Press role="switch" chosen={on} className="toggle" label={`${label}，${on ? '已打开' : '已关闭'}`} onPress={() => onChange(!on)}>
      <View className="toggle__words">
        <View className="toggle__label">{label}</View>
        {hint && <View className="toggle__hint">{hint}</View>}
      </View>
      <View className={`toggle__track ${on ? 'toggle__track_on' : ''}`}>
        <View className="toggle__state">{on ? '是' : '否'}</View>
        <View className="toggle__knob" />
      </View>
    </Press>
  );
}
