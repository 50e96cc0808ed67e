/**
 * Tidings cannot go on, and a person can mend it: a taken port, an unwritable folder, a newer database.
 * The message is one line that says what is wrong and what to do. The command prints it and exits with 1.
 */
export class Halt extends Error {
  override readonly name = 'Halt';
}

/** Another process has the data folder, and may give it back. */
export class FolderHeld extends Halt {}
