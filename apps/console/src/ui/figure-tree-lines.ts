import type { FigureValue } from '@vc/contract';
import { type KeyboardEvent, useState } from 'react';

/** A figure as a line of the tree table. */
export interface Line {
  figure: FigureValue;
  level: number;
  parent: string | null;
  opens: boolean;
  closed: boolean;
}

function linesOf(figure: FigureValue, closed: ReadonlySet<string>, level = 1, parent: string | null = null): Line[] {
  const line = { figure, level, parent, opens: figure.children.length > 0, closed: closed.has(figure.id) };
  return [line, ...(line.closed ? [] : figure.children.flatMap(child => linesOf(child, closed, level + 1, figure.id)))];
}

/** Which lines are open and which one the keyboard is on; keys as the ARIA tree grid has them. */
export function useTreeLines(root: FigureValue, focus: (id: string) => void, enter: (id: string) => void) {
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(root.id);
  const lines = linesOf(root, shut);

  const toggle = (id: string, close: boolean) =>
    setShut(now => {
      const next = new Set(now);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });
  const moveTo = (line: string | null | undefined) => {
    if (line) focus(line);
  };
  const right = ({ figure, opens, closed }: Line) => {
    if (opens && closed) toggle(figure.id, false);
    else moveTo(figure.children[0]?.id);
  };
  const left = ({ figure, opens, closed, parent }: Line) => {
    if (opens && !closed) toggle(figure.id, true);
    else moveTo(parent);
  };
  const onKeyDown = (event: KeyboardEvent, line: Line) => {
    const i = lines.indexOf(line);
    const acts = new Map<string, () => void>([
      ['ArrowDown', () => moveTo(lines[i + 1]?.figure.id)],
      ['ArrowUp', () => moveTo(lines[i - 1]?.figure.id)],
      ['Home', () => moveTo(lines[0]?.figure.id)],
      ['End', () => moveTo(lines.at(-1)?.figure.id)],
      ['ArrowRight', () => right(line)],
      ['ArrowLeft', () => left(line)],
      ['Enter', () => enter(line.figure.id)],
    ]);
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const current = lines.some(line => line.figure.id === at) ? at : root.id;
  return { lines, current, setCurrent: setAt, toggle, onKeyDown };
}
