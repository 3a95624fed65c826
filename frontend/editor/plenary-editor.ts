import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Actions } from './actions.ts';
import { Announcer } from './announce.ts';
import { type Comment, commentDecorations, commentRange } from './comments.ts';
import { Company } from './company.ts';
import { linkDialog, shortcutsDialog } from './dialogs.ts';
import { blockPosition, type Passage, passagesOf } from './passages.ts';
import type { Stop } from './provider.ts';
import { type Saving, savingOf, savingSpoken } from './save-state.ts';
import { Session } from './session.ts';
import { side } from './side.ts';
import { status } from './status.ts';
import './stores.ts';
import { adoptStyles } from './styles.ts';
import { TextView } from './text-view.ts';
import { focusTool, toolbar } from './toolbar.ts';
import { trouble } from './trouble.ts';
import type { Notice, Role } from './wire.ts';

/**
 * The shared text of one document. Properties: document-id, epoch, user-key, label, lang, comments.
 * Events: passages-changed, save-state-changed, presence-changed, comment-requested,
 * comment-selected, signed-out, needs-reload. Renders into its own light DOM, because selections
 * across shadow roots are fragile.
 */
export class PlenaryEditor extends LitElement {
  static override properties = {
    documentId: { attribute: 'document-id' },
    userKey: { attribute: 'user-key' },
    epoch: {},
    label: {},
    lang: {},
    comments: { attribute: false },
    markMenuOpen: { state: true },
    saving: { state: true },
    passages: { state: true },
    stop: { state: true },
    role_: { state: true },
    revision: { state: true },
  };
  declare documentId: string;
  declare userKey: string;
  declare epoch: string;
  declare label: string;
  declare lang: string;
  declare comments: Comment[] | string;
  declare markMenuOpen: boolean;
  declare saving: Saving;
  declare passages: Passage[];
  declare stop: Stop | 'demoted' | null;
  declare role_: Role | null;
  declare revision: number;

  session: Session | null = null;
  text: TextView | null = null;
  private opening = 0;
  readonly announcer = new Announcer();
  /** The key of one's own suggestions, as the server last said. */
  authorKey = '';
  private shown = '';
  private readonly actions = new Actions(this);
  private readonly company = new Company(this);

