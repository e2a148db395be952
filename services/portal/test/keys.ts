import type { Page } from 'playwright-core';

/** No page has as many places that can be reached. */
const mostStops = 80;

/** What is wrong with where the focus is: it has to be drawn, two pixels wide at least, and in sight. */
const unseen = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const { width, height, top, bottom } = at.getBoundingClientRect();
  const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const isInSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  return isDrawn && isInSight ? undefined : at.outerHTML.slice(0, 300);
})()`;

/** Somebody who has a keyboard alone. Throws where the focus can't be seen, and where something can't be reached. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Goes on by Tab, unless it is there already. */
  async to(place: string): Promise<void> {
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await this.isAt(place)) return;
      await this.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${place} on ${this.page.url()}`);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    const hidden = await this.page.evaluate<string | undefined>(unseen);
    if (hidden !== undefined) throw new Error(`the focus can't be seen on ${this.page.url()}: ${hidden}`);
  }

  /** Presses Enter there, which may lead to another page. */
  async enter(place: string): Promise<void> {
    await this.to(place);
    await this.page.keyboard.press('Enter');
  }

  async write(place: string, words: string): Promise<void> {
    await this.to(place);
    await this.page.keyboard.type(words);
  }

  /** Presses a key until the focus is where it should be: an arrow in a group of choices, `j` in a list. */
  async along(key: string, place: string): Promise<void> {
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await this.isAt(place)) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${place} on ${this.page.url()}`);
  }

  /** One of a few that exclude each other. */
  async choose(name: string, value: string): Promise<void> {
    await this.to(`input[name="${name}"]`);
    await this.press('Space');
    await this.along('ArrowDown', `[value="${value}"]:checked`);
  }

  /** One of many, in a list that opens. */
  async select(place: string, value: string): Promise<void> {
    await this.to(place);
    const chosen = `document.activeElement.value === ${JSON.stringify(value)}`;
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await this.page.evaluate<boolean>(chosen)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`${place} does not offer ${value}`);
  }

  private isAt(place: string): Promise<boolean> {
    return this.page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(place)})`);
  }
}
