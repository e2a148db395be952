import { Container, Stack, Title } from '@mantine/core';
import { useEffect, useRef, type PropsWithChildren } from 'react';
import { useTitle } from '../../shell/use-title.ts';
import { BackLink } from './link.tsx';
import classes from './parts.module.css';

/** The page that the browser opened first keeps the focus where people expect it; later ones begin at their heading. */
let isFirst = true;

interface PageProps {
  readonly title: string;
  readonly back?: string | undefined;
  /** Holds the place of the page itself, which is not there yet and takes the focus when it is. */
  readonly isPending?: boolean;
}

/** One page for citizens: its title in the window too, and the focus on it when one comes here from another page. */
export function Page({ title, back, isPending = false, children }: PropsWithChildren<PageProps>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (isPending) return;
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [isPending]);

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
