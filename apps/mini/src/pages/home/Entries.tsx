import { View } from '@tarojs/components';
import { kinds } from '@vc/contract';
import { open, start, to } from '../../lib/go';
import { Icon } from '../../ui/Icon';
import { Press } from '../../ui/Press';

interface Entry {
  label: string;
  icon: string;
  onPress(): void;
}

/** More than eight would have to be searched through instead of seen. */
const MOST = 8;

const services: readonly Entry[] = [
  { label: '我要留言', icon: 'ask', onPress: () => start(to.ask()) },
  { label: '公众问答', icon: 'answers', onPress: () => open(to.answers) },
  { label: '我的办理', icon: 'mine', onPress: () => open(to.cases) },
];

/** Every kind of content and every service; when the kinds are too many, the last place leads to all of them. */
function entries(): Entry[] {
  const all: Entry[] = kinds.map(({ key, label, icon }) => ({ label, icon, onPress: () => open(to.list(key)) }));
  const room = MOST - services.length;
  const shown = all.length <= room ? all : [...all.slice(0, room - 1), { label: '全部栏目', icon: 'all', onPress: () => open(to.all) }];
  return [...shown, ...services];
}

/** The large entries of the home page. */
export function Entries() {
  return (
    <View className="entries">
      {entries().map(({ label, icon, onPress }) => (
        <Press key={label} className="entries__one" onPress={onPress}>
          <View className="entries__picture">
            <Icon name={icon} />
          </View>
          <View className="entries__label">{label}</View>
        </Press>
      ))}
    </View>
  );
}
