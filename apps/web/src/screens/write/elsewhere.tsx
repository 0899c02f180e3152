import { useRouter } from "../../shell/router.ts";

/** What else the Write tab holds. */
export function Elsewhere() {
  const { go } = useRouter();
  return (
    <nav aria-label="Also here">
      <ul class="rows">
        <li>
          <button type="button" onClick={() => go("they-wrote")}>
            They wrote to me
          </button>
        </li>
        <li>
          <button type="button" onClick={() => go("held")}>
            Held until morning
          </button>
        </li>
        <li>
          <button type="button" onClick={() => go("letters")}>
            Unsent letters
          </button>
        </li>
      </ul>
    </nav>
  );
}
