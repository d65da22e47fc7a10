import { View } from '@tarojs/components';
import { dial, HOTLINE } from '../lib/dial';
import { start, to } from '../lib/go';
import { useSite } from '../lib/site';
import { useUnread } from '../lib/unread';
import { Icon } from './Icon';
import { Press } from './Press';

const tabs = {
  home: { label: '首页', icon: 'home', url: to.home },
  ask: { label: '我要留言', icon: 'ask', url: to.ask() },
  me: { label: '我的', icon: 'me', url: to.me },
} as const;
export type Tab = keyof typeof tabs;

/** What a page can be left with, on the left of the bar: go home unless it says better. */
export interface BarAction {
  label: string;
  icon: string;
  onPress(): void;
}

const goHome: BarAction = { label: '回首页', icon: 'home', onPress: () => start(to.home) };

interface BottomBarProps {
  tab?: Tab;
  action?: BarAction;
  /** Whom to ring; the bureau when left out. */
  phone?: string;
}

/** The bar at the foot of every page. Its right end is always the telephone. */
export function BottomBar({ tab, action = goHome, phone }: BottomBarProps) {
  const site = useSite(true);
  const number = phone ?? site?.phone ?? HOTLINE;
  const unread = useUnread();
  return (
    <View className="bottom-bar">
      <View className="bottom-bar__inside">
        {tab ? (
          <View className="bottom-bar__tabs">
            {(Object.keys(tabs) as Tab[]).map(key => (
              <Press
                key={key}
                role="tab"
                chosen={key === tab}
                label={key === 'me' && unread > 0 ? `${tabs.me.label}，${unread} 条新消息` : undefined}
                className={`bottom-bar__tab ${key === tab ? 'bottom-bar__tab_on' : ''}`}
                onPress={() => key !== tab && start(tabs[key].url)}
              >
                <View className="bottom-bar__picture">
                  <Icon name={tabs[key].icon} />
                  {key === 'me' && unread > 0 && <View className="bottom-bar__badge">{unread > 99 ? '99+' : String(unread)}</View>}
                </View>
                <View>{tabs[key].label}</View>
              </Press>
            ))}
          </View>
        ) : (
          <Press className="bottom-bar__action" onPress={action.onPress}>
            <Icon name={action.icon} />
            <View>{action.label}</View>
          </Press>
        )}
        <Press className="bottom-bar__call" label={`打电话问 ${number}`} onPress={() => dial(number)}>
          <Icon name="phone" />
          <View>打电话问</View>
        </Press>
      </View>
    </View>
  );
}
