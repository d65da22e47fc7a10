import { View } from '@tarojs/components';
import { type Cite, kindOf } from '@vc/contract';
import { citeStates } from '@vc/domain';
import { open, to } from '../../lib/go';
import { Icon } from '../../ui/Icon';
import { Press } from '../../ui/Press';
import { Tag } from '../../ui/Tag';

/** Public items that an answer rests on. What is no longer in force says so; what was withdrawn cannot be opened. */
export function Cites({ title, cites }: { title: string; cites: readonly Cite[] }) {
  if (cites.length === 0) return null;
  return (
    <View className="cites">
      <View className="cites__title">{title}</View>
      {cites.map(cite => (
        <One key={cite.id} cite={cite} />
      ))}
    </View>
  );
}

function One({ cite: { id, kind, title, state } }: { cite: Cite }) {
  const words = (
    <>
      <Icon name={kindOf(kind)?.icon ?? 'file'} className="cites__icon" />
      <View className="cites__body">
        <View className="cites__name">{title}</View>
        {state !== 'live' && <Tag look="pale">{citeStates[state]}</Tag>}
      </View>
    </>
  );
  if (state === 'withdrawn') return <View className="cites__one">{words}</View>;
  return (
    <Press className="cites__one" onPress={() => open(to.content(id))}>
      {words}
      <Icon name="next" className="row__next" />
    </Press>
  );
}
