import { Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useSite } from '../session/session-query.ts';
import { DemoMark } from './stamp.tsx';

interface SideDrawerProps {
  title: string;
  onClose: () => void;
  /** Holds something half-written: a click beside it does not close it. */
  writing?: boolean;
  /** Its content reaches the edges. */
  flush?: boolean;
  /** Twice as wide, for two things side by side. */
  wide?: boolean;
  footer?: ReactNode;
  /** It has come to rest and taken the focus: now the focus may be led to one of its fields. */
  onOpened?: () => void;
  children: ReactNode;
}

const WIDTH = 680;
const WIDE = 1080;

/** A sheet drawn in from the side; the whole screen on a phone. */
export function SideDrawer({ title, onClose, writing, flush, wide, footer, onOpened, children }: SideDrawerProps) {
  const site = useSite();
  useFocusBack();
  return (
    <Drawer
      open
      title={title}
      size={wide ? WIDE : WIDTH}
      onClose={onClose}
      afterOpenChange={open => open && onOpened?.()}
      mask={{ closable: !writing }}
      extra={site.data?.demo && <DemoMark />}
      footer={footer ?? null}
      styles={{ wrapper: { maxWidth: '100vw' }, ...(flush ? { body: { padding: 0 } } : {}) }}
    >
      {children}
    </Drawer>
  );
}

/** Gives the focus back to where it was, once the drawer has gone. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
