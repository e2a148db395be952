import { Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../../shell/language-provider.tsx';
import classes from '../parts/parts.module.css';
import { useText } from '../parts/use-text.ts';
import { beginAnew, goOnWithDraft } from './draft-store.ts';

/** Asks whether to go on with what was begun on this device, which may be somebody else's; shows nothing of it before. */
export function Begun() {
  const text = useText();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const write = async (how: typeof goOnWithDraft) => {
    await how(language);
    await navigate({ to: '/file/$step', params: { step: 'category' } });
  };
  return (
    <Stack>
      <Text>{text('device.begun')}</Text>
      <Button size="lg" className={classes.button} onClick={() => void write(goOnWithDraft)}>
        {text('device.draft')}
      </Button>
      <Button size="lg" variant="outline" className={classes.button} onClick={() => void write(beginAnew)}>
        {text('device.anew')}
      </Button>
    </Stack>
  );
}
