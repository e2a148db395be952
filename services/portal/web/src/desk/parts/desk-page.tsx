import { Container, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PropsWithChildren, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Shortcuts } from './shortcuts.tsx';
import { useLive } from './use-live.ts';
import areaPages from '../../shell/area-pages.module.css';
import { useTitle } from '../../shell/use-title.ts';
import classes from './desk.module.css';

const pages = [
  ['/desk', 'inbox'],
  ['/desk/sheet', 'sheet'],
  ['/desk/recommendations', 'recommendations'],
  ['/desk/collective-files', 'collective-files'],
] as const;

/** One page of a desk: the ways to the others, its title, and what it shows, which moves as the cases do. */
export function DeskPage({
  title,
  heading = title,
  children,
}: PropsWithChildren<{ readonly title: string; readonly heading?: ReactNode }>) {
  const { formatMessage } = useIntl();
  useLive();
  useTitle(title);

  return (
    <Container size="lg">
      <Stack gap="md">
        <nav aria-label={formatMessage({ id: 'desk.pages' })}>
          <ul className={areaPages.pages}>
            {pages.map(([to, name]) => (
              <li key={to}>
                <Link to={to} className={areaPages.page} activeOptions={{ exact: true, includeSearch: false }}>
                  {formatMessage({ id: `desk.page.${name}` })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Title order={1} className={classes.title}>
          {heading}
        </Title>
        {children}
        <Shortcuts />
      </Stack>
    </Container>
  );
}
