import { Container, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PropsWithChildren } from 'react';
import { useIntl } from 'react-intl';
import { useTitle } from '../../shell/use-title.ts';
import areaPages from '../../shell/area-pages.module.css';
import classes from './administration.module.css';

const pages = [
  ['/administration', 'proposals'],
  ['/administration/rules', 'rules'],
  ['/administration/templates', 'templates'],
  ['/administration/institutions', 'institutions'],
  ['/administration/people', 'people'],
  ['/administration/audit', 'audit'],
] as const;

/** One page of administration: the ways to the others, its title, and what it shows. */
export function AdministrationPage({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  const { formatMessage } = useIntl();
  useTitle(title);
  return (
    <Container size="lg">
      <Stack gap="lg">
        <nav aria-label={formatMessage({ id: 'administration.title' })}>
          <ul className={areaPages.pages}>
            {pages.map(([to, name]) => (
              <li key={to}>
                <Link
                  to={to}
                  className={areaPages.page}
                  activeOptions={{ exact: to === '/administration', includeSearch: false }}
                >
                  {formatMessage({ id: `administration.${name}.title` })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {children}
      </Stack>
    </Container>
  );
}
