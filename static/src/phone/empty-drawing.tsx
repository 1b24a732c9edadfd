// Three papers on the table, one still to come.

export function EmptyDrawing() {
  return (
    <svg class="papers" width="200" height="132" viewBox="0 0 200 132" aria-hidden="true">
      <g class="papers-sheet">
        <rect x="16" y="30" width="72" height="58" rx="4" transform="rotate(-4 52 59)" />
        <rect x="112" y="24" width="72" height="58" rx="4" transform="rotate(3 148 53)" />
        <rect x="64" y="58" width="72" height="58" rx="4" stroke-dasharray="6 6" />
      </g>
      <path class="papers-plus" d="M100 76v22M89 87h22" />
    </svg>
  );
}
