import { consultationRoutes, QUESTION_MAX, type Reply } from '@vc/contract';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../lib/call';

export type Similar = Reply<typeof consultationRoutes.similar>;

/** Fewer characters say nothing yet. */
const FEWEST = 5;
/** A pause in typing. */
const PAUSE_MS = 700;

const nothing: Similar = { items: [], redirects: [] };

/**
 * What may already answer a question while it is written: asked for in the pauses, the last found kept in sight until
 * something newer is there. Without a network there is simply nothing.
 */
export function useSimilar(question: string): Similar {
  const [similar, setSimilar] = useState(nothing);
  const turn = useRef(0);
  const text = question.trim().slice(0, QUESTION_MAX);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (text.length < FEWEST) {
      setSimilar(nothing);
      return;
    }
    const timer = setTimeout(() => {
      call(consultationRoutes.similar, { text }).then(
        found => mine === turn.current && setSimilar(found),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return similar;
}
