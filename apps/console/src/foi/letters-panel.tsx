import { type FoiCase, type FoiLetter, foiActRoutes, foiFileRoutes } from '@vc/contract';
import { dayInWords, serviceWays, startsTime } from '@vc/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { shortDay, today } from '../lib/days.ts';
import { explain } from '../lib/problem-text.ts';
import { saveFile } from '../lib/save-file.ts';
import { FieldsDrawer } from '../ui/fields-drawer.tsx';
import { Sheet } from '../ui/page.tsx';
import styles from './foi.module.css';
import { useFoiChange } from './foi-query.ts';

interface Panel {
  work: FoiCase;
  onReload: () => void;
}

/** Letters that were written, each as Word and PDF, with how it was served. */
export function LettersPanel({ work, onReload }: Panel) {
  const change = useFoiChange();
  const [serving, setServing] = useState<FoiLetter | null>(null);
  const counts = serving !== null && startsTime(serving.kind) && !work.answeredOn;
  return (
    <Sheet title="文书">
      <ul className={styles.list}>
        {work.letters.map(letter => (
          <LetterLine key={letter.id} id={work.id} letter={letter} onServe={work.may.includes('serve') ? () => setServing(letter) : null} />
        ))}
      </ul>
      {serving && (
        <FieldsDrawer
          name={`foi-serve/${serving.id}`}
          title={`登记送达：${serving.title}`}
          label="登记"
          lead={`写明哪一天、用什么方式送达；邮寄的写单号，当面交付的写签收人。${
            counts ? '送达日期写对方收到的那一天，对方的期限从这一天起算。' : ''
          }`}
          fields={[
            { name: 'way', label: '送达方式', kind: 'choice', options: serviceWays, required: true },
            { name: 'on', label: '送达日期', kind: 'day', required: true, upTo: today() },
            { name: 'note', label: '单号或者签收人', kind: 'text', max: 100, wide: true },
          ]}
          initial={{ on: today() }}
          route={foiActRoutes.serve}
          with={{ id: work.id, version: work.version, letter: serving.id }}
          through={send => change.mutateAsync(send)}
          onDone={() => (counts ? '已登记送达，期限已重新计算' : '已登记送达')}
          onClose={() => setServing(null)}
          onReload={onReload}
        />
      )}
    </Sheet>
  );
}

function LetterLine({ id, letter, onServe }: { id: string; letter: FoiLetter; onServe: (() => void) | null }) {
  const { message } = App.useApp();
  const save = (format: 'docx' | 'pdf') =>
    saveFile(foiFileRoutes.letter, { id, letter: letter.id, format }).catch((error: unknown) => message.error(explain(error).message));
  return (
    <li>
      <b>{letter.title}</b>
      <small>
        {letter.number ? `${letter.number} · ` : ''}
        {shortDay(letter.on)}
        {letter.to ? ` · 给${letter.to}` : ''}
      </small>
      <small>
        {letter.served ? `${serviceWays[letter.served.way]}，${dayInWords(letter.served.on)}，${letter.served.by}` : '还没有登记送达'}
        {letter.served?.note ? `（${letter.served.note}）` : ''}
      </small>
      <div className={styles.row}>
        <Button onClick={() => save('docx')}>Word</Button>
        <Button onClick={() => save('pdf')}>PDF</Button>
        {onServe && !letter.served && <Button onClick={onServe}>登记送达</Button>}
      </div>
    </li>
  );
}