  constructor() {
    super();
    Object.assign(this, { documentId: '', userKey: '', epoch: '', label: 'Text', lang: '', comments: [], markMenuOpen: false });
    Object.assign(this, { saving: { state: 'saved', waiting: 0 }, passages: [], stop: null, role_: null, revision: 0 });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this);
    window.addEventListener('beforeunload', this.leaving);
    document.addEventListener('click', this.clickedElsewhere, true);
    if (this.hasUpdated) void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
    document.removeEventListener('click', this.clickedElsewhere, true);
    this.announcer.stop();
    this.closeSession();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('documentId') || changed.has('userKey') || changed.has('epoch')) void this.open();
    if (changed.has('comments')) this.showComments();
    if (changed.has('label') || changed.has('lang') || changed.has('role_') || changed.has('stop')) this.refreshView();
    const bar = this.querySelector<HTMLElement>('.pe-tools');
    if (bar && !bar.querySelector('[tabindex="0"]')) focusTool(bar, undefined, false);
  }

  // ---- the session

  private async open(): Promise<void> {
    const turn = ++this.opening;
    this.closeSession();
    if (!this.documentId || !this.isConnected) return;
    const address = { documentId: this.documentId, userKey: this.userKey, epoch: this.epoch };
    const session = await Session.open(address, {
      changed: () => this.connectionChanged(),
      noticed: (role, notice) => this.noticed(role, notice),
      synced: () => this.connectionChanged(),
      stopped: (why) => this.stopped(why),
    });
    if (turn !== this.opening) return session.close();
    this.session = session;
    this.role_ = session.provider.role;
    this.stop = null;
    this.mountText(session);
    session.awareness.on('change', () => this.company.changed(session));
    session.doc.on('update', (_: unknown, origin: unknown) => origin === session.provider && this.company.wrote(session));
    this.connectionChanged();
  }

  private mountText(session: Session): void {
    const place = document.createElement('div');
    this.querySelector('.pe-main')?.replaceChildren(place);
    this.shown = '';
    this.text = new TextView(place, session, this.actions.viewHost());
    this.stateChanged(true);
    this.showComments();
  }

  private closeSession(): void {
    this.text?.destroy();
    this.text = null;
    this.session?.close();
    this.session = null;
  }

  private noticed(role: Role, notice: Notice): void {
    const before = this.role_;
    this.session?.queue.setMeta('role', role);
    this.role_ = role;
    this.authorKey = notice.author ?? this.userKey;
    const mayWrite = role === 'write' || role === 'suggest';
    if (!mayWrite && (before === 'write' || before === 'suggest')) {
      this.announcer.now('You can no longer write here.');
      if ((this.session?.queue.size ?? 0) > 0) this.stop = 'demoted';
    }
    if (notice.epoch !== undefined && this.epoch && String(notice.epoch) !== this.epoch) this.nextEpoch = String(notice.epoch);
  }

  private nextEpoch: string | null = null;

  private connectionChanged(): void {
    const { session } = this;
    if (!session) return;
    const saving = savingOf(session.provider.connected, session.queue.size, session.queue.stored);
    const before = this.saving;
    if (saving.state !== before.state || saving.waiting !== before.waiting) {
      this.saving = saving;
      const spoken = savingSpoken(before.state, saving.state);
      if (spoken) this.announcer.now(spoken);
      this.emit('save-state-changed', { ...saving });
    }
    this.refreshView();
  }

  private stopped(why: Stop): void {
    this.stop = why;
    this.announcer.now(why === 'signed-out' ? 'You are signed out. Your changes are kept on this device.' : 'This text is no longer connected.');
    if (why === 'signed-out') this.emit('signed-out', {});
    else this.emit('needs-reload', { why, waiting: this.session?.queue.size ?? 0 });
    if (why !== 'signed-out' && why !== 'refused' && this.session?.queue.size === 0) void this.startFresh();
  }

  /** Gives up what was not saved and shows the text as the server has it. */
  private async startFresh(): Promise<void> {
    const { session } = this;
    this.text?.destroy();
    this.text = null;
    this.session = null;
    await session?.discard();
    if (this.nextEpoch) this.epoch = this.nextEpoch;
    this.nextEpoch = null;
    await this.open();
  }

  // ---- what may be done

  get canEdit(): boolean {
    const role = this.role_;
    return (role === 'write' || role === 'suggest') && this.stop === null && Boolean(this.session?.loaded);
  }

  get canStyle(): boolean {
    return this.canEdit && this.role_ === 'write';
  }

  // ---- changes of the text

  stateChanged(text: boolean): void {
    if (!this.text) return;
    if (text) this.collectPassages();
    this.revision++;
  }

  private collectPassages(): void {
    const next = passagesOf(this.text!.view.state.doc);
    if (JSON.stringify(next) === JSON.stringify(this.passages)) return;
    this.passages = next;
    this.emit('passages-changed', { passages: next });
  }

  get commentList(): Comment[] {
    if (typeof this.comments !== 'string') return this.comments ?? [];
    return this.comments ? (JSON.parse(this.comments) as Comment[]) : [];
  }

  private showComments(): void {
    if (!this.text) return;
    const { view, binding } = this.text;
    view.dispatch(commentDecorations(view.state, binding, this.commentList));
  }

  // Only what the view's attributes show; while text is composed even that would disturb it.
  private refreshView(): void {
    const shown = JSON.stringify([this.canEdit, this.canStyle, this.label, this.lang]);
    if (this.text && shown !== this.shown) {
      this.shown = shown;
      this.text.view.setProps({});
    }
    this.revision++;
  }

  // ---- public methods

  focusText(): void {
    this.text?.view.focus();
  }

  jumpToPassage(id: string): void {
    const pos = this.text && blockPosition(this.text.view.state.doc, id);
    if (pos) this.actions.jump(pos, pos);
  }

  jumpToComment(id: string): void {
    const comment = this.commentList.find((c) => c.id === id);
    const range = comment && this.text && commentRange(this.text.binding, comment);
    if (range) this.actions.jump(...range);
    this.emit('comment-selected', { id });
  }

  get openComments(): Comment[] {
    return this.commentList.filter((comment) => !comment.resolved);
  }

  private clickedElsewhere = (event: Event) => {
    if (this.markMenuOpen && !(event.target as Element).closest?.('.pe-menu-place')) this.markMenuOpen = false;
  };

  private leaving = (event: BeforeUnloadEvent) => {
    const { session } = this;
    // What is stored is sent after the next visit; only what is not needs a warning.
    if (session && session.queue.size > 0 && !session.queue.stored) event.preventDefault();
  };

  emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const { actions, session } = this;
    const margin = () => side(this);
    return html`
      <div class="pe-bar">
        ${this.text ? toolbar(actions.toolbarHost(this.text)) : html`<div class="pe-tools"></div>`} ${status(this)}
      </div>
      ${this.stop ? trouble({ why: this.stop, waiting: session?.queue.size ?? 0, copy: () => actions.copyUnsaved(), fresh: () => void this.startFresh() }) : nothing}
      <div class="pe-page">
        <div class="pe-main"></div>
        <aside class="pe-side" aria-label="Marked passages and comments"><div class="pe-side-in">${margin()}</div></aside>
      </div>
      <dialog class="pe-sheet" aria-label="Marked passages and comments">${margin()}<form method="dialog" class="pe-row"><button class="pe-button">Close</button></form></dialog>
      ${shortcutsDialog(this.announcer)} ${linkDialog((href) => actions.setLink(href))} ${this.announcer.region}
    `;
  }
}

if (!customElements.get('plenary-editor')) customElements.define('plenary-editor', PlenaryEditor);

declare global {
  interface HTMLElementTagNameMap {
    'plenary-editor': PlenaryEditor;
  }
}
