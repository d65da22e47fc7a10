import type { INestApplicationContext } from '@nestjs/common';
import type { StaffRole } from '@vc/domain';
import type { Config } from '../config.ts';
import { STORAGE, type Storage } from '../files/index.ts';
import { system } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { newPassword } from '../platform/ids.ts';
import { StaffEntity, StaffService } from '../session/index.ts';
import { SettingEntity } from '../site/index.ts';
import { makeForms } from './forms.ts';
import { loadDemo } from './load.ts';

/** Demo accounts, one for each role; they exist only together with the demo data. */
const ACCOUNTS: readonly { username: string; name: string; roles: StaffRole[] }[] = [
  { username: 'clerk', name: '钱咨询', roles: ['clerk'] },
  { username: 'editor', name: '孙拟稿', roles: ['editor'] },
  { username: 'reviewer', name: '李审核', roles: ['reviewer'] },
  { username: 'secrecy', name: '吴保密', roles: ['secrecy'] },
  { username: 'deputy', name: '郑分管', roles: ['deputy'] },
  { username: 'director', name: '王局长', roles: ['director'] },
  { username: 'admin', name: '周管理', roles: ['admin'] },
];

/**
 * Loads the demo data into a database that holds nothing yet. Gives the demo accounts' password, to be shown once;
 * null when there was something already.
 */
export async function loadDemoIfEmpty(app: INestApplicationContext, config: Config): Promise<string | null> {
  const db = app.get(Db);
  if (await isInUse(db)) return null;
  const staff = app.get(StaffService);
  const password = config.demoPassword ?? newPassword();
  const accounts = await Promise.all(ACCOUNTS.map(account => staff.prepare({ ...account, password })));
  const forms = await makeForms(config, app.get<Storage>(STORAGE));
  return db.write(system('演示数据'), async tx => {
    // Asked again inside: another copy of the server may have been faster.
    if (await tx.lockIfAny(SettingEntity, { name: 'demo' })) return null;
    await loadDemo(tx, forms);
    for (const account of accounts) await staff.addPrepared(tx, account);
    return password;
  });
}

async function isInUse(db: Db): Promise<boolean> {
  return (await db.read.countBy(SettingEntity, {})) > 0 || (await db.read.countBy(StaffEntity, {})) > 0;
}
