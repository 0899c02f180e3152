/**
 * Resolves in a task of its own, before a timer would: what somebody did meanwhile is answered first. Long work is cut
 * by it into pieces.
 */
export function breath(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

/** Milliseconds. A page that is not in view draws no frame, and must not wait for one. */
const longestFrame = 100;

/** As `breath`, once what has been drawn so far is laid out and painted: long drawing is cut by it into pieces. */
export function frame(): Promise<void> {
  return new Promise<void>((drawn) => {
    requestAnimationFrame(() => drawn());
    setTimeout(drawn, longestFrame);
  }).then(breath);
}
