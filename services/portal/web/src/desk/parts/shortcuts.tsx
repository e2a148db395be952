import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './desk.module.css';

const keys = ['j', 'k', 'enter', 'slash', 'r', 'help'] as const;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null;

/** Cases of a list have this attribute on the link that opens them. */
export const caseLink = 'data-case-link';
/** What `r` goes to. */
export const replyPlace = 'data-reply';

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(`[${caseLink}]`)];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

/** Opens what is to be filled in; Tab goes on from there. */
function reply(): void {
  const place = document.querySelector<HTMLElement>(`[${replyPlace}]`);
  place?.focus();
  place?.click();
}

/** Keys for who works at a desk all day; none while somebody types. The list of them opens with `?`. */
export function Shortcuts() {
  const help = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === '/') document.querySelector<HTMLElement>('[type="search"]')?.focus();
      else if (event.key === 'r') reply();
      else if (event.key === '?') help.current?.showModal();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  return (
    <>
      <Button variant="subtle" className={classes.tall} onClick={() => help.current?.showModal()}>
        <FormattedMessage id="desk.keys.title" />
      </Button>
      <dialog ref={help} className={classes.dialog} aria-labelledby="keys">
        <h2 id="keys">
          <FormattedMessage id="desk.keys.title" />
        </h2>
        <dl className={classes.facts}>
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{{ enter: 'Enter', slash: '/', help: '?', j: 'j', k: 'k', r: 'r' }[key]}</kbd>
              </dt>
              <dd>
                <FormattedMessage id={`desk.keys.${key}`} />
              </dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button type="submit" className={classes.tall}>
            <FormattedMessage id="desk.close" />
          </Button>
        </form>
      </dialog>
    </>
  );
}
