import { Alert, Anchor, List } from '@mantine/core';
import { createContext, useContext, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { TextLink } from './link.tsx';
import classes from './parts.module.css';

/** What is wrong with a field of the page, in words. */
export interface FieldFlaw {
  readonly field: string;
  readonly text: string;
  /** The page that the field is on, when it is not this one. */
  readonly to?: string;
}

/** What is wrong with the page as it was last sent. */
export const Flaws = createContext<readonly FieldFlaw[]>([]);

export const useFlaw = (field: string): string | undefined =>
  useContext(Flaws).find((flaw) => flaw.field === field)?.text;

/** Says at the top all that is wrong, leads to each field, and takes the focus so that it is heard. */
export function ErrorSummary() {
  const { formatMessage } = useIntl();
  const flaws = useContext(Flaws);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (flaws.length > 0) summary.current?.focus();
  }, [flaws]);

  if (flaws.length === 0) return null;
  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      title={formatMessage({ id: 'citizen.errors.title' })}
    >
      <List listStyleType="none" spacing={0}>
        {flaws.map(({ field, text, to }) => (
          <List.Item key={`${field} ${text}`}>
            {to === undefined ? <FieldLink field={field} text={text} /> : <TextLink to={to}>{text}</TextLink>}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function FieldLink({ field, text }: Pick<FieldFlaw, 'field' | 'text'>) {
  return (
    <Anchor
      href={`#${field}`}
      underline="always"
      className={classes.link}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(field)?.focus();
      }}
    >
      {text}
    </Anchor>
  );
}
