import { PREVIEW_PAGE, PREVIEW_READY, type Preview } from '@vc/contract';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '../ui/states.tsx';
import styles from './phone.module.css';

/** A pause in typing after which the phone is drawn anew. */
const SEND_AFTER_MS = 150;
const PATIENCE_MS = 20_000;

/** The mini-program's own page in a frame, which draws what it is given. */
export function PhoneFrame({ preview }: { preview: Preview }) {
  const [turn, setTurn] = useState(0);
  const [failed, setFailed] = useState(false);
  return failed ? (
    <div className={styles.failed} role="alert">
      <h3>手机页面没有打开</h3>
      <p>填写的内容不受影响。请再试一次；还不行请告诉管理员：服务器上没有装好手机网页。</p>
      <Button
        onClick={() => {
          setFailed(false);
          setTurn(turn + 1);
        }}
      >
        再试一次
      </Button>
    </div>
  ) : (
    <Frame key={turn} preview={preview} onFail={() => setFailed(true)} />
  );
}

function Frame({ preview, onFail }: { preview: Preview; onFail: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  /** How often the page has said that it can draw: it may be read anew by itself. */
  const [ready, setReady] = useState(0);
  const fail = useRef(onFail);
  fail.current = onFail;

  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      if (data === PREVIEW_READY) setReady(times => times + 1);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (ready > 0) return;
    const timer = setTimeout(() => fail.current(), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [ready]);

  const words = JSON.stringify(preview);
  useEffect(() => {
    if (ready === 0) return;
    const send = () => frame.current?.contentWindow?.postMessage(JSON.parse(words), location.origin);
    const timer = setTimeout(send, SEND_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ready, words]);

  /** What comes in its place where there is no such page is not a page of ours. */
  const look = () => {
    if (!frame.current?.contentDocument?.getElementById('app')) onFail();
  };
  return (
    <>
      {ready === 0 && (
        <div className={styles.opening}>
          <Loading label="正在打开手机页面…" />
        </div>
      )}
      <iframe
        ref={frame}
        className={styles.screen}
        title="手机上的页面"
        src={PREVIEW_PAGE}
        sandbox="allow-scripts allow-same-origin"
        onLoad={look}
      />
    </>
  );
}
