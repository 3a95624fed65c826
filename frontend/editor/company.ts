import type { PlenaryEditor } from './plenary-editor.ts';
import { presentPeople } from './presence.ts';
import type { Session } from './session.ts';

/** Tells the page who else is here, and a screen reader what they do. */
export class Company {
  private readonly editor: PlenaryEditor;
  private names: string[] = [];

  constructor(editor: PlenaryEditor) {
    this.editor = editor;
  }

  changed(session: Session): void {
    const people = presentPeople(session.awareness);
    const names = people.map((p) => p.name).sort();
    if (names.join('\n') === this.names.join('\n')) return;
    const arrived = names.filter((name) => !this.names.includes(name));
    this.names = names;
    if (arrived.length > 0) this.editor.announcer.aboutOthers(`${arrived.join(', ')} ${arrived.length > 1 ? 'are' : 'is'} here.`);
    this.editor.emit('presence-changed', { people });
    this.editor.revision++;
  }

  wrote(session: Session): void {
    const people = presentPeople(session.awareness);
    this.editor.announcer.aboutOthers(`${people.length === 1 ? people[0].name : 'Someone else'} changed the text.`);
  }
}
