import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDrawer } from './drawer-place.ts';

interface FigureLinkProps {
  figure: string;
  year: number;
  /** What the number says, for those who hear it without its surroundings. */
  label: string;
  className?: string | undefined;
  /** Stays out of the way of the tab key: the same link stands elsewhere too. */
  beside?: boolean;
  title?: string | undefined;
  children?: ReactNode;
}

/** A number that opens the records it is made of. */
export function FigureLink({ figure, year, label, className, beside, title, children }: FigureLinkProps) {
  const { toFigure } = useDrawer();
  return (
    <Link
      to={toFigure(figure, year)}
      preventScrollReset
      className={className}
      title={title}
      {...(beside ? { tabIndex: -1, 'aria-hidden': true } : { 'aria-label': `${label}，查看记录` })}
    >
      {children}
    </Link>
  );
}
