import { dial, HOTLINE } from '../lib/dial';
import { useSite } from '../lib/site';
import { BigButton } from './BigButton';

/** Rings the bureau (or the number given): the way out of every difficulty. */
export function CallButton({ phone, look = 'plain', words = '打电话问' }: { phone?: string; look?: 'main' | 'plain'; words?: string }) {
  const site = useSite();
  const number = phone ?? site?.phone ?? HOTLINE;
  return (
    <BigButton look={look} icon="phone" number={number} onPress={() => dial(number)}>
      {words}
    </BigButton>
  );
}
