import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { reportFile } from '../src/report/outputs/index.ts';
import { sampleDocument } from './support/report-sample.ts';

test('make', async () => {
  for (const year of [2020, 2024])
    for (const f of ['docx', 'xlsx', 'html', 'pdf', 'json'] as const) {
      const t = Date.now();
      const file = await reportFile(sampleDocument(year), f);
      writeFileSync(`/tmp/look/s${year}.${f}`, file.bytes);
      console.log(file.name, file.bytes.length, Date.now() - t);
    }
});
