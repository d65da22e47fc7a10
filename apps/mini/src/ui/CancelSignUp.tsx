import { type PlacesReply, signUpRoutes } from '@vc/contract';
import { useState } from 'react';
import { useSend } from '../lib/send';
import { callMine } from '../lib/session';
import { BigButton } from './BigButton';
import { Notice } from './Notice';

interface CancelSignUpProps {
  /** The activity's id. */
  id: string;
  onCancelled(places: PlacesReply): void;
}

/** Gives one's place in an activity back, asked once more. */
export function CancelSignUp({ id, onCancelled }: CancelSignUpProps) {
  const [asked, setAsked] = useState(false);
  const { busy, failure, send } = useSend();
  const cancel = async () => {
    const left = await send(() => callMine(signUpRoutes.cancel, { id }));
    if (left) onCancelled(left);
  };
  return (
    <>
      {failure && <Notice look="danger">{failure}</Notice>}
      {asked ? (
        <>
          <BigButton disabled={busy} onPress={cancel}>
            {busy ? '正在取消…' : '确定取消报名'}
          </BigButton>
          <BigButton look="plain" onPress={() => setAsked(false)}>
            不取消
          </BigButton>
        </>
      ) : (
        <BigButton look="plain" icon="close" onPress={() => setAsked(true)}>
          取消报名
        </BigButton>
      )}
    </>
  );
}
