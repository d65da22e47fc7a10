import type { FoiSettings } from '@vc/contract';
import { siteIn } from '../site/index.ts';

interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}

/** How the bureau answers applications, with its name; what nobody has set yet follows from the name. */
export async function foiSettingsIn(asks: Asks): Promise<FoiSettings & { bureau: string; hours: string }> {
  const { name, phone, address, hours } = await siteIn(asks);
  const [row] = await asks.query<{ value: string }[]>("SELECT value FROM setting WHERE name = 'foi'");
  const unset: FoiSettings = {
    office: `${name}办公室`,
    phone,
    address: address ?? null,
    letterPattern: `${name}依申请〔{year}〕{serial}号`,
    reviewOrgan: '本级人民政府',
    court: '有管辖权的人民法院',
    refusalSigner: 'deputy',
    section: null,
  };
  const kept = row ? (JSON.parse(row.value) as Partial<FoiSettings>) : {};
  return { ...unset, ...kept, bureau: name, hours };
}
