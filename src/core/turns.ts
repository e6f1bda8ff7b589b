/** Gives what runs actions one after the other: each begins when those before it have ended, however they ended. */
export function turns(): <T>(action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const turn = last.then(action, action);
    last = turn;
    return turn;
  };
}
