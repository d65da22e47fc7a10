import { username as usernameRule } from '@vc/contract';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import styles from './session.module.css';
import { useSignIn } from './session-query.ts';

interface SignInFormProps {
  /** Only this person may sign in here; the name cannot be changed. */
  only?: string;
  onDone: () => void;
}

/** User name and password. What is wrong is said by the server. */
export function SignInForm({ only, onDone }: SignInFormProps) {
  const [username, setUsername] = useState(only ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useSignIn();
  const name = usernameRule.safeParse(username);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.success || password === '') return;
    signIn.mutate({ username: name.data, password }, { onSuccess: onDone, onError: () => setPassword('') });
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {only === undefined ? (
        <Field label="用户名" problem={tried && !name.success ? (name.error.issues[0]?.message ?? '请填写用户名') : undefined}>
          {control => (
            <Input
              {...control}
              size="large"
              value={username}
              onChange={event => setUsername(event.target.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
            />
          )}
        </Field>
      ) : (
        <input type="text" autoComplete="username" value={only} readOnly hidden />
      )}
      <Field label="密码" problem={tried && password === '' && !signIn.isPending && !signIn.error ? '请填写密码' : undefined}>
        {control => (
          <Input.Password
            {...control}
            size="large"
            value={password}
            onChange={event => setPassword(event.target.value)}
            autoComplete="current-password"
            autoFocus={only !== undefined}
          />
        )}
      </Field>
      <ProblemNote error={signIn.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </form>
  );
}
