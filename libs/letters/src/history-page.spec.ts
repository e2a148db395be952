import { describe, expect, it } from '@jest/globals';
import { history } from '../test/letters.samples.ts';
import { historyPage } from './history-page.ts';
import type { History } from './history.ts';

const page = (changes: Partial<History> = {}) => historyPage({ ...history, ...changes });

describe('a history as a page', () => {
  it('says its language and direction', () => {
    expect(page()).toContain('<html lang="ar" dir="rtl">');
    expect(page({ language: 'zgh', direction: 'ltr' })).toContain('<html lang="zgh" dir="ltr">');
  });

  it('tells each step with its day in words, its lines and paragraphs', () => {
    expect(page()).toContain(
      '<td>2 مارس 2026</td><td><strong>تسجيل الشكاية</strong><p>قدمت عبر الموقع الإلكتروني.</p></td>',
    );
    expect(page()).toContain('<p>أحيل على العمران الدار البيضاء سطات.<br>أجل الجواب: 60 يوما.</p>');
  });

  it('shows markup in any text as text', () => {
    const hostile = `<script>alert("x")</script><img src=//evil> & 'q'`;
    const shown = page({
      title: hostile,
      receiptNumber: hostile,
      rows: [{ day: '2026-03-02', title: hostile, text: hostile }],
      notes: [hostile],
    });
    expect(shown).not.toMatch(/<script|<img/);
    expect(shown.split('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')).toHaveLength(8);
  });

  it('asks for nothing from elsewhere and forbids it', () => {
    expect(page()).not.toMatch(/(src|href)=|url\(|@import|<link/);
    expect(page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it.each([
    ['ar', 'لم يسجل أي إجراء.'],
    ['fr', 'Aucune étape enregistrée.'],
    ['zgh', 'ⵓⵔ ⵉⵍⵍⵉ ⴽⵔⴰ ⵏ ⵓⵙⵓⵔⵉⴼ.'],
    ['en', 'No step on record.'],
  ] as const)('says in %s that nothing happened, and has no empty table or notes', (language, nothing) => {
    const empty = page({ language, rows: [], notes: [] });
    expect(empty).toContain(`<p>${nothing}</p>`);
    expect(empty).not.toMatch(/<table|<ul/);
  });
});
