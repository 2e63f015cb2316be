import AttachmentInspection

/// How a page looks: light and dark, wide and narrow, on a screen and on paper.
///
/// Every colour of a verdict stands out from its background by 3:1 at least, every text by 4.5:1
/// (WCAG 2.2, 1.4.11 and 1.4.3). Verdicts differ in lightness and in their stripes too, for those
/// who see fewer colours.
enum PageStyle {
  /// The rules by which the filter hides rows: with nothing checked, all are shown.
  static var filterRules: HTML {
    let choices = Verdict.allCases.map { verdict -> HTML in
      """
      .audit:has(#only-\(verdict.rawValue):checked) tbody > tr.\(verdict.rawValue) \
      { display: table-row; }
      @media (max-width: 46rem) { .audit:has(#only-\(verdict.rawValue):checked) \
      tbody > tr.\(verdict.rawValue) { display: block; } }

      """
    }
    return """
      .audit:has(.filter :checked) tbody > tr { display: none; }
      \(HTML(choices))
      """
  }

  /// All other rules.
  static let sheet: HTML = """
    \(colours)
    \(text)
    \(charts)
    \(table)
    \(surroundings)

    """

  private static let colours: HTML = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf8; --sheet: #ffffff; --ink: #1d2126; --soft: #5a626b; --line: #e2dfda;
      --link: #17606f; --stripe: rgb(255 255 255 / .55);
      --pseudo-protected: #8c1d40; --exposed: #c93756; --not-protected: #d4601f;
      --ambiguous: #7a5195; --partly-protected: #a87a08; --unknown: #757d86;
      --protected: #1f7a8c; --none: #8d949c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171a; --sheet: #1b1f23; --ink: #e8e6e3; --soft: #a3abb4; --line: #31373d;
        --link: #7cc7d6; --stripe: rgb(0 0 0 / .45);
        --pseudo-protected: #e2486f; --exposed: #ff94a8; --not-protected: #f0904f;
        --ambiguous: #b794db; --partly-protected: #dcb54a; --unknown: #949da7;
        --protected: #4fb0c6; --none: #737b84;
      }
    }
    i.pseudo-protected, .verdict.pseudo-protected::before { background: var(--pseudo-protected); }
    i.exposed, .verdict.exposed::before { background: repeating-linear-gradient(45deg, \
    transparent 0 3px, var(--stripe) 3px 5px) var(--exposed); }
    i.not-protected, .verdict.not-protected::before { background: var(--not-protected); }
    i.ambiguous, .verdict.ambiguous::before { background: repeating-linear-gradient(90deg, \
    transparent 0 3px, var(--stripe) 3px 5px) var(--ambiguous); }
    i.partly-protected, .verdict.partly-protected::before { background: \
    repeating-linear-gradient(-45deg, transparent 0 3px, var(--stripe) 3px 5px) \
    var(--partly-protected); }
    i.unknown, .verdict.unknown::before { background: repeating-linear-gradient(0deg, \
    transparent 0 2px, var(--stripe) 2px 4px) var(--unknown); }
    i.protected, .verdict.protected::before { background: var(--protected); }
    i.none, .verdict.none::before { background: var(--sheet); box-shadow: inset 0 0 0 1px \
    var(--none); }
    i, .verdict::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; \
    forced-color-adjust: none; }
    """

  private static let text: HTML = """
    * { box-sizing: border-box; }
    body {
      margin: 0; padding: 3rem clamp(1rem, 4vw, 3.5rem) 2rem; background: var(--paper);
      color: var(--ink); line-height: 1.5;
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Hiragino Sans", \
    "Yu Gothic UI", Meiryo, "Noto Sans JP", "Noto Sans CJK JP", "IPAexGothic", sans-serif;
    }
    header, main, footer { max-width: 82rem; margin: 0 auto; }
    header { padding-bottom: 1rem; }
    h1 { margin: .2rem 0 1rem; max-width: 24em; font-size: clamp(1.6rem, 4vw, 2.5rem); \
    font-weight: 650; line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; }
    h2 { margin: 0 0 1rem; font-size: 1.15rem; font-weight: 650; }
    p { margin: 0 0 .5rem; }
    .kind { margin: 0; color: var(--soft); font-size: .9rem; }
    .scope, .remark { max-width: 60em; overflow-wrap: anywhere; }
    .remark { padding-left: .8rem; border-left: 3px solid var(--line); }
    .small, footer { max-width: 60em; color: var(--soft); font-size: .85rem; }
    .small { margin: .8rem 0 0; }
    section { margin: 0 0 1.5rem; padding: 1.5rem clamp(1rem, 2.5vw, 2rem); \
    background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; }
    footer { padding: 0 clamp(1rem, 2.5vw, 2rem); }
    code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; \
    font-size: .92em; }
    .verdict { font-weight: 600; white-space: nowrap; }
    .verdict::before { content: ""; display: inline-block; width: .8em; height: .8em; \
    margin-right: .5em; border-radius: .18em; vertical-align: -.05em; }
    """

  private static let charts: HTML = """
    .bar { display: flex; height: 1rem; }
    .bar i { flex: none; min-width: 2px; border-right: 1px solid var(--sheet); }
    .bar i:last-child { border-right: 0; border-radius: 0 .2rem .2rem 0; }
    .bar i:first-child { border-radius: .2rem 0 0 .2rem; }
    .bar i:only-child { border-radius: .2rem; }
    .words { color: var(--soft); font-size: .85rem; }
    figure { margin: 0; }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .85rem; }
    .columns { position: relative; margin: 1.2rem 0 3.2rem 3rem; height: 13rem; }
    .tick { position: absolute; left: 0; right: 0; border-top: 1px solid var(--line); }
    .tick span { position: absolute; right: 100%; top: -.75em; padding-right: .6rem; \
    color: var(--soft); font-size: .8rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
    .plot { position: absolute; inset: 0; display: flex; gap: clamp(1px, .3vw, 5px); }
    .column { position: relative; flex: 1 1 0; min-width: 0; max-width: 4rem; height: 100%; }
    .stack { display: flex; flex-direction: column-reverse; height: 100%; }
    .stack i { flex: none; min-height: 2px; border-top: 1px solid var(--sheet); }
    .stack i:last-child { border-top: 0; border-radius: .15rem .15rem 0 0; }
    .column:hover .stack { background: color-mix(in srgb, var(--ink) 6%, transparent); }
    .label { position: absolute; top: calc(100% + .4rem); left: 50%; translate: -50%; \
    color: var(--soft); font-size: .8rem; line-height: 1.3; text-align: center; \
    white-space: nowrap; }
    .column:first-child .label { left: 0; translate: 0; text-align: left; }
    .column:last-child:not(:first-child) .label { left: auto; right: 0; translate: 0; \
    text-align: right; }
    .label b { display: block; font-weight: 600; }
    .label b.again { display: none; }
    summary { cursor: pointer; color: var(--link); font-size: .9rem; }
    """

  private static let table: HTML = """
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: .92rem; }
    th, td { padding: .55rem 1rem .55rem 0; border-bottom: 1px solid var(--line); \
    text-align: left; vertical-align: top; overflow: clip; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { color: var(--soft); font-size: .8rem; font-weight: 600; }
    tbody th { font-weight: 500; }
    tfoot th, tfoot td { border-bottom: 0; font-weight: 650; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .verdicts .bar { margin-top: .25rem; }
    .verdicts .meter { width: 30%; }
    .verdicts .meaning { color: var(--soft); }
    .senders th[scope=row] { overflow-wrap: anywhere; min-width: 9rem; }
    .senders .meter { width: 55%; }
    .periods { width: auto; margin-top: .8rem; }
    .periods th, .periods td { padding: .25rem 1.2rem .25rem 0; }
    table.items { min-width: 56rem; table-layout: fixed; }
    table.items tr { contain-intrinsic-size: auto 5rem; }
    table.items td { overflow-wrap: anywhere; line-height: 1.45; }
    table.items th:nth-child(1) { width: 11rem; }
    table.items th:nth-child(2) { width: 6.5rem; }
    table.items th:nth-child(3), table.items th:nth-child(4) { width: 22%; }
    .day { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .sender, .name { font-weight: 600; }
    .input, .facts, .of, .more, .reasons code { color: var(--soft); }
    .input, .facts, .inside, .reasons { font-size: .92em; }
    .reasons, .inside { margin: 0; padding: 0; list-style: none; }
    .reasons li + li { margin-top: .25rem; }
    .inside li { margin-top: .25rem; padding-left: .8rem; border-left: 2px solid var(--line); }
    .reasons code { font-size: .85em; white-space: nowrap; }
    """

  private static let surroundings: HTML = """
    .filter { position: sticky; top: 0; z-index: 1; background: var(--sheet); \
    padding: .5rem 0 .8rem; }
    fieldset { margin: 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; \
    gap: .4rem .5rem; align-items: center; font-size: .88rem; min-width: 0; }
    legend { float: left; margin-right: .3rem; padding: 0; color: var(--soft); }
    .filter label, .filter button { padding: .25rem .7rem; border: 1px solid var(--line); \
    border-radius: 1rem; background: none; color: inherit; font: inherit; cursor: pointer; \
    white-space: nowrap; }
    .filter label:has(:checked) { border-color: var(--ink); background: color-mix(in srgb, \
    var(--ink) 8%, transparent); }
    .filter label:has(:focus-visible), .filter button:focus-visible { outline: 2px solid \
    var(--link); outline-offset: 2px; }
    .filter input { margin: 0 .5em 0 0; vertical-align: -.1em; accent-color: var(--ink); }
    .filter b { font-variant-numeric: tabular-nums; font-weight: 500; color: var(--soft); }
    .audit { display: flex; flex-direction: column; counter-reset: shown; }
    .audit tbody > tr { counter-increment: shown; }
    .count { order: 1; margin: 0 0 .8rem; font-variant-numeric: tabular-nums; }
    .count span::after { content: counter(shown); }
    .audit > .scroll { order: 2; min-width: 0; }
    @media (max-width: 46rem) {
      body { padding-top: 1.5rem; }
      .filter { position: static; }
      table.items { min-width: 0; }
      table.items thead { display: none; }
      table.items, table.items tbody, table.items tr, table.items td { display: block; }
      table.items tr { padding: .8rem 0; border-bottom: 1px solid var(--line); }
      table.items td { padding: .15rem 0; border: 0; }
      .verdicts thead, .verdicts tfoot .meter, .verdicts tfoot .meaning { display: none; }
      .verdicts tr { display: grid; grid-template-columns: 1fr auto 4rem; padding: .6rem 0; \
    border-bottom: 1px solid var(--line); }
      .verdicts th, .verdicts td { padding: 0; border: 0; }
      .verdicts .meter, .verdicts .meaning { grid-column: 1 / -1; width: auto; }
      .verdicts .meaning { order: 1; font-size: .9em; }
      .verdicts .meter { order: 2; }
      .columns { margin-left: 2.2rem; }
      .spare { display: none; }
      .label b.again { display: block; }
    }
    @media print {
      :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #ccc; }
      body { padding: 0; font-size: 9.5pt; }
      section { padding: 0; border: 0; }
      .audit { display: block; }
      .filter, summary { display: none; }
      .scroll { overflow: visible; }
      table.items { min-width: 0; }
      thead { display: table-header-group; }
      tr, figure, h1, h2 { break-inside: avoid; }
      h2 { break-after: avoid; }
    }
    """
}
