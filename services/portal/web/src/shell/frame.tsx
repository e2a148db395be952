import { Anchor, Button, Container, Group, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from './language-provider.tsx';
import { languages, ownNames } from './languages.ts';
import classes from './frame.module.css';

/** What is around every page: the way to the content, the name, the languages. */
export function Frame() {
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
          <LanguageChooser />
        </Container>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        <Outlet />
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
