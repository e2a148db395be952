import escapeHtml from 'escape-html';
import type { History } from './history.ts';
import { sheetOfHistory, type HistorySheet } from './history.sheet.ts';

const style = [
  'body{font:1rem/1.6 serif;max-width:45rem;margin:2rem auto;padding:0 1rem}',
  'table{width:100%;border-collapse:collapse}',
  'th,td{padding:.4rem;border-bottom:1px solid #999;text-align:start;vertical-align:top}',
  'td:first-child{white-space:nowrap}p{margin:.2rem 0}p,td,li,h1{overflow-wrap:anywhere}',
].join('');

/** The history as one HTML page that asks for nothing else: no script, no style sheet, no font, no image. */
export function historyPage(history: History): string {
  const sheet = sheetOfHistory(history);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(sheet.language)}" dir="${escapeHtml(sheet.direction)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(sheet.document.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(sheet.title)}</h1>`,
    ...sheet.particulars.map(
      ({ label, lines }) => `<p>${escapeHtml(label)} <strong>${brokenLines(lines)}</strong></p>`,
    ),
    rowsOf(sheet),
    notesOf(sheet),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function rowsOf({ rows, columns, nothing }: HistorySheet): string {
  if (rows.length === 0) return `<p>${escapeHtml(nothing)}</p>`;
  const head = `<tr><th scope="col">${escapeHtml(columns.day)}</th><th scope="col">${escapeHtml(columns.step)}</th></tr>`;
  const body = rows.map(
    ({ day, title, paragraphs }) =>
      `<tr><td>${escapeHtml(day)}</td><td><strong>${escapeHtml(title)}</strong>${textOf(paragraphs)}</td></tr>`,
  );
  return ['<table>', `<thead>${head}</thead>`, '<tbody>', ...body, '</tbody>', '</table>'].join('\n');
}

function notesOf({ notes }: HistorySheet): string {
  if (notes.paragraphs.length === 0) return '';
  const items = notes.paragraphs.map((note) => `<li>${textOf(note)}</li>`);
  return [`<h2>${escapeHtml(notes.title)}</h2>`, '<ul>', ...items, '</ul>'].join('\n');
}

const textOf = (paragraphs: readonly (readonly string[])[]) =>
  paragraphs.map((lines) => `<p>${brokenLines(lines)}</p>`).join('');

const brokenLines = (lines: readonly string[]) => lines.map((line) => escapeHtml(line)).join('<br>');
