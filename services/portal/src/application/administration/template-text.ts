import { templateFields, type ReplyTemplate } from '@jisr/portal-api';

export interface TemplateTrouble {
  /** Within the template, RFC 6901. */
  readonly pointer: string;
  readonly code: 'template-field-unknown' | 'template-brackets-open' | 'template-gaps-uneven';
}

const known: readonly string[] = templateFields;
const fieldsIn = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
const gapsIn = (text: string) => [...text.matchAll(/\[[^[\]]*\]/g)].length;

/**
 * What is wrong with the gaps of a template's texts: every `{field}` is one that a case fills in, every bracket closes, and all
 * languages have as many `{field}`s of each name and as many `[…]` for the officer as the French text.
 */
export function troublesOf({ texts }: Pick<ReplyTemplate, 'texts'>): readonly TemplateTrouble[] {
  const shape = shapeOf(texts.fr);
  return Object.entries(texts).flatMap(([language, text]): readonly TemplateTrouble[] => {
    const pointer = `/texts/${language}`;
    const bare = text.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, '');
    if (/[{}[\]]/.test(bare)) return [{ pointer, code: 'template-brackets-open' }];
    if (fieldsIn(text).some((name) => !known.includes(name))) return [{ pointer, code: 'template-field-unknown' }];
    return shapeOf(text) === shape ? [] : [{ pointer, code: 'template-gaps-uneven' }];
  });
}

const shapeOf = (text: string) => [...fieldsIn(text).toSorted(), gapsIn(text)].join(' ');
