/** The platform itself: a timer, a match, a window that passed. */
export const system = { role: 'system' } as const;

/** Whoever speaks for an operator. */
export const correspondentOf = (institution: string) => ({ role: 'correspondent', institution }) as const;

/** The complainant, through the institution that received the complaint. */
export const citizen = { role: 'citizen' } as const;
