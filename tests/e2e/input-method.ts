import type { CDPSession, Page } from 'playwright-core';

/** What a key is to a page while an input method takes it. */
const TAKEN = 229;

/** A Chinese input method at work, as the browser hears of it. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Types the letters of a word, one after another; nothing is chosen yet. */
  async spells(letters: string): Promise<void> {
    for (let end = 1; end <= letters.length; end += 1) {
      await this.presses('Process');
      const text = letters.slice(0, end);
      await this.session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    }
  }

  /** A key that the input method takes for itself: to choose among its words, or to give up. */
  async presses(key: 'Process' | 'Enter' | 'Escape'): Promise<void> {
    const event = { key, code: key === 'Process' ? 'KeyA' : key, windowsVirtualKeyCode: TAKEN };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** What was spelt becomes the word. */
  async chooses(word: string): Promise<void> {
    await this.session.send('Input.insertText', { text: word });
  }

  async writes(letters: string, word: string): Promise<void> {
    await this.spells(letters);
    await this.chooses(word);
  }
}
