const QUIET_MS = 10_000;
const SETTING = 'plenary-announce-others';

/** One polite live region: others' doings at most one sentence in ten seconds, save trouble at once. */
export class Announcer {
  readonly region: HTMLElement;
  private last = 0;
  private waiting: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.region = document.createElement('div');
    this.region.className = 'pe-hidden';
    this.region.setAttribute('role', 'status');
    this.region.setAttribute('aria-live', 'polite');
  }

  get others(): boolean {
    return localStorage.getItem(SETTING) !== 'off';
  }

  set others(on: boolean) {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  }

  /** What concerns the person's own work; never delayed. */
  now(sentence: string): void {
    this.region.textContent = sentence;
  }

  /** What others do; the newest sentence wins when several come within ten seconds. */
  aboutOthers(sentence: string): void {
    if (!this.others) return;
    this.waiting = sentence;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.speak(), Math.max(0, this.last + QUIET_MS - Date.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private speak(): void {
    if (!this.waiting) return;
    this.region.textContent = this.waiting;
    this.waiting = null;
    this.last = Date.now();
  }
}
