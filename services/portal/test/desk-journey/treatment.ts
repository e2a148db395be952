import { beforeAll, expect } from '@jest/globals';
import { civilDayOf, plusDays, type LocalDate } from '@jisr/calendar';
import type { DeskWindow } from './desk-window.ts';
import { walk, type Desks } from './stage.ts';

const today = civilDayOf(new Date().toISOString()) as LocalDate;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** In two halves, so that no scanner takes this file for it. */
const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** An officer of the operator treats a complaint from its acceptance to its reply, and two of them meet on one case. */
export function walksThroughATreatment(at: () => Desks): void {
  let officer: DeskWindow;
  beforeAll(async () => {
    officer = await at().desk('demo-officer');
  }, 60_000);

  walk('takes a case up and asks the complainant for a document', async () => {
    await officer.openCase(at().receipts[0] ?? '');
    await officer.ask('treatment-acceptance-submitted');
    await officer.hears('housing-projects.treatment-accepted');
    await officer.begin('information-request-submitted');
    await officer.fill({ parts: ['contract'], text: 'المرجو موافاتنا بالعقد.' });
    expect(await officer.flawsOf('information-request')).toEqual([]);
    await officer.send();
    await officer.hears('housing-projects.information-requested');
    await officer.ask('information-provided', { text: 'ها هو العقد.' });
    await officer.hears('housing-projects.information-received');
  });

  walk('adds a document and looks at it', async () => {
    await officer.add({ name: 'preuve.png', mimeType: 'image/png', buffer: png });
    await officer.link('document.download').waitFor();
    await officer.page.getByText(officer.said('document.preview')).click();
    const picture = officer.section('dossier').locator('img');
    await officer.shows(() => picture.evaluate((image: { readonly naturalWidth: number }) => image.naturalWidth > 0));
    expect(await officer.flawsOf('document')).toEqual([]);
  });

  walk('is told why a document is not opened, and what to do', async () => {
    await officer.add({ name: 'eicar.txt', mimeType: 'text/plain', buffer: eicar });
    await officer.page.getByText(officer.said('document.quarantined.malware')).waitFor();
    expect(await officer.flawsOf('quarantined')).toEqual([]);
  });

  walk('promises a measure and proves by a document that it was done', async () => {
    await officer.ask('measure-commitment-submitted', { remedy: 'refund', dueOn: plusDays(today, 30) });
    await officer.hears('housing-projects.measure-committed');
    await officer.ask('measure-report-submitted', { measure: 1, executedOn: today, proof: 'preuve.png' });
    await officer.hears('housing-projects.measure-executed');
  });

  walk('keeps a note of its own, with who wrote it, and takes it back', async () => {
    const notes = officer.section('notes');
    await officer.field('notes.new').fill('للتحقق مع الوكالة.');
    await officer.button('notes.keep').click();
    await notes.getByText('Salma Idrissi').waitFor();
    expect(await officer.flawsOf('note')).toEqual([]);
    await officer.button('notes.take-back').click();
    expect(await officer.flawsOf('note-taken-back')).toEqual([]);
    await officer.button('request.sure').click();
    await notes.getByText('Salma Idrissi').waitFor({ state: 'detached' });
  });

  walk('replies by a template', async () => {
    await officer.begin('reply-submitted');
    await officer.fill({ outcome: 'granted', claim: 'granted' });
    await officer.button('template.use').first().click();
    expect(await officer.field('field.text').first().inputValue()).not.toBe('');
    expect(await officer.flawsOf('reply')).toEqual([]);
    await officer.send();
    await officer.hears('housing-projects.reply-issued');
    expect(await officer.flawsOf('replied')).toEqual([]);
  });

  walk('takes the proof of the whole case along', async () => {
    const [download] = await Promise.all([officer.page.waitForEvent('download'), officer.link('evidence').click()]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    expect(await download.failure()).toBeNull();
  });

  walk('sees a colleague on the same case, and loses nothing when they were first', async () => {
    const colleague = await at().desk('demo-correspondent');
    const receipt = at().receipts[1] ?? '';
    await officer.openCase(receipt);
    await colleague.openCase(receipt);
    await officer.page.getByText(officer.said('presence.viewing')).waitFor();
    await officer.begin('reply-submitted');
    await colleague.page.getByText(colleague.said('presence.replying')).waitFor();
    await officer.fill({ outcome: 'granted', claim: 'granted', text: 'جواب كتبته بعناية.' });
    await colleague.ask('treatment-acceptance-submitted');
    await officer.send();
    const told = officer.page.getByRole('alert').filter({ hasText: 'Youssef Amrani' });
    await told.waitFor();
    expect(await officer.field('field.text').first().inputValue()).toBe('جواب كتبته بعناية.');
    expect(await officer.flawsOf('colleague-was-first')).toEqual([]);
    await officer.button('moved.seen').click();
    await officer.send();
    await officer.hears('housing-projects.reply-issued');
  });
}
