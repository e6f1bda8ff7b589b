/** An edit that cannot be made without harm. The message is for a person; nothing was changed. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
