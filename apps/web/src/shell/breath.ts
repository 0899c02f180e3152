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
