import { readFileSync } from 'node:fs';
import { awaitUntil } from '@jisr/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { Window } from '../screen.ts';

const minute = 60_000;
type Messages = Readonly<Record<string, string>>;
const messagesOf = (language: string, area: string): Messages =>
  JSON.parse(
    readFileSync(new URL(`../../web/src/messages/${language}/${area}.json`, import.meta.url), 'utf8'),
  ) as Messages;

/** What somebody fills into a form, by the field's name: a text, what they choose, or the so-manieth of a list. */
export type Filled = Readonly<Record<string, string | number | readonly string[]>>;

/** Somebody at their desk, in a window of their own: finds everything by the words that stand on it, and acts by clicks and keys. */
export class DeskWindow {
  private constructor(
    readonly window: Window,
    private readonly messages: Messages,
    private readonly name: string,
  ) {}

  static async open(browser: Browser, portal: string, language: string, account: string): Promise<DeskWindow> {
    const window = await Window.open(browser, portal, language);
    await window.signIn(account);
    window.page.setDefaultTimeout(minute);
    return new DeskWindow(
      window,
      { ...messagesOf(language, 'labels'), ...messagesOf(language, 'desk') },
      `journey-${account}-${language}`,
    );
  }

  get page(): Page {
    return this.window.page;
  }

  /** A text of the desk as it stands on the screen, whatever is put in for its arguments, after something else if so said. */
  said(id: string, after = ''): RegExp {
    const text = this.messages[`desk.${id}`];
    if (text === undefined || text.includes(', plural')) throw new Error(`desk.${id} can't be looked for`);
    const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^\\s*${after}${parts.join('.*')}\\s*(\\*|\\(.*\\))?\\s*$`);
  }

  button = (id: string): Locator => this.page.getByRole('button', { name: this.said(id) });
  link = (id: string): Locator => this.page.getByRole('link', { name: this.said(id) });
  field = (id: string): Locator => this.page.getByLabel(this.said(id));
  section = (id: string): Locator => this.page.locator(`section[aria-labelledby=${id}]`);

  async goTo(path: string): Promise<void> {
    await this.window.see(path);
  }

  /** Looks a case up by its number, and opens it. */
  async openCase(receipt: string): Promise<void> {
    const link = this.page.getByRole('link', { name: receipt });
    await this.goTo(`/desk?queue=all&q=${encodeURIComponent(receipt)}`);
    await link.waitFor();
    await link.click();
    await this.page.getByRole('heading', { level: 1, name: receipt }).waitFor();
  }

  /** Opens the form of a request, once it may be made. */
  async begin(request: string): Promise<void> {
    const wanted = this.button(`request.${request}`).first();
    const forComplainant = this.page.getByText(this.said('actions.for-complainant'));
    await this.shows(async () => {
      if (await wanted.isVisible()) return true;
      if (await forComplainant.isVisible()) await forComplainant.click();
      return false;
    });
    await wanted.click();
  }

  async fill(fields: Filled): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'object') {
        for (const code of value) await this.page.locator(`form input[type=checkbox][value="${code}"]`).check();
        continue;
      }
      const field = this.field(`field.${name}`).first();
      const isList = await field.evaluate((element: { tagName: string }) => element.tagName === 'SELECT');
      if (typeof value === 'number') await field.selectOption({ index: value });
      else await (isList ? field.selectOption(value) : field.fill(value));
    }
  }

  /** Makes a request, and says yes where it is asked again; over when its form is gone. */
  async ask(request: string, fields: Filled = {}): Promise<void> {
    await this.begin(request);
    await this.fill(fields);
    await this.send();
    const form = this.button('request.send');
    const against = this.page.locator('form').getByRole('alert');
    await this.shows(async () => (await form.count()) === 0 || (await against.count()) > 0);
    if ((await against.count()) > 0) throw new Error(`${request}: ${await against.first().innerText()}`);
  }

  async send(): Promise<void> {
    await this.button('request.send').click();
    const sure = this.button('request.sure');
    if (await sure.isVisible()) await sure.click();
  }

  /** Waits until the history of the case tells of an event, by its context and name. */
  async hears(event: string): Promise<void> {
    await this.section('timeline')
      .getByText(this.messages[`labels.event.${event}`] ?? event, { exact: true })
      .first()
      .waitFor();
  }

  /** Brings a document to the dossier of the case. */
  async add(document: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    const field = this.field('document.type');
    if (!(await field.isVisible())) await this.page.getByText(this.said('document.add')).click();
    await this.section('dossier').locator('input[type=file]').setInputFiles(document);
    await field.selectOption('other');
    await this.button('document.send').click();
    await this.section('dossier').getByText(document.name, { exact: true }).waitFor();
  }

  /** What is wrong with the screen as it stands; a picture of it is kept. */
  async flawsOf(state: string): Promise<readonly string[]> {
    await this.window.keepPicture(`${this.name}-${state}`);
    return [...(await this.window.flaws()), ...this.window.complaints.splice(0)];
  }

  /** Waits for what a list or a page shows to be as expected. */
  shows = (expected: () => Promise<boolean>): Promise<void> => awaitUntil(expected, minute);
}
