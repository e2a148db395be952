import { Anchor, Button, Container, Group, Text } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Account } from './account.tsx';
import { AreaNavigation } from './area-navigation.tsx';
import { areaAt } from './areas.ts';
import { useLanguage } from './language-provider.tsx';
import { languages, ownNames } from './languages.ts';
import classes from './frame.module.css';
import { AreaGate } from './require-role.tsx';

/** What is around every page: the way to the content, the name, the languages, who is signed in and where they may go. */
export function Frame() {
  const area = areaAt(useLocation().pathname);
  return (
    <>
      <Anchor href="#content" className="skip">
        <FormattedMessage id="shell.skip" />
      </Anchor>
      <header className={classes.header}>
        <Container size="lg" className={classes.bar}>
          <Link to="/" className={classes.name}>
            <img src="/icon.svg" alt="" width="32" height="32" />
            <FormattedMessage id="shell.name" />
          </Link>
          <Account />
          <LanguageChooser />
        </Container>
        <AreaNavigation />
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {area ? (
          <AreaGate {...area}>
            <Outlet />
          </AreaGate>
        ) : (
          <Outlet />
        )}
      </main>
      <footer className={classes.footer}>
        <Container size="lg">
          <Group gap="md">
            <Text size="sm">
              <FormattedMessage id="shell.footer" />
            </Text>
          </Group>
        </Container>
      </footer>
    </>
  );
}

function LanguageChooser() {
  const { language: chosen, choose } = useLanguage();
  return (
    <Group gap={4} component="nav" aria-label="العربية / Français / ⵜⴰⵎⴰⵣⵉⵖⵜ / English">
      {languages.map((language) => (
        <Button
          key={language}
          variant={language === chosen ? 'light' : 'subtle'}
          className={classes.language}
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
        >
          {ownNames[language]}
        </Button>
      ))}
    </Group>
  );
}
