import type { PresenceSubject } from '@vc/contract';
import { presenceInWords } from '@vc/domain';
import { Notice } from '../ui/notice.tsx';
import { usePresence } from './use-presence.ts';

/** Who else has this record open for writing, said before anybody saves. Nothing while one is alone with it. */
export function PresenceLine({ subject, id }: { subject: PresenceSubject; id: string }) {
  const words = presenceInWords(usePresence(subject, id));
  return (
    <div aria-live="polite">
      {words && <Notice title={words}>您可以照常写。要是对方先保存了，您保存时会看到两边的不同，写的不会丢。</Notice>}
    </div>
  );
}
