import { Button, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { weapp } from '../lib/platform';

interface PressProps {
  onPress(): void;
  children: ReactNode;
  className?: string;
  /** What a screen reader says, when the words inside do not say it. */
  label?: string;
  disabled?: boolean;
  /** One of several to choose from, or a switch: whether it is the chosen one. */
  chosen?: boolean;
  role?: 'button' | 'radio' | 'switch' | 'tab';
  /** A main action, as against a row or a tile that leads somewhere. */
  main?: boolean;
}

/** Everything that can be pressed: a real button on the web page, with keyboard and all; in WeChat what behaves like one. */
export function Press({ onPress, children, className = '', label, disabled = false, chosen, role = 'button', main = false }: PressProps) {
  if (!weapp) {
    const state = role === 'button' ? {} : role === 'tab' ? { 'aria-selected': chosen } : { 'aria-checked': chosen };
    return (
      <button
        type="button"
        className={`press ${className}`}
        aria-label={label}
        disabled={disabled}
        onClick={onPress}
        {...(role === 'button' ? {} : { role, ...state })}
      >
        {children}
      </button>
    );
  }
  if (main) {
    return (
      <Button
        className={`press ${className} ${disabled ? 'press_off' : ''}`}
        hoverClass="press_down"
        disabled={disabled}
        onClick={onPress}
        {...(label ? { ariaLabel: label } : {})}
      >
        {children}
      </Button>
    );
  }
  const told = { ariaRole: role, ...(label ? { ariaLabel: label } : {}), ...(chosen === undefined ? {} : { ariaChecked: String(chosen) }) };
  return (
    <View
      className={`press ${className} ${disabled ? 'press_off' : ''}`}
      hoverClass={disabled ? 'none' : 'press_down'}
      onClick={disabled ? undefined : onPress}
      {...told}
    >
      {children}
    </View>
  );
}
