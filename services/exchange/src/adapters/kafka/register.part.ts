import type { Part } from '@jisr/messaging';
import { positionDecider, type Position } from '../../domain/position.ts';

/** The numbers that an institution's register of letters has given in a year; its subject is `registerOf` both. */
export const registerPart: Part<{ readonly type: 'take' }, Position, { readonly type: 'taken' }, never> = {
  name: 'register',
  decider: positionDecider,
  publish: () => [],
};

export const registerOf = (institution: string, year: number): string => `letters|${institution}|${year}`;
