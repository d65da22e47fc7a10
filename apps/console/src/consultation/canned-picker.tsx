import { type Cite, cannedRoutes } from '@vc/contract';
import { subjects } from '@vc/domain';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../lib/call.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import styles from './answer.module.css';
import { useCanned } from './consultation-query.ts';

interface CannedPickerProps {
  onPick: (filled: { text: string; cites: Cite[] }) => void;
  onClose: () => void;
}

/** Takes a canned answer, filled with what policies and the bureau say today. */
export function CannedPicker({ onPick, onClose }: CannedPickerProps) {
  const canned = useCanned();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const pick = async (id: string) => {
    setError(null);
    try {
      onPick(await call(cannedRoutes.fill, { id }));
      onClose();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Modal open title="取用常用答复" footer={null} onCancel={onClose} width={640}>
      <div className={styles.canned}>
        <Input
          value={typed}
          onChange={event => setTyped(event.target.value)}
          placeholder="按标题或内容找"
          aria-label="找常用答复"
          allowClear
        />
        <ProblemNote error={error} />
        <Ready of={canned}>
          {({ items }) => {
            const shown = items.filter(({ title, text }) => `${title}${text}`.includes(typed.trim()));
            return shown.length === 0 ? (
              <Empty title={items.length === 0 ? '还没有常用答复' : '没有找到'}>
                <Link to="/consultations/canned">去添加常用答复</Link>
              </Empty>
            ) : (
              <ul>
                {shown.map(({ id, title, text, subject, problems }) => (
                  <li key={id}>
                    <div>
                      <b>{title}</b>
                      <small>{subject ? subjects[subject] : '各类通用'}</small>
                      <p>{text}</p>
                      {problems.map(problem => (
                        <p key={problem} className={styles.wrong}>
                          {problem}
                        </p>
                      ))}
                    </div>
                    <Button onClick={() => pick(id)} disabled={problems.length > 0}>
                      取用
                    </Button>
                  </li>
                ))}
              </ul>
            );
          }}
        </Ready>
      </div>
    </Modal>
  );
}
