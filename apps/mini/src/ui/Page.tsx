import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { heading } from '../lib/aria';
import { useMode } from '../lib/elder';
import { useAddress } from '../lib/go';
import { weapp } from '../lib/platform';
import { useSite } from '../lib/site';
import { refreshUnread } from '../lib/unread';
import { passPlace } from '../lib/where';
import { type BarAction, BottomBar, type Tab } from './BottomBar';
import { DemoMark } from './DemoMark';
import { Guard } from './Guard';
import { TopBar } from './TopBar';

interface PageProps {
  title: string;
  children: ReactNode;
  /** Set on the pages of the bottom bar. */
  tab?: Tab;
  /** The page draws its own heading instead of a bar (home). */
  bare?: boolean;
  action?: BarAction;
  phone?: string;
  /** The page brings the bureau's details along itself. */
  bringsSite?: boolean;
}

/** Names the page in the bar above it, unless another page has come on top meanwhile. */
function useTitle(title: string): void {
  const { path, params } = useAddress();
  const show = () => {
    if (Taro.getCurrentInstance().router?.path !== path) return;
    Taro.setNavigationBarTitle({ title });
    passPlace(path, params, title);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new title is shown anew.
  useEffect(show, [title]);
  useDidShow(show);
}

/** The frame of every page: size of print, bars, demonstration mark, whose service it is. */
export function Page({ title, children, tab, bare = false, action, phone, bringsSite = false }: PageProps) {
  const mode = useMode();
  const site = useSite(bringsSite);
  useTitle(title);
  useDidShow(() => {
    if (tab) refreshUnread();
  });
  const canGoBack = !tab || Taro.getCurrentPages().length > 1;
  return (
    <View className={`page page_${mode}`}>
      <View className="page__head">
        {!weapp && !bare && <TopBar title={title} canGoBack={canGoBack} />}
        <DemoMark />
      </View>
      {/* WeChat's own bar does not grow with the print. */}
      {weapp && !bare && mode !== 'standard' && (
        <View className="page__title" {...heading}>
          {title}
        </View>
      )}
      <Guard>{children}</Guard>
      {site && tab !== 'me' && (
        <View className="imprint">
          <View className="imprint__line">主办单位：{site.name}</View>
          <View className="imprint__line">咨询电话：{site.phone}</View>
          <View className="imprint__line">办公时间：{site.hours}</View>
        </View>
      )}
      <BottomBar tab={tab} action={action} phone={phone} />
    </View>
  );
}
