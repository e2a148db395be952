import { randomUUID } from 'node:crypto';
import { complaint } from '@jisr/testing';

export const newReference = () => `SR-${randomUUID()}`;
export const noon = (day: string) => ({ time: `${day}T12:00:00.000Z` });
export const request = (institution: string, name: string, subject: string, data: object = {}, day = '2018-02-10') => ({
  ...complaint(institution, subject),
  ...noon(day),
  type: `ma.jisr.intake.${name}.v1`,
  data,
});
export const withdrawal = (institution: string, subject: string) =>
  request(institution, 'withdrawal-submitted', subject, { reason: 'solved' });
export const acceptance = (institution: string, subject: string) =>
  request(institution, 'acceptance-submitted', subject);

/** Names a person who exists nowhere else. */
const contestText = 'Madame Ijja Bouzekri attend toujours ses clés.';
export const contest = (institution: string, subject: string, day?: string) =>
  request(institution, 'contest-submitted', subject, { reason: 'incomplete-reply', text: contestText }, day);
export const mediation = (institution: string, subject: string, day?: string) =>
  request(institution, 'mediation-request-submitted', subject, { reason: 'reply-unsatisfactory' }, day);
export const reopening = (institution: string, subject: string, day?: string) =>
  request(institution, 'reopening-submitted', subject, { reason: 'new-facts' }, day);
export const rating = (institution: string, subject: string, day?: string) =>
  request(institution, 'rating-submitted', subject, { score: 4 }, day);

/** A person who exists nowhere else. */
export const person = { name: 'Zoulikha Tamazirt', nationalId: 'QX918273', email: 'zoulikha.tamazirt@example.ma' };
export const phone = '+212 6 12 34 56 78';
export const address = '12, rue des Orangers, Salé';
export const description = 'Voisine de Ghizlane Ouhmouch, je loge chez ma soeur depuis mars.';
