import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { heading } from '../lib/aria';
import { Icon } from './Icon';
import { Press } from './Press';

interface CardProps {
  children: ReactNode;
  title?: string;
  /** Leads to more of the same. */
  more?: { label: string; onPress(): void };
  className?: string;
}

/** A sheet of paper on the page, with or without a heading. */
export function Card({ children, title, more, className = '' }: CardProps) {
  return (
    <View className={`card ${className}`}>
      {title && (
        <View className="card__head">
          <View className="card__title" {...heading}>
            {title}
          </View>
          {more && (
            <Press className="card__more" label={`${more.label}${title}`} onPress={more.onPress}>
              {more.label}
              <Icon name="next" />
            </Press>
          )}
        </View>
      )}
      {children}
    </View>
  );
}
