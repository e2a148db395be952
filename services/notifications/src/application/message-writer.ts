import type { Delivery } from './deliveries.ts';
import { writeLetter, writeList, type Letter } from './letter.ts';
import { say } from './phrases.ts';
import { Wording } from './wording.ts';

type Content = Pick<Delivery, 'to' | 'template' | 'language' | 'params' | 'items'>;

/** Writes what a delivery says, for each channel. The tracking code is told in the receipt alone. */
export class MessageWriter {
  constructor(private readonly wording: Wording) {}

  /** A mail: to a complainant with a subject of its own, to a desk with the case's number, a digest as a list. */
  letter(delivery: Content, trackingCode?: string): Letter {
    const { template, language, items = [] } = delivery;
    const words = this.words(delivery, trackingCode);
    if (template !== 'digest') return writeLetter(subjectKey(delivery), bodyKey(delivery), language, words);
    const lines = items.map(({ template: key, params }) => ({
      key: `${key}.officer`,
      words: this.wording.wordsOf(params, language),
    }));
    return writeList({ key: 'digest.subject', words }, lines, language);
  }

  /** A text message: the case's number and what a mail would say, with nothing to mark it up. */
  text(delivery: Content, trackingCode?: string): string {
    const { language } = delivery;
    const words = this.words(delivery, trackingCode);
    return say('sms.text', language, { ...words, text: say(bodyKey(delivery), language, words) });
  }

  private words({ template, language, params }: Content, trackingCode?: string) {
    const secret = template === 'complaint-registered' && trackingCode !== undefined ? { trackingCode } : {};
    return { ...this.wording.wordsOf(params, language), ...secret };
  }
}

const subjectKey = ({ to, template }: Content) => (to === 'complainant' ? `${template}.subject` : 'officer.subject');
const bodyKey = ({ to, template }: Content) => (to === 'complainant' ? `${template}.body` : `${template}.officer`);
