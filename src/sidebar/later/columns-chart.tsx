// A column chart: one column a month, its numbers above it and in the table that goes with it.

export interface Column {
  readonly label: string;
  readonly value: number;
  /** Of the value, drawn filled; the rest is drawn above it in another colour and said in the table. */
  readonly part?: number;
}

const WIDTH = 268;
const HEIGHT = 120;
const TOP = 16;
const BOTTOM = 18;

/** `label` says in words what the picture shows. Empty months keep their place. */
export function ColumnsChart({ columns, label }: { columns: readonly Column[]; label: string }) {
  const highest = Math.max(1, ...columns.map(({ value }) => value));
  const step = WIDTH / columns.length;
  const unit = (HEIGHT - TOP - BOTTOM) / highest;
  const base = HEIGHT - BOTTOM;
  return (
    <svg class="tb-chart" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={label}>
      <path d={`M0 ${String(base)}H${String(WIDTH)}`} class="tb-chart__axis" />
      {columns.map(({ label: name, value, part = value }, at) => {
        const x = at * step;
        const middle = x + step / 2;
        return (
          <g key={name}>
            <rect class="tb-chart__rest" x={x + 2} width={step - 4} y={base - value * unit} height={(value - part) * unit} />
            <rect class="tb-chart__column" x={x + 2} width={step - 4} y={base - part * unit} height={part * unit} />
            {value > 0 && (
              <text class="tb-chart__value" x={middle} y={base - value * unit - 3}>
                {value}
              </text>
            )}
            <text x={middle} y={HEIGHT - 5}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
