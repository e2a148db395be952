import { beforeAll, expect } from '@jest/globals';
import { civilDayOf } from '@jisr/calendar';
import type { DeskWindow } from './desk-window.ts';
import { walk, type Desks } from './stage.ts';

const today = civilDayOf(new Date().toISOString());

/** A delegate of the ombudsman instructs, settles, recommends, reminds and closes; the operator's officer answers. */
export function walksThroughAMediation(at: () => Desks): void {
  let delegate: DeskWindow;
  let officer: DeskWindow;
  let receipt: string;
  const more = { category: 'quality-defects', claims: ['repair'], administration: 'Al Omrane' };

  beforeAll(async () => {
    receipt = await at().cases.file(at().place, more, 'imr');
    delegate = await at().desk('demo-delegate');
    officer = await at().desk('demo-officer');
  }, 120_000);

  walk('completes a complaint for who can not', async () => {
    const { place, cases } = at();
    await delegate.openCase(await cases.file(place, { ...more, complainant: { name: 'Zoulikha Tamazirt' } }, 'imr'));
    await delegate.begin('completion-submitted');
    await delegate.fill({ address: '12, rue des Orangers, Salé' });
    expect(await delegate.flawsOf('completion')).toEqual([]);
    await delegate.send();
    await delegate.hears('intake.complaint-completed');
  });

  walk('opens the instruction and writes to the operator, which replies', async () => {
    await delegate.openCase(receipt);
    await delegate.ask('instruction-submitted', { delegation: 1 });
    await delegate.hears('mediation.instruction-opened');
    await delegate.ask('letter-submitted', { text: 'المرجو الجواب داخل الأجل القانوني.' });
    await delegate.hears('mediation.letter-sent');
    await officer.openCase(receipt);
    const refusal = { outcome: 'refused', claim: 'refused', reasons: ['no-evidence'], text: 'Rien ne le prouve.' };
    await officer.ask('reply-submitted', refusal);
    await delegate.hears('housing-projects.reply-issued');
    const letters = delegate.section('letters').getByRole('listitem');
    await delegate.shows(async () => (await letters.count()) === 2);
    expect(await letters.first().innerText()).toMatch(delegate.said('passage.not-signed', '[^]*'));
    expect(await delegate.flawsOf('letters')).toEqual([]);
  });

  walk('reads a letter of the operator', async () => {
    const letter = delegate.section('letters').getByRole('link').first();
    const [download] = await Promise.all([delegate.page.waitForEvent('download'), letter.click()]);
    expect([download.suggestedFilename(), await download.failure()]).toEqual([expect.stringMatching(/\.pdf$/), null]);
  });

  walk('finds the reply wanting, and proposes a settlement, which the operator refuses', async () => {
    await delegate.ask('review-submitted', { verdict: 'unsatisfactory', text: 'الجواب غير كاف.' });
    await delegate.hears('mediation.reply-reviewed');
    await delegate.ask('settlement-proposal-submitted', { remedies: ['repair'], text: 'نقترح الإصلاح.' });
    await delegate.hears('mediation.settlement-proposed');
    await officer.ask('settlement-answer-submitted', {
      side: 'operator',
      answer: 'refused',
      reasons: ['not-possible'],
    });
    await delegate.hears('mediation.settlement-answered');
  });

  walk('recommends, after being asked whether it is sure, and reminds', async () => {
    await delegate.begin('recommendation-submitted');
    await delegate.fill({ remedies: ['repair'], text: 'نوصي بالإصلاح داخل شهر.' });
    await delegate.button('request.send').click();
    await delegate.button('request.sure').waitFor();
    expect(await delegate.flawsOf('sure')).toEqual([]);
    await delegate.button('request.sure').click();
    await delegate.hears('mediation.recommendation-issued');
    await delegate.ask('reminder-submitted', { about: 'recommendation-answer' });
    await delegate.hears('mediation.reminder-sent');
  });

  walk('follows the recommendation up, closes the case and notes how it was rated', async () => {
    await officer.ask('recommendation-answer-submitted', { answer: 'accepted' });
    await delegate.hears('mediation.recommendation-accepted');
    await officer.ask('recommendation-execution-submitted', { execution: 'fully', executedOn: today });
    await delegate.hears('mediation.recommendation-executed');
    await delegate.ask('closure-submitted', { reason: 'recommendation-executed' });
    await delegate.hears('mediation.case-closed');
    await delegate.ask('rating-submitted', { score: '4' });
    await delegate.hears('intake.case-rated');
    expect(await delegate.flawsOf('closed')).toEqual([]);
  });

  walk('is in the register of recommendations, of the operator too', async () => {
    const correspondent = await at().desk('demo-correspondent');
    for (const one of [delegate, correspondent]) {
      await one.goTo('/desk');
      await one.link('page.recommendations').click();
      await one.page
        .getByRole('article')
        .filter({ hasText: receipt })
        .getByText(one.said('recommendation.executed'))
        .waitFor();
      expect(await one.flawsOf('recommendations')).toEqual([]);
    }
  });
}
