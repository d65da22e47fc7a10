import { Problem } from '@vc/contract';
import { outcomeRule, releases, withoutPersonalData } from '@vc/domain';
import { draftContent } from '../../content/index.ts';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { foiSettingsIn } from '../foi-settings.ts';
import { expectMay } from '../keep-application.ts';

const html = (text: string): string => text.replace(/[&<>]/g, mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark);

/**
 * Makes a draft of a publication out of what was released (第四十四条): what was asked and what was given, with numbers of
 * persons taken out. It goes through its own approval. Problem `wrong_state`.
 */
export async function makeProactive(tx: Tx, row: FoiEntity): Promise<void> {
  expectMay(row, 'proactive', tx);
  if (!row.ending || !releases(row.ending) || row.contentId)
    throw new Problem('wrong_state', row.contentId ? '已经转过主动公开，请到信息发布里继续' : '没有公开的内容，不能转为主动公开');
  const { bureau } = await foiSettingsIn(tx);
  const title = withoutPersonalData(row.title);
  const said = withoutPersonalData(row.reply ?? outcomeRule(row.ending).label);
  const paragraphs = said.split(/\n+/).filter(line => line.trim() !== '');
  const content = await draftContent(tx, {
    kind: 'announcement',
    title: `关于“${title.slice(0, 60)}”的信息公开`,
    category: 'other',
    summary: `有申请人申请公开“${title.slice(0, 60)}”，本机关已依法公开，现一并向社会公开。`,
    body: [`申请公开的信息：${title}`, ...paragraphs].map(text => `<p>${html(text)}</p>`).join(''),
    fields: { issuer: bureau },
  });
  row.contentId = content.id;
  await tx.save(row, 'foi-proactive');
}
