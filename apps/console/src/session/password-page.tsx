import { newPassword, PASSWORD_MIN } from '@vc/contract';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { explain, problemFor } from '../lib/problem-text.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { PaperFrame } from './paper-frame.tsx';
import styles from './session.module.css';
import { useChangePassword } from './session-query.ts';
import { useStaff } from './staff-context.ts';

const fieldsHere = ['current', 'next'];

/** Where staff choose a new password, of their own will or because the first one was given to them. */
export function PasswordPage() {
  const staff = useStaff();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const rule = newPassword.safeParse(next);
  const { fields } = explain(change.error);

  const problems = {
    current: problemFor(fields, 'current') ?? (tried && current === '' ? '请填写当前密码' : undefined),
    next: problemFor(fields, 'next') ?? (tried && !rule.success ? rule.error.issues[0]?.message : undefined),
    again: tried && again !== next ? '两次填写的新密码不一样' : undefined,
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (current === '' || !rule.success || again !== next) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          message.success('密码已修改，其他地方的登录都已退出');
          navigate('/', { replace: true });
        },
      },
    );
  };

  return (
    <PaperFrame
      title="修改密码"
      lead={staff.mustChangePassword ? `${staff.name}，第一次登录，请先换成自己的密码。` : `${staff.name}（${staff.username}）`}
    >
      <form className={styles.form} onSubmit={send} noValidate>
        <input type="text" autoComplete="username" value={staff.username} readOnly hidden />
        <Password
          label="当前密码"
          problem={problems.current}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          autoFocus
        />
        <Password
          label="新密码"
          hint={`至少 ${PASSWORD_MIN} 位；大写字母、小写字母、数字、符号中要有三种`}
          problem={problems.next}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
        />
        <Password label="再填一遍新密码" problem={problems.again} value={again} onChange={setAgain} autoComplete="new-password" />
        <ProblemNote error={change.error} shownFields={field => fieldsHere.includes(field)} />
        <Button type="primary" size="large" htmlType="submit" block loading={change.isPending}>
          改好了
        </Button>
        {!staff.mustChangePassword && (
          <Button block type="text" onClick={() => navigate(-1)}>
            先不改
          </Button>
        )}
      </form>
    </PaperFrame>
  );
}

interface PasswordProps {
  label: string;
  hint?: string;
  problem: string | undefined;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
}

function Password({ label, hint, problem, value, onChange, autoComplete, autoFocus }: PasswordProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {control => (
        <Input.Password
          {...control}
          value={value}
          onChange={event => onChange(event.target.value)}
          autoComplete={autoComplete}
          autoFocus={autoFocus ?? false}
        />
      )}
    </Field>
  );
}
