/**
 * Told of everything that we say about today's document (an overlay action, a unit, a successor) and that has nothing to
 * say it about. For the committed snapshot that is an error: the published document moved, and we did not. For any other
 * document (an older one, or one that was just pulled) it is a note: it may well lack what ours has, and comparing it or
 * taking it over must not wait for our words. The next `spec:generate` of what was taken over refuses it.
 */
export type OnMiss = (miss: string) => void

export const refuseMiss: OnMiss = (miss) => {
  throw new Error(miss)
}
