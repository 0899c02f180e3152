/** Shown this once: it is kept nowhere but sealed under itself. */
export function RecoveryCode({ code, onWritten }: { readonly code: string; readonly onWritten: () => void }) {
  return (
    <>
      <p>If you forget the passphrase, this code opens the journal. It is shown this once.</p>
      <p class="code">{code}</p>
      <p>Write it on paper and keep it where only you look.</p>
      <div class="actions">
        <button type="button" class="main" onClick={onWritten}>
          I have written it down
        </button>
      </div>
    </>
  );
}
