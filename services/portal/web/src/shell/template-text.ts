import { templateFields, type TemplateField } from '@jisr/portal-api';

/** What is known of a case, by the name of the field that says it. */
export type TemplateFacts = Readonly<Partial<Record<TemplateField, string>>>;

/** A template's text with what is known of the case; what is not known stays for the officer, in brackets. */
export const fillTemplate = (text: string, facts: TemplateFacts): string =>
  text.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const field = templateFields.find((known) => known === name);
    return (field && facts[field]) ?? `[${name}]`;
  });
