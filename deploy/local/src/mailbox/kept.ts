/** How many messages are kept; older ones go. */
const most = 20_000;

/** The last messages, in the order in which they came. */
export interface Kept<Message extends { readonly to: string }> {
  readonly all: readonly Message[];
  keep(message: Message): void;
  /** Those to an address that holds these letters; all without any. */
  to(letters: string | null): readonly Message[];
}

export function kept<Message extends { readonly to: string }>(): Kept<Message> {
  const all: Message[] = [];
  return {
    all,
    keep: (message) => {
      all.push(message);
      if (all.length > most) all.shift();
    },
    to: (letters) => all.filter(({ to }) => !letters || to.includes(letters)),
  };
}
