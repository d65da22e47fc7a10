import { sizeInWords } from '@vc/contract';
import { Button, Progress } from 'antd';
import type { Sending } from '../lib/use-uploads.ts';
import styles from './sending-list.module.css';

interface SendingListProps {
  list: readonly Sending[];
  onAgain: (sending: Sending) => void;
  onDrop: (id: number) => void;
}

/** Files on their way, each with how far it is or why it did not arrive. */
export function SendingList({ list, onAgain, onDrop }: SendingListProps) {
  if (list.length === 0) return null;
  return (
    <ul className={styles.sending} aria-label="正在上传">
      {list.map(sending => (
        <li key={sending.id} data-problem={sending.problem ? '' : undefined}>
          <p className={styles.what}>
            <b>{sending.file.name}</b>
            <small>{sizeInWords(sending.file.size)}</small>
          </p>
          {sending.problem ? (
            <>
              <p className={styles.problem} role="alert">
                没有上传成功：{sending.problem}
              </p>
              <p className={styles.acts}>
                <Button size="small" onClick={() => onAgain(sending)}>
                  再试一次
                </Button>
                <Button size="small" type="text" onClick={() => onDrop(sending.id)}>
                  知道了
                </Button>
              </p>
            </>
          ) : (
            <div className={styles.progress}>
              <Progress percent={sending.percent} size="small" aria-label={`${sending.file.name} 上传进度`} />
              {sending.percent === 100 && <small>已传完，正在检查</small>}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
