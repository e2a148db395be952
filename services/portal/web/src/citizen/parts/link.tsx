import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type PropsWithChildren } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './parts.module.css';

const AsButton = forwardRef<HTMLAnchorElement, PropsWithChildren<ButtonProps>>((props, ref) => (
  <Button component="a" ref={ref} size="lg" className={classes.button} {...props} />
));
AsButton.displayName = 'AsButton';

const AsAnchor = forwardRef<HTMLAnchorElement, PropsWithChildren<AnchorProps>>((props, ref) => (
  <Anchor ref={ref} underline="always" className={classes.link} {...props} />
));
AsAnchor.displayName = 'AsAnchor';

/** Goes to another page of the portal, as the main thing to do. */
export const LinkButton = createLink(AsButton);

/** Goes to another page of the portal. */
export const TextLink = createLink(AsAnchor);

/** To the page before this one in the order of the pages, whatever the browser's history says. */
export function BackLink({ to }: { readonly to: string }) {
  return (
    <TextLink to={to}>
      <FormattedMessage id="citizen.back" />
    </TextLink>
  );
}
