/**
 * A promise for others to settle. Where the signal aborts before that, it rejects with the signal's reason, and `onAbort` is called.
 */
export function abortable<T>(signal: AbortSignal | undefined, onAbort: () => void): PromiseWithResolvers<T> {
  const deferred = Promise.withResolvers<T>();
  const abort = (): void => {
    deferred.reject(signal?.reason);
    onAbort();
  };
  const forget = (): void => signal?.removeEventListener('abort', abort);
  signal?.addEventListener('abort', abort, { once: true });
  deferred.promise.then(forget, forget);
  return deferred;
}
