import { consultationRoutes, NoAnswer, QUESTION_MAX, type Reply } from '@vc/contract';
import { useEffect, useState } from 'react';
import { call } from '../../lib/call';

export type Similar = Reply<typeof consultationRoutes.similar>;

/** Fewer characters say nothing yet. */
const FEWEST = 5;
/** A pause in typing. */
const PAUSE_MS = 700;
/** After this long the network may be there again. */
const AGAIN_MS = 5000;

const nothing: Similar = { items: [], redirects: [] };

/**
 * What may already answer a question while it is written: asked for in the pauses, the last found kept in sight until
 * something newer is there. Without a network there is nothing until it is back.
 */
export function useSimilar(question: string): Similar {
  const [similar, setSimilar] = useState(nothing);
  const text = question.trim().slice(0, QUESTION_MAX);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      call(consultationRoutes.similar, { text }).then(
        found => wanted && setSimilar(found),
        error => {
          if (wanted && error instanceof NoAnswer) timer = setTimeout(look, AGAIN_MS);
        },
      );
    };
    if (text.length < FEWEST) setSimilar(nothing);
    else timer = setTimeout(look, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return similar;
}
