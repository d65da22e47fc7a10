import { View } from '@tarojs/components';
import { type PlacesReply, signUpRoutes } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { open, to } from '../../lib/go';
import { useKeptForm } from '../../lib/kept-form';
import { type Loaded, useLoad } from '../../lib/load';
import { useSend } from '../../lib/send';
import { callMine, hasSession } from '../../lib/session';
import { keep, recall } from '../../lib/store';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { CancelSignUp } from '../../ui/CancelSignUp';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Shown } from '../../ui/States';
import { TextEntry } from '../../ui/TextEntry';

interface Person {
  name: string;
  phone: string;
}

/** Who signed up from this phone last time, so that nobody types his name twice. */
const PERSON = 'person';
const nobody: Person = { name: '', phone: '' };

const closedInWords = {
  full: '名额已经报满，有人取消时会空出来',
  over: '报名已经截止',
  'called-off': '活动已经取消，不再报名',
} as const;

/** Places in an activity: how many are left, and taking or giving back one's own. */
export function SignUpCard({ id }: { id: string }) {
  const loaded = useLoad<PlacesReply>(() => (hasSession() ? callMine(signUpRoutes.mine, { id }) : call(signUpRoutes.places, { id })), {
    again: id,
  });
  return <SignUp id={id} loaded={loaded} />;
}

/** The same of places that were read. */
export function SignUp({ id, loaded }: { id: string; loaded: Loaded<PlacesReply> }) {
  const [newer, setNewer] = useState<PlacesReply | null>(null);
  return (
    <Card title="报名">
      <Shown loaded={loaded} rows={1}>
        {data => {
          const places = newer ?? data;
          return (
            <>
              <View className="prose">
                共 {places.capacity} 个名额，已报 {places.taken} 个，{dateInWords(places.until)} 报名截止
              </View>
              {places.mine ? (
                <Joined id={id} mine={places.mine} onChange={setNewer} />
              ) : places.closed ? (
                <Notice look="warning">{closedInWords[places.closed]}</Notice>
              ) : (
                <Join id={id} onChange={setNewer} />
              )}
            </>
          );
        }}
      </Shown>
    </Card>
  );
}

interface ChangeProps {
  id: string;
  onChange(places: PlacesReply): void;
}

function Join({ id, onChange }: ChangeProps) {
  const kept = useKeptForm<Person>(`sign-up-${id}`, recall<Person>(PERSON) ?? nobody);
  const person = kept.form;
  const [writing, setWriting] = useState(kept.restored);
  const { busy, wrong, failure, send } = useSend();
  if (!writing) {
    return (
      <BigButton icon="join" onPress={() => setWriting(true)}>
        我要报名
      </BigButton>
    );
  }
  const join = async () => {
    const input = { id, name: person.name, phone: person.phone.replace(/\s/g, '') };
    const places = await send(() => callMine(signUpRoutes.join, input), { route: signUpRoutes.join, input });
    if (!places) return;
    keep(PERSON, person);
    kept.clear();
    onChange(places);
  };
  return (
    <>
      <Field field="name" label="姓名" problem={wrong.name}>
        <TextEntry label="姓名" value={person.name} maxLength={20} wrong={Boolean(wrong.name)} onChange={name => kept.change({ name })} />
      </Field>
      <Field field="phone" label="手机号" hint="活动改期时通知您，只有组织活动的工作人员能看" problem={wrong.phone}>
        <TextEntry
          label="手机号"
          keyboard="phone"
          value={person.phone}
          wrong={Boolean(wrong.phone)}
          onChange={phone => kept.change({ phone })}
        />
      </Field>
      {failure && <Notice look="danger">{failure}</Notice>}
      <BigButton icon="tick" disabled={busy} onPress={join}>
        {busy ? '正在报名…' : '确认报名'}
      </BigButton>
      <BigButton look="plain" onPress={() => setWriting(false)}>
        先不报
      </BigButton>
    </>
  );
}

type Mine = NonNullable<PlacesReply['mine']>;

/** What one's own place comes to. */
function standingInWords({ state, name, phone }: Mine): string {
  if (state === 'called-off') return '活动已经取消，请不要再去';
  const who = `已报名：${name}，${phone}`;
  return state === 'over' ? `${who}。活动已经结束` : `${who}。去不了请提前取消，把名额让给战友`;
}

/** One's own place, giving it back, and the way to all of them. */
function Joined({ id, mine, onChange }: ChangeProps & { mine: Mine }) {
  return (
    <>
      <Notice look={mine.state === 'called-off' ? 'danger' : 'good'}>{standingInWords(mine)}</Notice>
      {mine.may.includes('cancel') && <CancelSignUp id={id} onCancelled={onChange} />}
      <BigButton look="plain" icon="join" onPress={() => open(to.signUps)}>
        我的全部报名
      </BigButton>
    </>
  );
}
