import { Controller, type StreamableFile } from '@nestjs/common';
import { type Input, type LedgerImport, disclosureImportRoutes as routes } from '@vc/contract';
import type { Actor } from '../../platform/actor.ts';
import { asFile, tableTypes } from '../../platform/file.ts';
import { Handles } from '../../platform/handles.ts';
import { BOM, csvLine } from '../../platform/office/csv.ts';
import { SiteService } from '../../site/index.ts';
import { LedgerImports } from './ledger-imports.ts';
import { importTemplate } from './template.ts';

@Controller()
export class LedgerImportController {
  constructor(
    private readonly imports: LedgerImports,
    private readonly sites: SiteService,
  ) {}

  @Handles(routes.template)
  async template(_: Actor, { format }: Input<typeof routes.template>): Promise<StreamableFile> {
    const { sections } = await this.sites.site();
    return asFile(await importTemplate(format, sections));
  }

  @Handles(routes.list)
  async list() {
    return { items: await this.imports.list() };
  }

  @Handles(routes.check)
  async check(who: Actor, { name }: Input<typeof routes.check>, bytes: Uint8Array): Promise<LedgerImport> {
    return this.imports.keep(who, name, await this.imports.check(bytes));
  }

  @Handles(routes.one)
  one(_: Actor, { id }: Input<typeof routes.one>) {
    return this.imports.one(id);
  }

  @Handles(routes.next)
  next(who: Actor, { id }: Input<typeof routes.next>) {
    return this.imports.next(who, id);
  }

  @Handles(routes.problems)
  async problems(_: Actor, { id }: Input<typeof routes.problems>): Promise<StreamableFile> {
    const { fileName, problems } = await this.imports.problems(id);
    const lines = [['行', '列', '问题'], ...problems.map(({ row, column, message }) => [row, column, message])];
    return asFile({
      name: `${fileName}的问题.csv`,
      type: tableTypes.csv,
      bytes: new TextEncoder().encode(BOM + lines.map(csvLine).join('')),
    });
  }
}
