import { Container, Stack, Title } from '@mantine/core';
import { useEffect, useRef, type PropsWithChildren } from 'react';
import { useIntl } from 'react-intl';
import { BackLink } from './link.tsx';
import classes from './parts.module.css';

/** The page that the browser opened first keeps the focus where people expect it; later ones begin at their heading. */
let isFirst = true;

/** One page for citizens: its title in the window too, and the focus on it when one comes here from another page. */
export function Page({
  title,
  back,
  children,
}: PropsWithChildren<{ readonly title: string; readonly back?: string | undefined }>) {
  const { formatMessage } = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const site = formatMessage({ id: 'shell.name' });
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);

  return (
    <Container size="sm" className="citizen">
      <Stack gap="lg">
        {back !== undefined && <BackLink to={back} />}
        <Title order={1} tabIndex={-1} ref={heading} className={classes.heading}>
          {title}
        </Title>
        {children}
      </Stack>
    </Container>
  );
}
