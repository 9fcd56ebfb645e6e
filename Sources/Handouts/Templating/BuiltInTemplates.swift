// Made by .ci/embed-templates from Templates/. Change the files there, then run `make templates`.

/// The templates and style sheets that are built into the tool, by their paths in `Templates/`.
enum BuiltInTemplates {
  static let files: [(path: String, text: String)] = [
    (
      "handouts/action-plan.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>The columns run side by side. The same actions in the order of their leads: {{#by-lead}}<a href="{{href}}">{{words}}</a>{{/by-lead}}.</p>
      {{{html}}}
      {{#has-key}}
      {{#key-heading}}
      {{>partials/heading}}
      {{/key-heading}}
      <dl class="key">{{#key}}<div{{#id}} id="{{id}}"{{/id}}><dt><span class="applies">{{label}}</span></dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/key}}</dl>
      {{/has-key}}
      {{#groups}}
      <table class="plan">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}{{{html}}}</caption>
      <colgroup>{{#columns}}<col class="col-item"><col><col class="col-code">{{/columns}}</colgroup>
      <thead><tr>{{#columns}}<th scope="col" colspan="2"{{^first}} class="second"{{/first}}>{{title}}</th><th scope="col">Lead</th>{{/columns}}</tr></thead>
      <tbody>
      {{#lines}}
      <tr>{{#cells}}{{#row}}<td class="item{{^first}} second{{/first}}"{{#id}} id="{{id}}"{{/id}} data-label="{{column}}"><strong>{{address}}</strong></td><td class="text">{{{html}}}</td><td class="lead-officer" data-label="Lead">{{#codes}}<span class="applies">{{.}}</span> {{/codes}}{{#unstated}}none given{{/unstated}}</td>{{/row}}{{#gap}}<td class="none{{^first}} second{{/first}}"></td><td class="none"></td><td class="none"></td>{{/gap}}{{/cells}}</tr>
      {{/lines}}
      </tbody>
      </table>
      {{/groups}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "handouts/by-lead.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>Read, do, tick, next. An action with several leads stands under each of them.</p>
      {{#leads}}
      <table class="rows">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}</caption>
      <colgroup><col class="col-item"><col class="col-tick"><col><col class="col-code"><col class="col-pen"><col class="col-pen"></colgroup>
      <thead><tr><th scope="col">Item</th><th scope="col">Done</th><th scope="col">Action</th><th scope="col">Leads</th><th scope="col">Initials</th><th scope="col">Time (24&nbsp;h)</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr><th scope="row">{{>partials/row-address}}</th><td class="tick"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="text">{{{html}}}</td><td data-label="Leads">{{#codes}}<span class="applies">{{.}}</span> {{/codes}}{{#unstated}}none given{{/unstated}}</td><td class="pen" data-label="Initials"></td><td class="pen" data-label="Time (24 h)"></td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/leads}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "handouts/checklist.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>Do, then confirm: when a row is done, tick it and write your initials and the time. Strike out what does not apply and say why.</p>
      {{#has-codes}}
      <dl class="key">{{#codes}}<div><dt><span class="applies">{{label}}</span></dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/codes}}</dl>
      {{/has-codes}}
      {{{html}}}
      {{#has-details}}
      <dl class="blanks">
      {{#details}}
      <div><dt>{{.}}</dt><dd></dd></div>
      {{/details}}
      </dl>
      {{/has-details}}
      {{#groups}}
      {{#has-rows}}
      <table class="rows">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}{{{html}}}</caption>
      <colgroup><col class="col-item"><col class="col-tick"><col>{{#has-codes}}<col class="col-applies">{{/has-codes}}{{#parties}}<col class="col-party">{{/parties}}<col class="col-pen"><col class="col-pen"><col class="col-reason"></colgroup>
      <thead>
      {{#has-parties}}
      <tr><th scope="col" rowspan="2">Item</th><th scope="col" rowspan="2">Done</th><th scope="col" rowspan="2">Action</th>{{#has-codes}}<th scope="col" rowspan="2">Applies to</th>{{/has-codes}}<th scope="colgroup" colspan="{{party-count}}">Who is responsible</th><th scope="col" rowspan="2">Initials</th><th scope="col" rowspan="2">Time (24&nbsp;h)</th><th scope="col" rowspan="2">Not applicable, because</th></tr>
      <tr>{{#parties}}<th scope="col" class="party">{{.}}</th>{{/parties}}</tr>
      {{/has-parties}}
      {{^has-parties}}
      <tr><th scope="col">Item</th><th scope="col">Done</th><th scope="col">Action</th>{{#has-codes}}<th scope="col">Applies to</th>{{/has-codes}}<th scope="col">Initials</th><th scope="col">Time (24&nbsp;h)</th><th scope="col">Not applicable, because</th></tr>
      {{/has-parties}}
      </thead>
      <tbody>
      {{#rows}}
      <tr{{#id}} id="{{id}}"{{/id}}><th scope="row">{{>partials/row-address}}</th><td class="tick"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="text">{{{html}}}</td>{{#has-codes}}<td>{{>partials/codes}}</td>{{/has-codes}}{{#parties}}<td class="party" data-label="{{.}}"><span class="tick-box" role="img" aria-label="Tick box"></span></td>{{/parties}}<td class="pen" data-label="Initials"></td><td class="pen" data-label="Time (24 h)"></td><td class="reason" data-label="Not applicable, because"></td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/has-rows}}
      {{#bare}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{{html}}}
      {{/bare}}
      {{/groups}}
      {{#after}}
      {{>partials/heading}}
      <div class="ruled"><div class="rule-line"></div><div class="rule-line"></div><div class="rule-line"></div><div class="rule-line"></div><div class="rule-line"></div><div class="rule-line"></div></div>
      {{/after}}
      {{#left-out}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{#none}}
      <p>No row is left out.</p>
      {{/none}}
      {{^none}}
      <ul class="left-out">
      {{#rows}}
      <li><strong>{{>partials/row-address}}</strong> {{>partials/codes}}{{{html}}}</li>
      {{/rows}}
      </ul>
      {{/none}}
      {{/left-out}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "handouts/findings.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p class="lead">{{summary}}</p>
      <p>The check reads as a careful editor would. It can be wrong: a person decides.</p>
      {{#has-counts}}
      <table class="counts">
      <caption>Findings by rule</caption>
      <colgroup><col><col class="col-officer"></colgroup>
      <thead><tr><th scope="col">Rule</th><th scope="col">Findings</th></tr></thead>
      <tbody>
      {{#counts}}
      <tr><th scope="row">{{#link}}<a href="{{href}}">{{words}}</a>{{/link}}</th><td data-label="Findings">{{count}}</td></tr>
      {{/counts}}
      </tbody>
      </table>
      {{/has-counts}}
      {{#groups}}
      <table class="findings">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}<p class="quiet">Rule {{rule}}</p></caption>
      <colgroup><col class="col-place"><col><col class="col-third"></colgroup>
      <thead><tr><th scope="col">Place</th><th scope="col">What is wrong</th><th scope="col">What to do</th></tr></thead>
      <tbody>
      {{#findings}}
      <tr><th scope="row">{{>partials/finding-place}}</th><td class="text">{{message}}</td><td class="text" data-label="What to do:">{{#hint}}{{hint}}{{/hint}}</td></tr>
      {{/findings}}
      </tbody>
      </table>
      {{/groups}}
      {{#accepted}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      <table class="findings">
      <caption>Findings that were read and accepted</caption>
      <colgroup><col class="col-place"><col><col class="col-third"></colgroup>
      <thead><tr><th scope="col">Place</th><th scope="col">What was found</th><th scope="col">Accepted because</th></tr></thead>
      <tbody>
      {{#findings}}
      <tr><th scope="row">{{>partials/finding-place}}</th><td class="text">{{message}}</td><td class="text" data-label="Accepted because:">{{#because}}{{because}}{{/because}}</td></tr>
      {{/findings}}
      </tbody>
      </table>
      {{/accepted}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "handouts/glossary.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <nav class="contents" aria-label="Terms">
      <ul>
      {{#contents}}
      <li><a href="{{href}}">{{words}}</a></li>
      {{/contents}}
      </ul>
      </nav>
      {{{html}}}
      {{#terms}}
      <section class="term">
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{{html}}}
      </section>
      {{/terms}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "handouts/operational-plan.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>Read, do, tick, next.</p>
      {{{html}}}
      <table class="rows">
      <caption>{{caption}}</caption>
      <colgroup><col class="col-item"><col class="col-tick"><col><col class="col-officer"><col class="col-pen"><col class="col-pen"></colgroup>
      <thead><tr><th scope="col">Item</th><th scope="col">Done</th><th scope="col">Task</th><th scope="col">Officer</th><th scope="col">Initials</th><th scope="col">Time (24&nbsp;h)</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr{{#id}} id="{{id}}"{{/id}}><th scope="row">{{address}}</th><td class="tick"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="text">{{{html}}}</td><td class="officer" data-label="Officer">{{#codes}}<p>{{.}}</p>{{/codes}}{{#unstated}}none given{{/unstated}}</td><td class="pen" data-label="Initials"></td><td class="pen" data-label="Time (24 h)"></td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{#closing}}
      {{{html}}}
      {{/closing}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "handouts/procedure.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      {{#has-control}}
      {{#control-heading}}
      {{>partials/heading}}
      {{/control-heading}}
      <dl class="summary">
      {{#control}}
      <div{{#id}} id="{{id}}"{{/id}}><dt>{{label}}</dt><dd>{{#values}}<p>{{.}}</p>{{/values}}</dd></div>
      {{/control}}
      </dl>
      {{/has-control}}
      <nav class="contents" aria-label="Contents of the procedure">
      {{#contents-heading}}
      {{>partials/heading}}
      {{/contents-heading}}
      <ul>
      {{#contents}}
      <li>{{#number}}<span class="number">{{number}}</span> {{/number}}<a href="{{href}}">{{words}}</a></li>
      {{/contents}}
      </ul>
      </nav>
      {{{html}}}
      {{#sections}}
      <section>
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{{html}}}
      {{#clauses}}
      <div class="clause" id="{{id}}">{{{html}}}</div>
      {{/clauses}}
      </section>
      {{/sections}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "pages/everything.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <nav class="contents" aria-label="Parts">
      <h2 class="section-title">Parts</h2>
      <ul class="documents">
      {{#parts}}
      <li><a href="{{href}}">{{words}}</a> {{#note}}<span>{{note}}</span>{{/note}}</li>
      {{/parts}}
      </ul>
      </nav>
      </div>
      </article>
      {{{html}}}

      """#
    ),
    (
      "pages/index.mustache",
      #"""
      <article class="sheet" id="index">
      <p class="status-bar">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}<span class="part">List of documents</span> <span>As of {{as-of}}</span></p>
      <div class="sheet-body">
      <h1 class="sheet-title">Procedures and their documents</h1>
      {{#procedures}}
      {{#versions}}
      <section class="version">
      <h2 class="section-title">{{title}}, {{version}} ({{status}})</h2>
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>{{#findings}}<a href="{{href}}">{{words}}</a>{{/findings}}.</p>
      <ul class="documents">
      {{#documents}}
      <li><a href="{{href}}">{{words}}</a> {{#note}}<span>{{note}}</span>{{/note}}</li>
      {{/documents}}
      </ul>
      </section>
      {{/versions}}
      {{/procedures}}
      <p class="end-mark">End of the list of documents</p>
      </div>
      </article>

      """#
    ),
    (
      "pages/page.mustache",
      #"""
      <!DOCTYPE html>
      <html lang="en-GB" data-edition="{{edition}}">
      <head>
      {{#style}}
      <meta http-equiv="Content-Security-Policy" content="{{policy}}">
      {{/style}}
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>{{title}}</title>
      {{#style}}
      {{>partials/style}}
      {{/style}}
      </head>
      <body>
      <a class="skip-link" href="#main">Skip to the text</a>
      <header class="masthead">
      <p>{{masthead}}</p>
      {{#has-navigation}}
      <nav aria-label="Document set"><ul>{{#navigation}}<li><a href="{{href}}">{{words}}</a></li>{{/navigation}}</ul></nav>
      {{/has-navigation}}
      </header>
      <main id="main"{{#set}} class="set"{{/set}}>
      {{{html}}}
      </main>
      <footer class="colophon">
      <p>{{colophon}}</p>
      </footer>
      </body>
      </html>

      """#
    ),
    (
      "partials/codes.mustache",
      #"""
      {{#codes}}<span class="applies">{{.}}</span> {{/codes}}{{#unstated}}<span class="applies not-stated">not stated</span> {{/unstated}}
      """#
    ),
    (
      "partials/finding-place.mustache",
      #"""
      {{#link}}<a href="{{href}}">{{words}}</a>{{/link}}{{#address}}{{address}}{{/address}} <span class="place">{{place}}</span>
      """#
    ),
    (
      "partials/heading-words.mustache",
      #"""
      {{#number}}<span class="number">{{number}}</span> {{/number}}{{{words}}}{{#codes}} <span class="applies">{{.}}</span>{{/codes}}
      """#
    ),
    (
      "partials/heading.mustache",
      #"""
      {{#h1}}<h1 class="{{style}}"{{#id}} id="{{id}}"{{/id}}>{{>partials/heading-words}}</h1>{{/h1}}{{#h2}}<h2 class="{{style}}"{{#id}} id="{{id}}"{{/id}}>{{>partials/heading-words}}</h2>{{/h2}}{{#h3}}<h3 class="{{style}}"{{#id}} id="{{id}}"{{/id}}>{{>partials/heading-words}}</h3>{{/h3}}{{#h4}}<h4 class="{{style}}"{{#id}} id="{{id}}"{{/id}}>{{>partials/heading-words}}</h4>{{/h4}}{{#h5}}<h5 class="{{style}}"{{#id}} id="{{id}}"{{/id}}>{{>partials/heading-words}}</h5>{{/h5}}{{#h6}}<h6 class="{{style}}"{{#id}} id="{{id}}"{{/id}}>{{>partials/heading-words}}</h6>{{/h6}}

      """#
    ),
    (
      "partials/notice.mustache",
      #"""
      <div class="notice"><p><strong>{{mark}}.</strong> {{words}}</p></div>

      """#
    ),
    (
      "partials/row-address.mustache",
      #"""
      {{#home}}<a href="{{href}}">{{words}}</a>{{/home}}{{^home}}{{address}}{{/home}}
      """#
    ),
    (
      "partials/status-bar.mustache",
      #"""
      <p class="status-bar">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}<span class="part">{{part}}</span> <span>{{document}}</span> <span>As of {{as-of}}</span> <span>Source {{fingerprint}}</span></p>

      """#
    ),
    (
      "partials/style.mustache",
      #"""
      <style>{{{css}}}</style>

      """#
    ),
    (
      "styles/print.css",
      #"""
      /* print.css: A4 paper; follows screen.css in the same style element.
         Running lines: each page sets --title, --version and --source on :root (strings). Chromium, Edge and WeasyPrint print
         them in the margins, top and bottom, and a browser's own headers then stay away. Firefox and Safari have no margin
         boxes: there the status bar, which repeats like a table head, carries the same facts. */
      @page {
        size: A4; margin: 22mm 16mm 21mm; font: var(--running-size)/1.25 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; color: #000;
        @top-left { content: var(--title); vertical-align: bottom; padding-bottom: 3mm; }
        @top-right { content: var(--version); vertical-align: bottom; padding-bottom: 3mm; font-weight: bold; }
        @bottom-left { content: var(--source) ". Printed copies are not controlled."; vertical-align: top; padding: 3mm 3mm 0 0; }
        @bottom-right { white-space: nowrap; content: "Page " counter(page) " of " counter(pages); vertical-align: top; padding-top: 3mm; font-weight: bold; }
      }
      /* A table that needs the width asks for it; the same margins on both long edges suit two-sided printing and punching. */
      @page landscape { size: A4 landscape; margin: 17mm 13mm 15mm; }

      @media print {
        :root { font-size: 12pt; line-height: 1.35; color: #000; --running-size: 11pt; }
        :root[data-edition="large-print"] { font-size: 18pt; --running-size: 16pt; }
        .skip-link, .masthead, .colophon, .screen-only { display: none; }
        main { max-width: none; padding: 0; }
        a, a:visited, a.term-link { color: inherit; text-decoration: none; }

        /* Sheet: each document is laid out as a table whose head, the status bar, comes again on every page */
        .sheet { display: table; width: 100%; padding-right: .4mm; }
        .status-bar { display: table-header-group; break-inside: avoid; font-size: .92rem; line-height: 1.5; }
        .status-bar::after { content: ""; display: block; height: 2.5mm; margin-top: 1mm; border-top: .3mm solid #000; }
        .sheet-body { display: table-row-group; }
        :root:not([data-edition="large-print"]) .landscape { page: landscape; }
        .set > .sheet { break-before: right; }
        .sheet-title { margin: .6rem 0 .8rem; font-size: 1.7rem; }
        .section-title { margin: 1.3rem 0 .5rem; font-size: 1.3rem; }
        .group-title { font-size: 1.15rem; }
        .contents a::after { content: ", page " target-counter(attr(href), page); }

        /* Breaks: no row, bullet or note in two; no heading, caption or table head left behind */
        .sheet-title, .section-title, .group-title, caption, thead { break-after: avoid; }
        tbody > tr:first-child { break-before: avoid; }
        tr, li, .note, .notice, .summary > div, .blanks > div, .contents, .ruled, .end-mark { break-inside: avoid; }
        p { orphans: 3; widows: 3; }
        li:first-child, li:last-child, .end-mark { break-before: avoid; }

        /* Tables, as for a wide screen in screen.css. In large print the rows stay stacked: nothing is clipped. */
        :root:not([data-edition="large-print"]) table { display: table; width: 100%; table-layout: fixed; }
        :root:not([data-edition="large-print"]) caption { display: table-caption; }
        :root:not([data-edition="large-print"]) thead { display: table-header-group; }
        :root:not([data-edition="large-print"]) tbody { display: table-row-group; }
        :root:not([data-edition="large-print"]) tr { display: table-row; border: 0; }
        :root:not([data-edition="large-print"]) :is(td, th) { display: table-cell; vertical-align: top; padding: .25rem .35rem; border: 1px solid #000; }
        :root:not([data-edition="large-print"]) .second { border-left: .8mm solid #000; }
        :root:not([data-edition="large-print"]) td::before, :root:not([data-edition="large-print"]) td::after { content: none; }
        :root:not([data-edition="large-print"]) .landscape .rows { font-size: .92rem; line-height: 1.25; }
        caption { padding: .2rem 0 .35rem; }
        table { margin-bottom: 1rem; }
        :root:not([data-edition="large-print"]) .version { break-inside: avoid; }
        :root:not([data-edition="large-print"]) .left-out { max-width: none; columns: 2; column-gap: 10mm; font-size: .92rem; line-height: 1.25; }
        .summary, .blanks, .documents, .sheet-body > p { max-width: none; }
      }

      """#
    ),
    (
      "styles/screen.css",
      #"""
      /* screen.css: every page, on a screen and as the base of the paper. print.css follows it in the same style element.
         Sizes are in rem or em, so that a large-print edition, browser zoom and a reader's own text size all work.
         Meaning is never in colour or fill alone: marks are words in borders. */

      /* Page */
      :root { font: 1.125rem/1.5 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; color: #121212; background: #fff;
        --line: #5f6b73; --quiet: #47525a; --accent: #0b5563; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
      :root[data-edition="large-print"] { font-size: 1.5rem; }
      *, ::before, ::after { box-sizing: border-box; }
      body { margin: 0; overflow-wrap: break-word; }
      .masthead, main, .colophon { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
      .masthead { padding-top: .75rem; padding-bottom: .75rem; display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between; }
      .masthead p { margin: 0; font-weight: bold; }
      .masthead ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
      .colophon { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--quiet); }
      .skip-link { position: absolute; left: -999rem; padding: .75rem 1.25rem; background: #fff; }
      .skip-link:focus { position: static; display: block; }

      /* Text: lines of 70 characters at most, wherever there is no table */
      p, ul, dl, .note, .notice { max-width: 44rem; margin: 0 0 .75rem; }
      ul { padding-left: 1.25rem; }
      li { margin-bottom: .25rem; }
      .sheet-title { margin: 1.5rem 0 1rem; font-size: 2rem; line-height: 1.2; }
      .section-title { margin: 2.25rem 0 .75rem; font-size: 1.5rem; line-height: 1.25; }
      .group-title { margin: 0; font-size: 1.25rem; line-height: 1.3; }
      .sheet-title .number, .section-title .number { margin-right: .35em; }
      .lead { font-size: 1.2rem; }
      .quiet { color: var(--quiet); }

      /* Links are underlined; a glossary term has a dotted line. Focus is a ring that shows on any ground. */
      a { color: #0b4a8f; text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .15em; }
      a:visited { color: #5a2a82; }
      a:hover { text-decoration-thickness: .18em; }
      a.term-link { color: inherit; text-decoration-style: dotted; text-decoration-thickness: .12em; }
      :focus-visible { outline: .2rem solid #9a0f5d; outline-offset: .2rem; border-radius: .1rem; }
      :target { outline: .15rem solid var(--accent); outline-offset: .3rem; }

      /* Status bar: at the top of each document on a screen, at the head of every sheet on paper */
      .status-bar { max-width: none; margin: 0; padding: .5rem 0; border-top: .25rem solid var(--accent); border-bottom: 1px solid var(--line); }
      .status-bar span { display: inline-block; margin-right: .7em; }
      .status-bar .part { display: inline; font-weight: bold; }
      .mark { display: inline-block; margin-right: .6em; padding: 0 .45em; border: .125rem solid #121212; font-weight: bold; letter-spacing: .04em; }

      /* Notes and notices: a border and a word, never a fill */
      .note, .notice { padding: .1rem 0 .1rem .9rem; border-left: .3rem solid var(--line); }
      .notice { border-color: #121212; }
      .note p, .notice p { margin: 0 0 .25rem; }

      /* Summary list: the document control, and any other pairs */
      .summary { max-width: 56rem; border-top: 1px solid var(--line); }
      .summary > div { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
      .summary dt { flex: 0 1 13rem; font-weight: bold; }
      .summary dd { flex: 1 1 16rem; margin: 0; }
      .summary dd p { margin: 0; }
      .summary p + p { margin-top: .25rem; }

      /* Contents and lists of documents */
      .contents ul, .documents { padding: 0; list-style: none; }
      .contents li { display: flex; gap: .6rem; }
      .contents .number { flex: 0 0 2.2rem; }
      .documents { max-width: 56rem; border-top: 1px solid var(--line); }
      .documents li { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); }
      .documents a { flex: 0 1 19rem; font-weight: bold; }
      .documents span { flex: 1 1 18rem; }

      /* Clause: the number hangs in a column of its own (4rem less the space that follows it in the text) */
      .clause { padding-left: 4rem; }
      .clause > p:first-child { text-indent: -4rem; }
      .clause > p:first-child > .number { display: inline-block; min-width: 3.72rem; text-indent: 0; font-weight: bold; }

      /* Tick box: bordered, 6 mm on paper; one that stands for "applies to" holds its code */
      .tick-box { display: inline-block; width: 1.45em; height: 1.45em; border: .125em solid #121212; vertical-align: middle; }
      .applies { display: inline-block; padding: 0 .35em; border: 1px solid #121212; font-weight: bold; line-height: 1.3; }
      .group-title .applies { margin-right: .3em; }
      .not-stated { border-style: dashed; font-weight: normal; }

      /* Blanks for a pen */
      .key { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; max-width: none; }
      .key > div { display: flex; gap: .4rem; }
      .key dd { margin: 0; }
      .blanks > div { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-bottom: .9rem; }
      .blanks { max-width: 56rem; }
      .blanks dd { flex: 1 1 12rem; min-height: 1.6em; margin: 0; border-bottom: 1px solid #121212; }
      .rule-line { height: 9mm; border-bottom: 1px solid var(--line); }
      .left-out p { margin: 0 0 .25rem; }
      .end-mark { max-width: none; margin: 1.5rem 0; text-align: center; font-weight: bold; }

      /* Tables. First as stacked rows, for a narrow screen, 400 % zoom and large print: each field says its own name
         (data-label), so no column head is needed and nothing scrolls sideways. */
      table, caption, tbody, tr { display: block; }
      table { margin: 0 0 1.75rem; border-collapse: collapse; text-align: left; }
      caption { padding: 1rem 0 .5rem; text-align: left; }
      caption p { margin: .25rem 0 0; }
      thead, .plan td.none { display: none; }
      tr { padding: .5rem 0 .9rem; border-top: .125rem solid var(--line); }
      td, th { display: inline-block; margin: .15rem .9rem .15rem 0; padding: 0; font-weight: inherit; }
      tbody th, td.item { font-weight: bold; }
      td p, td ul { margin: 0 0 .25rem; }
      td.text, td.reason, .plan td { display: block; margin-right: 0; }
      td[data-label]::before { content: attr(data-label) " "; font-weight: bold; }
      td.pen::after { content: ""; display: inline-block; width: 26mm; height: 1.3em; border-bottom: 1px solid #121212; }
      td.reason { padding-top: .6em; border-bottom: 1px solid #121212; }

      @media screen and (max-width: 40em) { .sheet-title { font-size: 1.55rem; } .section-title { font-size: 1.3rem; } .status-bar { font-size: .9rem; } }

      /* On a wide screen they are tables again. print.css says the same for ordinary paper: WeasyPrint reads no
         media query with a width, so the two cannot share one rule. */
      @media screen and (min-width: 62em) {
        :root:not([data-edition="large-print"]) table { display: table; width: 100%; table-layout: fixed; }
        :root:not([data-edition="large-print"]) caption { display: table-caption; }
        :root:not([data-edition="large-print"]) thead { display: table-header-group; }
        :root:not([data-edition="large-print"]) tbody { display: table-row-group; }
        :root:not([data-edition="large-print"]) tr { display: table-row; border: 0; }
        :root:not([data-edition="large-print"]) :is(td, th) { display: table-cell; vertical-align: top; padding: .3rem .4rem; border: 1px solid var(--line); }
        :root:not([data-edition="large-print"]) .second { border-left: .2rem solid #121212; }
        :root:not([data-edition="large-print"]) td::before, :root:not([data-edition="large-print"]) td::after { content: none; }
      }
      thead th { line-height: 1.2; font-weight: bold; border-bottom-width: .125rem; }
      td.tick, .party { text-align: center; }
      .place { display: block; font-weight: normal; overflow-wrap: anywhere; }
      /* Column widths; the column without one takes the rest. A pen needs 20 mm. */
      .col-item { width: 3.7em; } .col-tick { width: 3.5em; } .col-applies { width: 4.6em; } .col-party { width: 5.1em; }
      .col-pen { width: 20mm; } .col-reason { width: 32mm; } .col-officer { width: 8.2em; } .col-code { width: 4.4em; } .col-place { width: 11em; } .col-third { width: 34%; }

      """#
    ),
  ]
}
