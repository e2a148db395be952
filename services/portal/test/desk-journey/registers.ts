import { expect } from '@jest/globals';
import { walk, type Desks } from './stage.ts';

/** A correspondent reads their sheet and the collective files; an officer of a region sees that region alone. */
export function walksThroughTheRegisters(at: () => Desks): void {
  walk('shows the correspondent what they answer for', async () => {
    const correspondent = await at().desk('demo-correspondent');
    await correspondent.goTo('/desk');
    await correspondent.link('page.sheet').click();
    await correspondent.page.getByRole('heading', { level: 2, name: correspondent.said('sheet.late') }).waitFor();
    expect(await correspondent.flawsOf('sheet')).toEqual([]);
  });

  walk('shows the correspondent the complaints that became one file', async () => {
    const correspondent = await at().desk('demo-correspondent');
    const { operation } = at().place;
    await correspondent.link('page.collective-files').click();
    const file = correspondent.page.locator('main section').filter({ hasText: operation });
    await file.getByText(correspondent.said('collective.show')).click();
    for (const receipt of at().receipts) await file.getByRole('link', { name: receipt }).waitFor();
    expect(await correspondent.flawsOf('collective-file')).toEqual([]);
  });

  walk('shows an officer of a region what is of that region alone', async () => {
    const { cases, place, receipts } = at();
    const own = await cases.file({ ...place, region: 'MA-06', province: '06.141' });
    const regional = await at().desk('demo-regional-officer');
    await regional.openCase(own);
    await regional.goTo(`/desk?queue=all&q=${encodeURIComponent(receipts[0] ?? '')}`);
    await regional.page.getByText(regional.said('inbox.none.all')).waitFor();
    expect(await regional.flawsOf('nothing-found')).toEqual([]);
  });
}
