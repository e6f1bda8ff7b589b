/** Finds a value when it is first asked for, and lets go then of all that it takes to find it. */
export function once<Value>(find: () => Value): () => Value {
  let state: { readonly find: () => Value } | { readonly value: Value } = { find };
  return () => {
    if ('find' in state) state = { value: state.find() };
    return state.value;
  };
}
