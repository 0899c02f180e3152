import type { Advice } from "@rekindle/guide";
import { type ShownWhy, WhyButton } from "../../parts/why/why.tsx";

interface AdviceListProps {
  readonly title: string;
  readonly advice: readonly Advice[];
  readonly shown: ShownWhy;
  /** As many as a page bears; the rest are folded. */
  readonly most?: number;
}

export function AdviceList({ title, advice, shown, most = 3 }: AdviceListProps) {
  if (advice.length === 0) return null;
  const more = advice.slice(most);
  return (
    <section class="advice">
      <h2>{title}</h2>
      <Items advice={advice.slice(0, most)} shown={shown} />
      {more.length > 0 ? (
        <details>
          <summary>{more.length === 1 ? "One more" : `${more.length} more`}</summary>
          <Items advice={more} shown={shown} />
        </details>
      ) : null}
    </section>
  );
}

function Items({ advice, shown }: { readonly advice: readonly Advice[]; readonly shown: ShownWhy }) {
  return (
    <ul class="advice-items">
      {advice.map((item) => (
        <li key={item.id}>
          <span>{item.text}</span>
          <WhyButton advice={item} shown={shown} />
        </li>
      ))}
    </ul>
  );
}
