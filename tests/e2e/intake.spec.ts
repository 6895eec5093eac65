import type { Page } from '@playwright/test';
import { startAppServer } from '../app-server.ts';
import { expect, test } from './server.ts';

const ISSUE = `科技要情
第31期
省科技厅办公室 2024年6月3日

定远县启用科创飞地

定远县科技局与苏州市科技局签署合作协议，共建科创飞地，首批入驻企业12家。

凤阳县建成中试基地

凤阳县科技局介绍，中试基地由凤阳县科技局与安徽科技学院共建，服务企业46家。
`;
const DOUBTFUL = ['1. 合肥', '2. 芜湖', '4. 蚌埠']
  .map((mark) => `${mark}市召开科技创新工作推进会\n\n${mark.slice(3)}市召开科技创新工作推进会，兑现资金三千万元。`)
  .join('\n\n');

const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });

async function openDialog(page: Page, button: string, title: string) {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('taking in: several files, what became of each, and the new issue to read', async ({ page }) => {
  await page.goto('/#/read');
  const list = page.getByRole('navigation', { name: '文章' });
  await expect(list.getByRole('link').first()).toBeVisible();
  await expect(list.getByRole('link', { name: '定远县启用科创飞地' })).toHaveCount(0);
  const dialog = await openDialog(page, '收入文件', '收入简报');
  await dialog
    .locator('input[type=file]')
    .setInputFiles([file('第31期.txt', ISSUE), file('通知.rtf', '{\\rtf1\\ansi }'), file('推进会.txt', DOUBTFUL)]);
  await expect(dialog.getByRole('status')).toHaveText('已读 3 / 3 个文件');
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
  await expect(row('第31期.txt')).toContainText('新收 2 篇');
  await expect(row('通知.rtf')).toContainText('没有读成 这是 RTF 文件');
  await expect(row('推进会.txt')).toContainText('请核对：');
  await row('第31期.txt').getByRole('link', { name: '打开阅读' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.text')).toContainText('首批入驻企业12家');
  await expect(list.getByRole('link', { name: '定远县启用科创飞地' })).toBeVisible();
});

test('taking in: a file that is dropped is read, and once more changes nothing', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('zhengmai.language', 'en'));
  await page.goto('/#/read');
  const dialog = await openDialog(page, 'Add files', 'Add newsletters');
  const drop = async (): Promise<void> => {
    const data = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'issue-32.txt'));
        return transfer;
      },
      ISSUE.replace('第31期', '第32期').replaceAll('定远', '全椒').replaceAll('凤阳', '明光'),
    );
    await dialog.getByRole('group', { name: 'Files' }).dispatchEvent('drop', { dataTransfer: data });
  };
  await drop();
  await expect(dialog.getByRole('listitem')).toContainText(['2 articles added']);
  await drop();
  await expect(dialog.getByRole('listitem')).toContainText(['2 articles added', '2 articles already there']);
  // What is asked of the reader is in the reader's language.
  expect((await dialog.innerText()).replaceAll(/[\s\S]*issue-32\.txt/g, '')).not.toMatch(/\p{Script=Han}/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('taking in: nobody is offered it where the server only lets them read', async ({ page }, info) => {
  const { url, stop } = await startAppServer(info.outputPath('data'), 0, ['--host', '0.0.0.0']);
  try {
    const terms = page.waitForResponse(/\/documents$/);
    await page.goto(`${url.replace('0.0.0.0', '127.0.0.1')}/#/read`);
    expect(await (await terms).json()).toMatchObject({ open: false });
    await expect(page.getByRole('navigation', { name: '文章' }).getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('button', { name: '收入文件' })).toHaveCount(0);
  } finally {
    await stop();
  }
});
