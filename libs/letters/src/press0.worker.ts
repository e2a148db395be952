import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fittedText } from './fitted-text.ts';
import { coverage, fontFolders } from './fonts.ts';
import type { Sheet } from './sheet.ts';

const templates = fileURLToPath(new URL('../templates/', import.meta.url));
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fontFolders] }] });
const drawable = coverage();

/** What Typst has laid out is forgotten when so many documents have not used it, so that the thread does not grow. */
const keptFor = 0;

/** The sheet as PDF/A-2a. Its texts go in as one JSON string, which the template reads as data and never as markup. */
export function typeset(sheet: Sheet): Uint8Array {
  const data = JSON.stringify(sheet, (_key, part: unknown) =>
    typeof part === 'string' ? fittedText(part, drawable) : part,
  );
  try {
    return pdfOf(sheet.template, data);
  } finally {
    compiler.evictCache(keptFor);
  }
}

function pdfOf(template: Sheet['template'], sheet: string): Uint8Array {
  const { result } = compiler.compile({ mainFilePath: `${templates}${template}.typ`, inputs: { sheet } });
  if (!result) throw new Error(`The template ${template} does not compile`);
  return exported(result, template);
}

/** Typst quotes the text that it can not export, and personal data must reach no log: its own error stays here. */
function exported(document: NodeTypstDocument, template: Sheet['template']): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: PdfStandard.A_2a });
  } catch {
    throw new Error(`A ${template} can not be written as PDF/A-2a`);
  }
}
