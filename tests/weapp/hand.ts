import { PDF, PNG } from '../support/files.ts';
import type { Product } from '../support/product.ts';
import { endSession } from '../support/sessions.ts';
import { weappDist } from './dist.ts';
import { Host, type Shown } from './host/index.ts';

/** The address that is built into the mini-program when none is given. */
const BUILT_FOR = process.env.API_BASE ?? 'https://vc.example.gov.cn';

export const photo = (name: string) => ({ name, bytes: PNG });
export const paper = (name: string) => ({ name, bytes: Buffer.from(PDF) });

/** The mini-program in WeChat, in somebody's hand, who puts it away and opens it again. */
export class Hand {
  host: Host;
  private readonly product: Product;
  private readonly before: Host[] = [];

  private constructor(product: Product) {
    this.product = product;
    this.host = this.started();
  }

  static async open(product: Product): Promise<Hand> {
    const hand = new Hand(product);
    await hand.host.launch();
    return hand;
  }

  /** The program is ended by the phone after it was put away, and opened anew. */
  async reopen(): Promise<void> {
    this.host.leave();
    this.before.push(this.host);
    this.host = this.started(this.host.storage);
    await this.host.launch();
  }

  press(words: string): Promise<void> {
    return this.host.tap(({ tag }, inside) => tag === 'button' && inside === words);
  }
  /** Presses a main action twice before anything is drawn anew. */
  async pressTwice(words: string): Promise<void> {
    const isIt = ({ tag }: { tag: string }, inside: string) => tag === 'button' && inside === words;
    await this.host.until(() => this.host.find(isIt), words);
    this.host.fire('tap', isIt);
    this.host.fire('tap', isIt);
  }
  tapRow(words: string): Promise<void> {
    return this.host.tap(({ tag, props }, inside) => tag === 'view' && props['aria-role'] === 'button' && inside.includes(words));
  }
  /** Chooses one of several, and waits until it is the chosen one. */
  async choose(words: string): Promise<void> {
    await this.host.tap(words);
    await this.host.until(
      () => this.host.find(({ props }, inside) => props['aria-checked'] === 'true' && inside === words),
      `${words} chosen`,
    );
  }
  async agree(words: string): Promise<void> {
    const labelled =
      (label: string) =>
      ({ props }: Shown) =>
        props['aria-role'] === 'switch' && props['aria-label'] === label;
    await this.host.tap(labelled(`${words}，已关闭`));
    await this.host.until(() => this.host.find(labelled(`${words}，已打开`)), `${words} agreed to`);
  }
  /** Waits until this stands in a field. */
  holds(value: string): Promise<void> {
    return this.host.until(() => this.host.find(({ props }) => props.value === value), `a field with ${value}`);
  }
  async pick(button: string, ...files: Host['picks'][number][]): Promise<void> {
    this.host.picks = files;
    await this.press(button);
  }
  /** Waits until so many files have arrived. */
  arrived(count: number): Promise<void> {
    return this.host.until(() => this.host.text().split('已传好').length - 1 === count, `${count} files`);
  }
  /** Waits until a document has been opened in WeChat's own reader, and gives its sort. */
  async document(): Promise<string> {
    const opened = () => this.host.log.filter(({ what }) => what === 'document').at(-1);
    await this.host.until(opened, 'a document');
    return opened()?.words ?? '';
  }

  /** Ends this phone's session on the server, while the phone still believes in it. */
  endSession(): Promise<void> {
    return endSession(this.product, String(this.host.storage.get('vc-session')));
  }

  /** Every error on the way, and every function that WeChat does not have here. */
  complaints(): string[] {
    return [...this.before, this.host].flatMap(({ errors, missing }) => [...errors.map(({ words }) => words), ...missing]);
  }

  private started(storage?: Map<string, unknown>): Host {
    return new Host(weappDist, { servers: { [BUILT_FOR]: this.product.base }, ...(storage ? { storage } : {}) });
  }
}
