import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { previewTable } from '../../../scripts/preview-table';

test('what would be a formula opens as the text it is', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidbit-table-'));
  const file = path.join(folder, 'people.csv');
  await fs.writeFile(file, 'Name,Company,Phone\nAda,=Evil Corp,+1 Consulting\nGrace,@Navy,-5\n');
  const { rows } = previewTable({ file, zone: 'Etc/UTC', from: null, port: 0, to: 'site' });
  expect(rows).toEqual([
    ['Name', 'Company', 'Phone'],
    ['Ada', "'=Evil Corp", "'+1 Consulting"],
    ['Grace', "'@Navy", '-5'],
  ]);
  await fs.rm(folder, { recursive: true });
});
