import { Paper, Text } from '@mantine/core';
import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import { directionOf, type Language } from '../../shell/languages.ts';
import { fillTemplate } from '../../shell/template-text.ts';
import classes from '../parts/administration.module.css';

/** A case that there is not. */
const example = {
  receiptNumber: 'JSR-2026-000017',
  category: 'Retard de livraison',
  operation: 'Annassim',
  receivedOn: '02/03/2026',
  today: '20/03/2026',
};

/** A text as an officer has it before them, of an example; what they still have to write stands out. */
export function TemplatePreview({ text, language }: { readonly text: string; readonly language: Language }) {
  const parts = fillTemplate(text, example).split(/(\[[^[\]]*\])/);
  return (
    <Paper withBorder p="sm">
      <Text size="sm">
        <FormattedMessage id="administration.templates.preview" />
      </Text>
      <Text component="div" lang={language} dir={directionOf(language)} className={classes.preview}>
        {parts.map((part, at) =>
          part.startsWith('[') ? (
            // The parts of a text have nothing but their place.
            <mark key={`${at} ${part}`} className={classes.gap}>
              {part}
            </mark>
          ) : (
            <Fragment key={`${at} ${part}`}>{part}</Fragment>
          ),
        )}
      </Text>
    </Paper>
  );
}
