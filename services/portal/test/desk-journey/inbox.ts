import { beforeAll, expect } from '@jest/globals';
import type { DeskWindow } from './desk-window.ts';
import { walk, type Desks } from './stage.ts';

/** An officer finds cases, keeps what they look at often, gives cases away and works by keys. */
export function walksThroughTheInbox(at: () => Desks): void {
  let officer: DeskWindow;
  beforeAll(async () => {
    officer = await at().desk('demo-officer');
  }, 60_000);
  const rows = () => officer.page.locator('tbody tr');
  const showsRows = (count: number) => officer.shows(async () => (await rows().count()) === count);
  const isFocused = (element: { readonly ownerDocument: { readonly activeElement: unknown } }) =>
    element === element.ownerDocument.activeElement;

  walk('has what is not taken up in a queue, where words are found however they are spelt', async () => {
    await officer.goTo('/desk');
    await officer.link('queue.unassigned').click();
    await officer.field('filter.search').fill(at().place.typed);
    await officer.button('filter.go').click();
    await showsRows(5);
    await officer.field('filter.category').selectOption('refund');
    await officer.field('filter.sort').focus();
    await officer.field('filter.sort').selectOption('received');
    await officer.page.waitForURL(/sort=received/);
    await showsRows(5);
    expect(await officer.field('filter.sort').evaluate(isFocused)).toBe(true);
    expect(await officer.flawsOf('filtered')).toEqual([]);
  });

  walk('keeps a view under a name, and opens it again', async () => {
    const kept = new URL(officer.page.url()).searchParams;
    await officer.page.getByText(officer.said('views.title')).click();
    await officer.field('views.name').fill('Remboursements / استرجاع');
    await officer.button('views.keep').click();
    await officer.page.getByRole('link', { name: 'Remboursements' }).waitFor();
    expect(await officer.flawsOf('view-kept')).toEqual([]);
    await officer.goTo('/desk');
    await officer.page.getByText(officer.said('views.title')).click();
    await officer.page.getByRole('link', { name: 'Remboursements' }).click();
    await showsRows(5);
    for (const [name, value] of kept) expect(new URL(officer.page.url()).searchParams.get(name)).toBe(value);
    expect(await officer.field('filter.search').inputValue()).toBe(at().place.typed);
  });

  walk('gives several cases to another agency at once, and takes that back', async () => {
    for (const receipt of at().receipts.slice(0, 3))
      await officer.page.getByRole('checkbox', { name: receipt }).check();
    await officer.fill({ entity: at().place.otherAgency, reason: 'workload' });
    await officer.button('assign.go').click();
    const done = officer.page.getByText(officer.said('assign.done', '.* · '));
    await officer.shows(async () => (await done.count()) === 3);
    const given = await done.allInnerTexts();
    expect(await officer.flawsOf('assigned')).toEqual([]);
    await officer.button('assign.undo').click();
    await officer.button('assign.undo').waitFor({ state: 'detached' });
    await officer.shows(async () => (await done.count()) === 3);
    for (const line of await done.allInnerTexts()) expect(given).not.toContain(line);
    await officer.button('close').click();
    await officer.button('assign.go').waitFor({ state: 'detached' });
  });

  walk('is worked at by keys', async () => {
    const { keyboard } = officer.page;
    await officer.page.locator('h1').click();
    await keyboard.press('?');
    await officer.page.locator('dialog[open] kbd').first().waitFor();
    expect(await officer.flawsOf('keys')).toEqual([]);
    await keyboard.press('Escape');
    await keyboard.press('/');
    expect(await officer.field('filter.search').evaluate(isFocused)).toBe(true);
    await officer.page.locator('h1').click();
    for (const key of ['j', 'j', 'k', 'Enter']) await keyboard.press(key);
    await officer.page.waitForURL(/\/desk\/cases\//);
    await officer.section('timeline').waitFor();
    expect(await officer.flawsOf('opened-by-keys')).toEqual([]);
  });
}
