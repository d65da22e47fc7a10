import { Injectable } from '@nestjs/common';
import { Problem, type Site, type SiteSettings } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { SettingEntity } from './setting.entity.ts';

/** The settings with how often they have been changed; those that came with the program's data never were. */
type Kept = SiteSettings & { version: number };

/** What a bureau sees before it has said who it is. */
const unnamed: SiteSettings = {
  name: '退役军人事务局',
  phone: '12345',
  hours: '工作日 8:30—12:00，14:00—17:30',
  address: null,
  places: [],
  sections: [],
  local: true,
  indexPattern: '000000/{year}-{serial:6}',
};

@Injectable()
export class SiteService {
  constructor(private readonly db: Db) {}

  async site(): Promise<Site> {
    const rows = await this.db.read.find(SettingEntity);
    const of = (name: string) => rows.find(row => row.name === name)?.value;
    return { ...unnamed, version: 0, ...(of('site') as Kept | undefined), demo: of('demo') === true };
  }

  /** Puts these settings in place of those of `version`. Problem `stale` when somebody else has changed them since. */
  async change(who: Actor, { version, ...settings }: Kept): Promise<Site> {
    await this.db.write(who, async tx => {
      const kept = (await tx.lockIfAny(SettingEntity, { name: 'site' }))?.value as Partial<Kept> | undefined;
      if ((kept?.version ?? 0) !== version) throw new Problem('stale');
      await keepSetting(tx, 'site', { ...settings, version: version + 1 });
      await tx.record('setting', 'site', 'site-change');
    });
    return this.site();
  }

  /** True when the place is one of the bureau's; null (the whole county) always is. */
  async hasPlace(place: string | null): Promise<boolean> {
    return place === null || (await this.site()).places.some(known => known.key === place);
  }
}

/** Writes one setting, new or not. */
export async function keepSetting(tx: Tx, name: string, value: unknown): Promise<void> {
  if (await tx.lockIfAny(SettingEntity, { name })) await tx.keep(SettingEntity, { value: value as object }, { name });
  else await tx.keep(SettingEntity, { name, value: value as object });
}

export async function settingIn<T>(tx: Tx, name: string): Promise<T | null> {
  return ((await tx.find(SettingEntity, { name }))?.value as T | undefined) ?? null;
}

/** The bureau as whoever asks in SQL sees it. */
export async function siteIn(asks: { query<T>(sql: string, values?: readonly unknown[]): Promise<T> }): Promise<SiteSettings> {
  const [row] = await asks.query<{ value: string | SiteSettings }[]>("SELECT value FROM setting WHERE name = 'site'");
  return { ...unnamed, ...(row ? (typeof row.value === 'string' ? JSON.parse(row.value) : row.value) : {}) };
}

/** Whether the bureau has a section on whose desk something is to be put. Problem `invalid`. */
export async function expectSection(tx: Tx, section: string | null | undefined): Promise<void> {
  if (section && !(await siteIn(tx)).sections.includes(section))
    throw new Problem('invalid', undefined, [{ field: 'section', message: '没有这个科室，请先在单位信息里添加' }]);
}

/** How index numbers are written, as the running transaction sees it. */
export const indexPatternIn = async (tx: Tx): Promise<string> =>
  (await settingIn<SiteSettings>(tx, 'site'))?.indexPattern ?? unnamed.indexPattern;
