// Made by .ci/embed-templates from Templates/. Change the files there, then run `make templates`.

/// The templates and style sheets that are built into the tool, by their paths in `Templates/`.
enum BuiltInTemplates {
  static let files: [(path: String, text: String)] = [
    (
      "audiences/blank.mustache",
      #"""
      <article class="sheet" id="scripts">
      <p class="status-bar">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}<span class="part">Scripts, blank</span> <span>{{version}}</span></p>
      <div class="sheet-body">
      <h1 class="sheet-title">Scripts, blank</h1>
      <p>What each audience is handed or told, with lines for what is known only in an incident. Write the values in by hand, strike out the parts that do not apply, and have each script approved before it goes out.</p>
      <table class="script-index">
      <caption>Which script is for whom, and who must have been told before it goes out</caption>
      <thead><tr><th scope="col">Script</th><th scope="col">For</th><th scope="col">Not before these have been told</th></tr></thead>
      <tbody>
      {{#scripts}}
      <tr><th scope="row">{{#page}}<a href="{{href}}">{{words}}</a>{{/page}} <span class="quiet">{{layout}}; {{#text}}<a href="{{href}}">{{words}}</a>{{/text}}</span></th><td data-label="For:">{{audience}}</td><td data-label="Not before these have been told:">{{#after}}{{after}}{{/after}}{{^after}}may go at once{{/after}}</td></tr>
      {{/scripts}}
      </tbody>
      </table>
      <p class="end-mark">End of the list of scripts</p>
      </div>
      </article>

      """#
    ),
    (
      "audiences/index.mustache",
      #"""
      <h1 class="sheet-title">Scripts for: {{audience}}</h1>
      <table class="script-index">
      <caption>What is to be handed out or read aloud, and what must be done before it goes out</caption>
      <thead><tr><th scope="col">Script</th><th scope="col">Kind</th><th scope="col">Before it goes out</th></tr></thead>
      <tbody>
      {{#scripts}}
      <tr><th scope="row">{{#page}}<a href="{{href}}">{{words}}</a>{{/page}} ({{#text}}<a href="{{href}}">{{words}}</a>{{/text}})</th><td data-label="Kind">{{layout}}</td><td data-label="Before it goes out">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}{{#notices}}<p>{{words}}</p>{{/notices}}{{#approval}}<p>{{approval}}</p>{{/approval}}</td></tr>
      {{/scripts}}
      </tbody>
      </table>

      """#
    ),
    (
      "audiences/script.mustache",
      #"""
      <article class="script {{layout}}" id="{{id}}" lang="{{language}}">
      <p class="status-bar">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}<span class="part">For: {{audience}}</span></p>
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      {{#held}}
      <p class="sign-line">Let go by (name and post): <span class="blank blank-name"></span> at <span class="blank blank-time"></span> because <span class="blank blank-text"></span></p>
      {{/held}}
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#spoken}}
      <p class="how-to-read">Say aloud what stands beside the word Say. Do what stands elsewhere.</p>
      {{/spoken}}
      <div class="script-body">
      {{{body}}}
      </div>
      <div class="script-foot">
      {{#approval}}<p>{{approval}}</p>{{/approval}}
      {{^approval}}<p class="sign-line">Approved by (name and post): <span class="blank blank-name"></span> at <span class="blank blank-time"></span></p>{{/approval}}
      <p class="source">{{source}}</p>
      </div>
      </article>

      """#
    ),
    (
      "comparisons/cover.mustache",
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
      <h2 class="section-title">What changed at a glance</h2>
      <ul>
      {{#glance}}
      <li>{{.}}</li>
      {{/glance}}
      </ul>
      <h2 class="section-title">The two versions</h2>
      <table class="counts">
      <caption>What each says of itself</caption>
      <colgroup><col class="col-third"><col><col></colgroup>
      <thead><tr><th scope="col">Statement</th><th scope="col">Old version</th><th scope="col">New version</th></tr></thead>
      <tbody>
      {{#versions}}
      <tr><th scope="row">{{label}}</th><td data-label="Old:">{{old}}</td><td data-label="New:">{{new}}</td></tr>
      {{/versions}}
      </tbody>
      </table>
      <h2 class="section-title">All items counted</h2>
      <table class="counts">
      <caption>What happened to every item</caption>
      <colgroup><col><col class="col-count"><col class="col-count"><col class="col-count"></colgroup>
      <thead><tr><th scope="col">What happened</th><th scope="col">Changes</th><th scope="col">Items of {{old-name}}</th><th scope="col">Items of {{new-name}}</th></tr></thead>
      <tbody>
      {{#counts}}
      <tr><th scope="row">{{words}}</th><td data-label="Changes">{{changes}}</td><td data-label="Items of {{old-name}}">{{old}}</td><td data-label="Items of {{new-name}}">{{new}}</td></tr>
      {{/counts}}
      {{#total}}
      <tr class="total"><th scope="row">{{words}}</th><td data-label="Changes">{{changes}}</td><td data-label="Items of {{old-name}}">{{old}}</td><td data-label="Items of {{new-name}}">{{new}}</td></tr>
      {{/total}}
      </tbody>
      </table>
      <p>{{sum}}</p>
      {{#notes}}
      <p>{{.}}</p>
      {{/notes}}
      {{#has-scripts}}
      <h2 class="section-title">Scripts, and who may be told what</h2>
      <p>They stand beside the procedure's own text; the counts above do not hold them.</p>
      <ul>
      {{#scripts}}
      <li>{{.}}</li>
      {{/scripts}}
      </ul>
      {{/has-scripts}}
      <nav class="contents" aria-label="Parts">
      <h2 class="section-title">Parts</h2>
      <ul class="documents">
      {{#parts}}
      <li><a href="{{href}}">{{words}}</a> {{#note}}<span>{{note}}</span>{{/note}}</li>
      {{/parts}}
      </ul>
      </nav>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "comparisons/ledgers.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#has-unheld}}
      <table class="ledger">
      <caption><h3 class="group-title">Error: duties that nobody holds any more</h3></caption>
      <colgroup><col class="col-place"><col><col class="col-third"></colgroup>
      <thead><tr><th scope="col">Item</th><th scope="col">Duty</th><th scope="col">Who held it in {{old-name}}</th></tr></thead>
      <tbody>
      {{#unheld}}
      <tr><th scope="row">{{#place}}{{>partials/place}}{{/place}}</th><td class="text">{{words}}</td><td class="text" data-label="Held by:">{{#holders}}<span class="listed">{{.}}</span> {{/holders}}</td></tr>
      {{/unheld}}
      </tbody>
      </table>
      {{/has-unheld}}
      <h3 class="section-title" id="responsibilities">Responsibilities</h3>
      {{^has-unheld}}
      <p>Every duty that somebody held in {{old-name}} and that is still there is held by somebody in {{new-name}}.</p>
      {{/has-unheld}}
      {{#has-shifts}}
      <table class="ledger">
      <caption>Who gains, loses and must do differently. What reaches somebody only through an action card says so: the cards are not part of the procedure.</caption>
      <colgroup><col class="col-affected"><col><col><col></colgroup>
      <thead><tr><th scope="col">Who</th><th scope="col">Gains</th><th scope="col">Loses</th><th scope="col">Must do differently</th></tr></thead>
      <tbody>
      {{#shifts}}
      <tr><th scope="row">{{holder}}</th><td class="text" data-label="Gains:">{{#no-gain}}nothing{{/no-gain}}{{#gained}}<p>{{>partials/duty}}</p>{{/gained}}</td><td class="text" data-label="Loses:">{{#no-loss}}nothing{{/no-loss}}{{#lost}}<p>{{>partials/duty}}</p>{{/lost}}</td><td class="text" data-label="Differently:">{{#no-change}}nothing{{/no-change}}{{#changed}}<p>{{>partials/duty}}</p>{{/changed}}</td></tr>
      {{/shifts}}
      </tbody>
      </table>
      {{/has-shifts}}
      {{^has-shifts}}
      <p>Nobody gains or loses a duty.</p>
      {{/has-shifts}}
      <h3 class="section-title" id="terms">Terms</h3>
      {{#has-terms}}
      <table class="ledger">
      <caption>Terms that gave way to others, and where the old one still stands</caption>
      <colgroup><col class="col-affected"><col class="col-affected"><col class="col-item"><col><col></colgroup>
      <thead><tr><th scope="col">{{old-name}}</th><th scope="col">{{new-name}}</th><th scope="col">Times</th><th scope="col">Where it was replaced</th><th scope="col">Where the old term still stands</th></tr></thead>
      <tbody>
      {{#terms}}
      <tr><th scope="row">{{old}}</th><td data-label="Now:">{{new}}</td><td data-label="Times:">{{count}}</td><td class="text" data-label="Replaced in:">{{#places}}<span class="listed">{{>partials/place}}</span> {{/places}}</td><td class="text" data-label="Still in:">{{#gone}}nowhere{{/gone}}{{#survives}}<span class="listed">{{>partials/place}}</span> {{/survives}}</td></tr>
      {{/terms}}
      </tbody>
      </table>
      {{/has-terms}}
      {{^has-terms}}
      <p>No term was replaced by another.</p>
      {{/has-terms}}
      <h3 class="section-title" id="references">References</h3>
      {{^has-references}}
      <p>Every reference reads and leads as before.</p>
      {{/has-references}}
      {{#references}}
      <table class="ledger">
      <caption>{{words}}</caption>
      <colgroup><col class="col-place"><col><col><col><col></colgroup>
      <thead><tr><th scope="col">Stands in</th><th scope="col">Words in {{old-name}}</th><th scope="col">Led to</th><th scope="col">Words in {{new-name}}</th><th scope="col">Leads to</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr><th scope="row">{{#place}}{{>partials/place}}{{/place}}</th><td data-label="Words in {{old-name}}:">{{old}}</td><td data-label="Led to:">{{#old-target}}{{>partials/place}}{{/old-target}}{{^old-target}}nowhere{{/old-target}}</td><td data-label="Words in {{new-name}}:">{{new}}</td><td data-label="Leads to:">{{#new-target}}{{>partials/place}}{{/new-target}}{{^new-target}}nowhere{{/new-target}}</td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/references}}
      <h3 class="section-title" id="numbers">Numbers</h3>
      {{#has-renumbered}}
      <table class="ledger">
      <caption>Items that bear another number, and why</caption>
      <colgroup><col class="col-third"><col class="col-third"><col class="col-count"><col></colgroup>
      <thead><tr><th scope="col">{{old-name}}</th><th scope="col">{{new-name}}</th><th scope="col">Items</th><th scope="col">Reason</th></tr></thead>
      <tbody>
      {{#renumbered}}
      <tr><td data-label="{{old-name}}:">{{old}}</td><th scope="row">{{#place}}{{>partials/place}}{{/place}}</th><td data-label="Items:">{{count}}</td><td class="text" data-label="Reason:">{{reason}}</td></tr>
      {{/renumbered}}
      </tbody>
      </table>
      {{/has-renumbered}}
      {{^has-renumbered}}
      <p>No item bears another number.</p>
      {{/has-renumbered}}
      <h3 class="section-title" id="types">Who the checklists apply to</h3>
      {{#has-types}}
      <table class="ledger">
      <caption>Rows for each code before and after. A cut holds a type’s own rows, those for all, and those not stated.</caption>
      <colgroup><col class="col-third"><col class="col-count"><col class="col-count"><col><col></colgroup>
      <thead><tr><th scope="col">Code</th><th scope="col">Rows with the code</th><th scope="col">Rows in the cut</th><th scope="col">Came in</th><th scope="col">Left</th></tr></thead>
      <tbody>
      {{#types}}
      <tr><th scope="row">Appendix {{appendix}}: {{code}} {{meaning}}</th><td data-label="Rows with the code:">{{old-rows}} to {{new-rows}}</td><td data-label="Rows in the cut:">{{old-cut}} to {{new-cut}}</td><td class="text" data-label="Came in:">{{#no-gain}}none{{/no-gain}}{{#gained}}<span class="listed">{{>partials/place}}</span> {{/gained}}</td><td class="text" data-label="Left:">{{#no-loss}}none{{/no-loss}}{{#lost}}<span class="listed">{{>partials/place}}</span> {{/lost}}</td></tr>
      {{/types}}
      </tbody>
      </table>
      {{/has-types}}
      {{^has-types}}
      <p>Neither version has a checklist with codes.</p>
      {{/has-types}}
      <h3 class="section-title" id="check">Effect on the check</h3>
      {{#effects}}
      {{#none}}
      <p>{{words}}.</p>
      {{/none}}
      {{^none}}
      <table class="ledger">
      <caption>{{words}}</caption>
      <colgroup><col class="col-place"><col><col class="col-affected"></colgroup>
      <thead><tr><th scope="col">Place</th><th scope="col">Finding</th><th scope="col">Rule</th></tr></thead>
      <tbody>
      {{#findings}}
      <tr><th scope="row">{{#place}}{{>partials/place}}{{/place}}</th><td class="text">{{message}}</td><td data-label="Rule:">{{rule}}</td></tr>
      {{/findings}}
      </tbody>
      </table>
      {{/none}}
      {{/effects}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "comparisons/redline.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p><ins>Underlined words</ins> were inserted, <del>struck words</del> deleted. What moved is <span class="moved"><span class="words">doubly underlined</span></span> where it now stands and <span class="moved left"><s>doubly struck</s></span> where it stood. Dotted lines mark insertions that change nothing of substance: terms that were <ins class="term">replaced</ins>, numbers that follow, punctuation. The letters in the margin:</p>
      <dl class="key">{{#legend}}<div><dt><span class="letter">{{letter}}</span></dt><dd>{{meaning}}</dd></div>{{/legend}}</dl>
      <nav class="contents sections" aria-label="Sections of the redline">
      <h3 class="section-title">Sections</h3>
      <ul class="documents">
      {{#contents}}
      <li><a href="{{href}}">{{words}}</a> {{#note}}<span>{{note}}</span>{{/note}}</li>
      {{/contents}}
      </ul>
      </nav>
      {{#groups}}
      <section>
      {{#head}}
      <div class="{{style}}" id="{{id}}">
      {{>partials/change-letters}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{#codes}}<span class="applies">{{.}}</span> {{/codes}}
      {{>partials/change-notes}}
      </div>
      {{/head}}
      {{^head}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{/head}}
      {{#stretches}}
      {{#table}}
      <table class="redline">
      <caption>{{#caption}}{{caption}}{{/caption}}</caption>
      <colgroup><col class="col-letter"><col class="col-place"><col></colgroup>
      <thead><tr><th scope="col">Mark</th><th scope="col">Item</th><th scope="col">Words</th></tr></thead>
      <tbody>
      {{#entries}}
      <tr class="{{style}}" id="{{id}}"><td class="margin">{{>partials/change-letters}}</td><th scope="row">{{>partials/change-number}}{{#name}}<span class="name">{{name}}</span> {{/name}}{{#part}}<span class="part">{{part}}</span>{{/part}}</th><td class="text"><p><span class="words">{{{html}}}</span>{{#codes}} <span class="applies">{{.}}</span>{{/codes}}</p>{{>partials/change-notes}}</td></tr>
      {{/entries}}
      </tbody>
      </table>
      {{/table}}
      {{^table}}
      {{#entries}}
      <div class="{{style}}" id="{{id}}">
      {{>partials/change-letters}}
      <p>{{>partials/change-number}}<span class="words">{{{html}}}</span>{{#codes}} <span class="applies">{{.}}</span>{{/codes}}</p>
      {{>partials/change-notes}}
      </div>
      {{/entries}}
      {{/table}}
      {{/stretches}}
      </section>
      {{/groups}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "comparisons/reviewing.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>Keep a text file named <code>{{file}}</code> beside the folders of the two versions. What it says is read whenever the two are compared. Each change has an id that stays the same.</p>
      <h3 class="group-title">To settle a weight, with the reason that the board will ask for</h3>
      <pre><code>changes:
        {{change-line}}</code></pre>
      <p>The weight is <code>substantive</code> or <code>editorial</code>; either part may be left out.</p>
      <h3 class="group-title">To say that two items are, or are not, the same one</h3>
      <pre><code>pairs:
        {{pair-line}}
      apart:
        {{apart-line}}</code></pre>
      {{#has-problems}}
      <table>
      <caption><h3 class="group-title">Entries that could not be used</h3></caption>
      <colgroup><col class="col-item"><col><col></colgroup>
      <thead><tr><th scope="col">Line</th><th scope="col">What is wrong</th><th scope="col">What to do</th></tr></thead>
      <tbody>
      {{#problems}}
      <tr><th scope="row">{{line}}</th><td class="text">{{message}}</td><td class="text" data-label="What to do:">{{#hint}}{{hint}}{{/hint}}</td></tr>
      {{/problems}}
      </tbody>
      </table>
      {{/has-problems}}
      {{#has-changes}}
      <table class="ids">
      <caption><h3 class="group-title">The changes and their ids, in the order of reading</h3></caption>
      <colgroup><col class="col-third"><col><col class="col-affected"></colgroup>
      <thead><tr><th scope="col">Place</th><th scope="col">Id</th><th scope="col">Weight</th></tr></thead>
      <tbody>
      {{#changes}}
      <tr><th scope="row">{{#place}}<a href="{{href}}">{{words}}</a>{{/place}}</th><td data-label="Id:"><code>{{change}}</code></td><td data-label="Weight:">{{weight}}</td></tr>
      {{/changes}}
      </tbody>
      </table>
      {{/has-changes}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "comparisons/role.mustache",
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
      <p class="lead">{{lead}}</p>
      {{#has-forms}}
      <p>The versions also call it: {{#forms}}<span class="listed">{{.}}</span> {{/forms}}</p>
      {{/has-forms}}
      {{#lists}}
      <h2 class="section-title">{{name}}</h2>
      <p>{{explanation}}</p>
      <ul class="duties">
      {{#duties}}
      <li>{{>partials/duty}}</li>
      {{/duties}}
      </ul>
      {{/lists}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "comparisons/side-by-side.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>{{old-name}} on the left, {{new-name}} on the right; on a narrow screen one above the other. <del>Struck words</del> stand in {{old-name}} only, <ins>underlined words</ins> in {{new-name}} only. The first column leads to the full redline.</p>
      {{#groups}}
      {{#none}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      <p class="quiet">The heading alone, unchanged.</p>
      {{/none}}
      {{^none}}
      <table class="sides">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}</caption>
      <colgroup><col class="col-side"><col><col></colgroup>
      <thead><tr><th scope="col">Item</th><th scope="col">{{old-name}}</th><th scope="col">{{new-name}}</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr class="{{style}}"><th scope="row">{{>partials/change-letters}}{{#link}}<a href="{{href}}">{{words}}</a>{{/link}}</th><td class="text" data-label="{{old-name}}:">{{#old}}{{>partials/side-cell}}{{/old}}</td><td class="text" data-label="{{new-name}}:">{{#new}}{{>partials/side-cell}}{{/new}}</td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/none}}
      {{/groups}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "comparisons/summary.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>The rules propose whether a change is substantive or editorial; a reviewer settles it and gives the reason. The number in the column of {{new-name}} leads to the change in the full redline.</p>
      {{#none}}
      <p>No change needs reading.</p>
      {{/none}}
      {{#tables}}
      <table class="changes">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}</caption>
      <colgroup><col class="col-place"><col class="col-place"><col><col class="col-affected"><col class="col-weight"><col class="col-reason-why"></colgroup>
      <thead><tr><th scope="col">{{old-name}}</th><th scope="col">{{new-name}}</th><th scope="col">What changed</th><th scope="col">Who is affected</th><th scope="col">Weight</th><th scope="col">Reason</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr id="{{id}}"><td data-label="{{old-name}}:">{{old}}</td><th scope="row" data-label="{{new-name}}:">{{#new}}<a href="{{href}}">{{words}}</a>{{/new}}</th><td class="text"><p>{{sentence}}</p>{{#has-referrers}}<p class="quiet">Referred to from {{#referrers}}<span class="listed">{{>partials/place}}</span> {{/referrers}}</p>{{/has-referrers}}<p class="id">Change <code>{{change}}</code></p></td><td class="text" data-label="Affected:">{{#affected}}<span class="listed">{{.}}</span> {{/affected}}</td><td class="text" data-label="Weight:">{{weight}}{{#has-flags}}<p class="quiet">Touches: {{#flags}}<span class="listed">{{.}}</span> {{/flags}}</p>{{/has-flags}}</td><td class="text" data-label="Reason:">{{#reason}}{{reason}}{{/reason}}</td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/tables}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
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
      {{#readings}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      <p>A reading age is an estimate from the length of sentences and words (Flesch-Kincaid grade and 5). It can say which script to look at first. It cannot say whether people understand one: read it to somebody.</p>
      <table class="counts">
      <caption>Longest sentence and reading age of each script</caption>
      <thead><tr><th scope="col">Script</th><th scope="col">For</th><th scope="col">Longest sentence</th><th scope="col">Reading age</th></tr></thead>
      <tbody>
      {{#scripts}}
      <tr><th scope="row">{{#link}}<a href="{{href}}">{{words}}</a>{{/link}}{{^link}}{{name}}{{/link}}{{#spoken}} <span class="quiet">(what is said aloud)</span>{{/spoken}}</th><td data-label="For:">{{audience}}</td><td data-label="Longest sentence:">{{longest}}</td><td data-label="Reading age:">{{age}}</td></tr>
      {{/scripts}}
      </tbody>
      </table>
      {{/readings}}
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
      "packs/action-plan.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>Do, then confirm: when a row is done, tick it and write your initials and the time. Strike out what does not apply and say why. In the box, × is done, / is started and – is not applicable (n/a).</p>
      {{#has-incident}}
      <dl class="summary">
      {{#incident}}
      <div><dt>{{label}}</dt><dd>{{#values}}<p>{{.}}</p>{{/values}}</dd></div>
      {{/incident}}
      </dl>
      {{/has-incident}}
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
      {{#tables}}
      {{>partials/pack-table}}
      {{/tables}}
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
      <li{{#id}} id="{{id}}"{{/id}}><strong>{{address}}</strong> {{>partials/codes}}{{#state}}<strong>recorded as {{state}}</strong>{{/state}}{{>partials/row-words}}</li>
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
      "packs/agenda.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{>partials/sheet-blanks}}
      {{#points}}
      {{>partials/agenda-point}}
      {{/points}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/card.mustache",
      #"""
      {{#header}}
      <article class="sheet card{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      <p class="card-number">{{number}}</p>
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <dl class="holder">
      {{#holder}}
      <div><dt>{{label}}</dt><dd>{{#values}}{{.}}{{/values}}</dd></div>
      {{/holder}}
      </dl>
      <p>Read, do, tick, next.</p>
      {{#none}}
      <p>There is no item for this role in this incident.</p>
      {{/none}}
      {{#tables}}
      {{>partials/pack-table}}
      {{/tables}}
      {{#left-off}}
      <p>{{.}}</p>
      {{/left-off}}
      {{#always}}
      {{>partials/pack-table}}
      {{/always}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/chronology.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>{{lead}}</p>
      <table class="log chronology">
      <caption>{{caption}}</caption>
      <colgroup><col class="col-log-time"><col class="col-log-time"><col class="col-log-number"><col class="col-log-middle"><col><col class="col-log-short"></colgroup>
      <thead><tr><th scope="col">Happened</th><th scope="col">Written down</th><th scope="col">Line</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Version in force</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr class="{{style}}"><td data-label="Happened">{{happened}}</td><td data-label="Written down">{{recorded}}{{#delay}} <strong class="recorded">{{delay}}</strong>{{/delay}}</td><th scope="row" data-label="Line">{{number}}</th><td data-label="Who"><p>{{by}}</p>{{#typed-by}}<p><strong>Typed by:</strong> {{typed-by}}</p>{{/typed-by}}{{#sheet}}<p><strong>Sheet:</strong> {{sheet}}</p>{{/sheet}}</td><td data-label="What"><p><strong>{{kind}}</strong>{{#item}} {{item}}{{/item}}{{#item-words}}: {{item-words}}{{/item-words}}</p>{{#service}}<p><strong>Service:</strong> {{service}}</p>{{/service}}{{#parts}}<p>{{#label}}<strong>{{label}}:</strong> {{/label}}{{words}}</p>{{/parts}}</td><td data-label="Version in force">{{version}}</td></tr>
      {{#has-notes}}
      <tr class="entry-notes"><td colspan="3"></td><td colspan="3">{{#notes}}<p><strong>{{mark}}</strong> {{words}}.{{#changes}} <span class="change">{{label}}: {{#old}}was <del>{{old}}</del>{{/old}}{{^old}}was empty{{/old}}, now {{new}}.</span>{{/changes}}</p>{{/notes}}</td></tr>
      {{/has-notes}}
      {{/rows}}
      {{#none}}
      <tr class="entry"><td></td><td></td><td></td><td></td><td>No line of the log is about this.</td><td></td></tr>
      {{/none}}
      </tbody>
      </table>
      {{#has-signatures}}
      {{#people}}
      {{>partials/heading}}
      {{/people}}
      <dl class="initials">{{#signatures}}<div><dt>{{label}}</dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/signatures}}</dl>
      {{/has-signatures}}
      <p class="end-mark">End of {{end}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/closing.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <dl class="initials">{{#facts}}<div><dt>{{label}}</dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/facts}}</dl>
      {{#sections}}
      {{>partials/account-section}}
      {{/sections}}
      <table class="log">
      <caption>{{#keeping}}{{>partials/heading}}{{/keeping}}</caption>
      <colgroup><col class="col-log-third"><col class="col-log-third"><col></colgroup>
      <thead><tr><th scope="col">File or folder</th><th scope="col">Holds</th><th scope="col">What becomes of it</th></tr></thead>
      <tbody>
      {{#files}}
      <tr class="entry"><th scope="row">{{name}}</th><td data-label="Holds">{{holds}}</td><td data-label="What becomes of it">{{rule}}</td></tr>
      {{/files}}
      </tbody>
      </table>
      {{#elsewhere}}
      <p>{{.}}</p>
      {{/elsewhere}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/cover.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      {{#has-due}}
      <h2 class="section-title">Due</h2>
      <dl class="summary due-times">{{#due}}<div><dt>{{label}}</dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/due}}</dl>
      {{/has-due}}
      {{#parts}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      <p>Goes to: {{recipients}}.</p>
      <ul class="documents">
      {{#sheets}}
      <li><a href="{{href}}">{{words}}</a> {{#note}}<span>{{note}}</span>{{/note}}</li>
      {{/sheets}}
      </ul>
      {{/parts}}
      <p class="end-mark">End of the cover</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/debrief.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>One form for each person, to copy. Write what happened, not who was at fault. Return it to whoever leads the debrief.</p>
      <dl class="blanks sheet-blanks">
      {{#blanks}}
      <div><dt>{{.}}</dt><dd></dd></div>
      {{/blanks}}
      </dl>
      {{#questions}}
      {{>partials/question}}
      {{/questions}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/handover.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <dl class="initials">{{#facts}}<div><dt>{{label}}</dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/facts}}</dl>
      {{#tables}}
      {{>partials/pack-table}}
      {{/tables}}
      {{#sections}}
      {{>partials/account-section}}
      {{/sections}}
      {{#watch-heading}}
      {{>partials/heading}}
      {{/watch-heading}}
      {{#watch}}
      <p>{{.}}</p>
      {{/watch}}
      {{>partials/ruled-room}}
      {{#signing}}
      {{>partials/heading}}
      {{/signing}}
      <dl class="blanks sheet-blanks">
      {{#signatures}}
      <div><dt>{{label}}</dt><dd></dd></div>
      {{/signatures}}
      </dl>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/invitations.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#sources}}
      <table class="log members">
      <caption>{{#intro}}<p><strong>{{address}}</strong> {{intro}}</p>{{/intro}}{{^intro}}<p><strong>{{address}}</strong></p>{{/intro}}{{#unknown}}<p>The procedure has nothing at {{address}}: write the members in below.</p>{{/unknown}}</caption>
      <colgroup><col class="col-log-middle"><col class="col-log-third"><col class="col-log-name"><col class="col-log-tick"><col class="col-log-tick"><col class="col-log-tick"><col class="col-log-name"></colgroup>
      <thead><tr><th scope="col">Address</th><th scope="col">Member</th><th scope="col">Name, telephone</th><th scope="col">Invited</th><th scope="col">Attending</th><th scope="col">Deputy</th><th scope="col">Name of the deputy</th></tr></thead>
      <tbody>
      {{#members}}
      <tr class="ruled-row"><th scope="row">{{address}}</th><td data-label="Member">{{words}}</td><td class="pen" data-label="Name, telephone"></td><td class="tick" data-label="Invited"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="tick" data-label="Attending"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="tick" data-label="Deputy"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="pen" data-label="Name of the deputy"></td></tr>
      {{/members}}
      {{^members}}
      <tr class="ruled-row"><td></td><td data-label="Member"></td><td class="pen" data-label="Name, telephone"></td><td class="tick" data-label="Invited"></td><td class="tick" data-label="Attending"></td><td class="tick" data-label="Deputy"></td><td class="pen" data-label="Name of the deputy"></td></tr>
      {{/members}}
      </tbody>
      </table>
      {{#after}}
      <p>{{.}}</p>
      {{/after}}
      {{/sources}}
      <table class="log members">
      <caption>Others who are invited</caption>
      <colgroup><col class="col-log-third"><col class="col-log-middle"><col class="col-log-name"><col class="col-log-tick"><col class="col-log-tick"><col class="col-log-tick"><col class="col-log-name"></colgroup>
      <thead><tr><th scope="col">Member</th><th scope="col">Organisation</th><th scope="col">Name, telephone</th><th scope="col">Invited</th><th scope="col">Attending</th><th scope="col">Deputy</th><th scope="col">Name of the deputy</th></tr></thead>
      <tbody>
      {{#blank-rows}}
      <tr class="ruled-row"><td data-label="Member"></td><td data-label="Organisation"></td><td data-label="Name, telephone"></td><td class="tick" data-label="Invited"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="tick" data-label="Attending"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td class="tick" data-label="Deputy"><span class="tick-box" role="img" aria-label="Tick box"></span></td><td data-label="Name of the deputy"></td></tr>
      {{/blank-rows}}
      </tbody>
      </table>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/item-list.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>{{words}}</p>
      {{#none}}
      <p>There is none.</p>
      {{/none}}
      {{#tables}}
      {{>partials/pack-table}}
      {{/tables}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/lessons.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>What the log shows, by address. Write why beside each, and what the next version should say.</p>
      {{#sections}}
      <table class="log">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}</caption>
      <colgroup><col class="col-log-short"><col><col class="col-log-third"><col class="col-log-wide"></colgroup>
      <thead><tr><th scope="col">Address</th><th scope="col">Words</th><th scope="col">What happened</th><th scope="col">Why, and what to learn</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr class="ruled-row"><th scope="row">{{address}}</th><td data-label="Words">{{words}}</td><td data-label="What happened">{{#facts}}<p>{{.}}</p>{{/facts}}</td><td class="pen" data-label="Why, and what to learn"></td></tr>
      {{/rows}}
      {{#none}}
      <tr class="entry"><td></td><td>None in the log.</td><td></td><td></td></tr>
      {{/none}}
      {{#blank-rows}}
      <tr class="ruled-row"><td data-label="Address"></td><td data-label="Words"></td><td data-label="What happened"></td><td data-label="Why, and what to learn"></td></tr>
      {{/blank-rows}}
      </tbody>
      </table>
      {{/sections}}
      {{#questions}}
      {{>partials/question}}
      {{/questions}}
      <table class="log tracker">
      <caption>{{#changes}}{{>partials/heading}}{{/changes}}</caption>
      <colgroup><col class="col-log-middle"><col><col class="col-log-wide"><col class="col-log-middle"></colgroup>
      <thead><tr><th scope="col">Address</th><th scope="col">What it should say</th><th scope="col">Why</th><th scope="col">Owner</th></tr></thead>
      <tbody>
      {{#blank-rows}}
      <tr class="ruled-row"><td data-label="Address"></td><td data-label="What it should say"></td><td data-label="Why"></td><td data-label="Owner"></td></tr>
      {{/blank-rows}}
      </tbody>
      </table>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/log.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>{{lead}}</p>
      {{#has-risks}}
      <table class="log">
      <caption>{{#register}}{{>partials/heading}}{{/register}}<p>Score: likelihood times impact. Low 1 to 3, moderate 4 to 6, high 8 to 12, extreme 15 to 25.</p></caption>
      <colgroup><col class="col-log-code"><col><col class="col-log-score"><col class="col-log-code"><col class="col-log-code"><col class="col-log-score"><col><col class="col-log-middle"><col class="col-log-time"><col class="col-log-code"><col class="col-log-code"></colgroup>
      <thead><tr><th scope="col">No. of risk</th><th scope="col">Risk</th><th scope="col">Likelihood</th><th scope="col">Impact</th><th scope="col">Score</th><th scope="col">Rating</th><th scope="col">Mitigation</th><th scope="col">Owner</th><th scope="col">Review</th><th scope="col">Status</th><th scope="col">Lines</th></tr></thead>
      <tbody>
      {{#risks}}
      <tr class="entry"><th scope="row">{{id}}</th><td data-label="Risk">{{words}}</td><td data-label="Likelihood">{{likelihood}}</td><td data-label="Impact">{{impact}}</td><td data-label="Score">{{score}}</td><td data-label="Rating">{{rating}}</td><td data-label="Mitigation">{{mitigation}}</td><td data-label="Owner">{{owner}}</td><td data-label="Review">{{review}}</td><td data-label="Status">{{status}}</td><td data-label="Lines">{{lines}}</td></tr>
      {{/risks}}
      </tbody>
      </table>
      {{/has-risks}}
      {{#has-rows}}
      <table class="log">
      <caption>{{caption}}</caption>
      <colgroup><col class="col-log-number"><col class="col-log-time">{{#columns}}<col class="{{width}}">{{/columns}}<col class="col-log-by"></colgroup>
      <thead><tr><th scope="col">No.</th><th scope="col">When</th>{{#columns}}<th scope="col">{{title}}</th>{{/columns}}<th scope="col">By</th></tr></thead>
      <tbody>
      {{#rows}}
      {{>partials/log-row}}
      {{/rows}}
      </tbody>
      </table>
      <p class="ruled-off">{{ruled-off}}</p>
      {{/has-rows}}
      {{#blank-pages}}
      {{>partials/blank-page}}
      {{/blank-pages}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/minutes.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{>partials/sheet-blanks}}
      {{#points}}
      {{>partials/agenda-point}}
      {{/points}}
      <table class="log tracker">
      <caption>{{#tracker}}{{>partials/heading}}{{/tracker}}<p>Filled with what was given out so far; new actions below, and into the log after the meeting.</p></caption>
      <colgroup><col class="col-log-code"><col><col class="col-log-middle"><col class="col-log-time"><col class="col-log-third"><col class="col-log-code"><col class="col-log-code"></colgroup>
      <thead><tr><th scope="col">No.</th><th scope="col">Action</th><th scope="col">Lead</th><th scope="col">Deadline</th><th scope="col">Progress</th><th scope="col">Open</th><th scope="col">Closed</th></tr></thead>
      <tbody>
      {{#actions}}
      <tr class="entry"><th scope="row">{{number}}</th><td data-label="Action">{{action}}{{#service}} <span class="place">{{service}}</span>{{/service}}</td><td data-label="Lead">{{lead}}</td><td data-label="Deadline">{{deadline}}</td><td data-label="Progress">{{#progress}}<p>{{.}}</p>{{/progress}}</td><td data-label="Open">{{^closed}}open{{/closed}}</td><td data-label="Closed">{{#closed}}closed{{/closed}}</td></tr>
      {{/actions}}
      {{#blank-rows}}
      <tr class="ruled-row"><td data-label="No."></td><td data-label="Action"></td><td data-label="Lead"></td><td data-label="Deadline"></td><td data-label="Progress"></td><td data-label="Open"></td><td data-label="Closed"></td></tr>
      {{/blank-rows}}
      </tbody>
      </table>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/operational-plan.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>Read, do, tick, next. In the box, × is done, / is started and – is not applicable (n/a).</p>
      {{{html}}}
      {{#table}}
      {{>partials/pack-table}}
      {{/table}}
      {{#closing}}
      {{{html}}}
      {{/closing}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/people.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>Names are written in by hand, on this sheet alone, and never typed into the tool.</p>
      <table class="log">
      <caption>{{caption}}</caption>
      <colgroup><col class="col-log-middle"><col><col class="col-log-middle"><col class="col-log-time"><col class="col-log-time"><col class="col-log-time"><col class="col-log-time"></colgroup>
      <thead><tr><th scope="col">Code</th><th scope="col">Name</th><th scope="col">Service</th><th scope="col">Told</th><th scope="col">Assessed</th><th scope="col">Moved</th><th scope="col">Reviewed</th></tr></thead>
      <tbody>
      {{#people}}
      <tr class="ruled-row"><th scope="row">{{code}}</th><td class="pen" data-label="Name"></td><td data-label="Service">{{service}}</td>{{#times}}<td data-label="{{label}}">{{#values}}{{.}}{{/values}}</td>{{/times}}</tr>
      {{/people}}
      {{#blank-rows}}
      <tr class="ruled-row"><td data-label="Code"></td><td data-label="Name"></td><td data-label="Service"></td><td data-label="Told"></td><td data-label="Assessed"></td><td data-label="Moved"></td><td data-label="Reviewed"></td></tr>
      {{/blank-rows}}
      </tbody>
      </table>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/plan.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      <p>Read, do, tick, next. The columns run side by side. In the box, × is done, / is started and – is not applicable (n/a).</p>
      {{{html}}}
      {{#has-key}}
      {{#key-heading}}
      {{>partials/heading}}
      {{/key-heading}}
      <dl class="key">{{#key}}<div{{#id}} id="{{id}}"{{/id}}><dt><span class="applies">{{label}}</span></dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/key}}</dl>
      {{/has-key}}
      {{#groups}}
      <table class="plan pack">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}{{{html}}}</caption>
      <colgroup>{{#columns}}<col class="col-done"><col><col class="col-code"><col class="col-signed">{{/columns}}</colgroup>
      <thead><tr>{{#columns}}<th scope="col" colspan="2"{{^first}} class="second"{{/first}}>{{title}}</th><th scope="col">Lead</th><th scope="col">Due; signed</th>{{/columns}}</tr></thead>
      <tbody>
      {{#lines}}
      <tr>{{#cells}}{{#row}}<td class="item{{^first}} second{{/first}}"{{#id}} id="{{id}}"{{/id}} data-label="{{column}}"><p>{{address}}</p>{{>partials/state-box}}</td><td class="text">{{>partials/row-words}}{{#reason}}<p class="fact">Not applicable, because: {{reason}}</p>{{/reason}}</td><td class="lead-officer" data-label="Lead">{{#codes}}<span class="applies">{{.}}</span> {{/codes}}{{#unstated}}none given{{/unstated}}</td><td class="signed{{^initials}} pen{{/initials}}" data-label="Due; signed">{{#due}}<p>Due {{>partials/row-due}}</p>{{/due}}{{#initials}}<p>{{initials}}</p>{{/initials}}{{#time}}<p>{{time}}</p>{{/time}}</td>{{/row}}{{#gap}}<td class="none{{^first}} second{{/first}}"></td><td class="none"></td><td class="none"></td><td class="none"></td>{{/gap}}{{/cells}}</tr>
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
      "packs/report.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>States and counts only. No names, notes or reasons leave the incident room on this sheet.</p>
      <dl class="blanks sheet-blanks">
      {{#summary}}
      <div><dt>{{label}}</dt>{{#values}}<dd class="digits">{{.}}</dd>{{/values}}{{^values}}<dd></dd>{{/values}}</div>
      {{/summary}}
      </dl>
      <table class="log numbers">
      <caption>{{#counts}}{{>partials/heading}}{{/counts}}<p>Overdue items are also counted as started or open.</p></caption>
      {{>partials/count-head}}
      <thead><tr><th scope="col">Group</th><th scope="col">To do</th><th scope="col">Done</th><th scope="col">Started</th><th scope="col">Open</th><th scope="col">Overdue</th><th scope="col">Not applicable</th></tr></thead>
      <tbody>
      {{#groups}}
      {{>partials/count-line}}
      {{/groups}}
      {{#total}}
      {{>partials/count-line}}
      {{/total}}
      </tbody>
      </table>
      <table class="log numbers">
      <caption>The same by who has them; an item given to two is counted at both</caption>
      {{>partials/count-head}}
      <thead><tr><th scope="col">Organisation</th><th scope="col">To do</th><th scope="col">Done</th><th scope="col">Started</th><th scope="col">Open</th><th scope="col">Overdue</th><th scope="col">Not applicable</th></tr></thead>
      <tbody>
      {{#organisations}}
      {{>partials/count-line}}
      {{/organisations}}
      </tbody>
      </table>
      <table class="log numbers">
      <caption>{{#people}}{{>partials/heading}}{{/people}}</caption>
      <colgroup>{{#people-counts}}<col>{{/people-counts}}</colgroup>
      <thead><tr>{{#people-counts}}<th scope="col">{{label}}</th>{{/people-counts}}</tr></thead>
      <tbody>
      <tr>{{#people-counts}}<td data-label="{{label}}">{{#values}}{{.}}{{/values}}</td>{{/people-counts}}</tr>
      </tbody>
      </table>
      {{#due-heading}}
      {{>partials/heading}}
      {{/due-heading}}
      {{#has-due}}
      <ul class="known">
      {{#due}}
      <li><strong>{{at}}</strong>{{#overdue}} <strong>overdue</strong>{{/overdue}}: {{address}}{{#words}} {{words}}{{/words}}{{^words}} (an added action){{/words}}</li>
      {{/due}}
      </ul>
      {{/has-due}}
      {{^has-due}}
      {{#blank}}
      <div class="ruled"><div class="rule-line"></div><div class="rule-line"></div><div class="rule-line"></div></div>
      {{/blank}}
      {{^blank}}
      <p>Nothing that is still to do has a time.</p>
      {{/blank}}
      {{/has-due}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/signatures.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>Sign here before you initial anything. No two people may have the same initials: add a middle one, or a digit.</p>
      <table class="log">
      <caption>Initials and signatures</caption>
      <colgroup><col class="col-log-middle"><col class="col-log-third"><col><col><col class="col-log-third"></colgroup>
      <thead><tr><th scope="col">Initials</th><th scope="col">Name</th><th scope="col">Post</th><th scope="col">Organisation</th><th scope="col">Specimen signature</th></tr></thead>
      <tbody>
      {{#signatures}}
      <tr class="ruled-row"><th scope="row">{{initials}}</th><td data-label="Name">{{name}}</td><td data-label="Post">{{post}}</td><td data-label="Organisation">{{organisation}}</td><td class="pen" data-label="Specimen signature"></td></tr>
      {{/signatures}}
      {{#blank-rows}}
      <tr class="ruled-row"><td data-label="Initials"></td><td data-label="Name"></td><td data-label="Post"></td><td data-label="Organisation"></td><td data-label="Specimen signature"></td></tr>
      {{/blank-rows}}
      </tbody>
      </table>
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
      <meta name="generator" content="procdoc">
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
      "partials/account-section.mustache",
      #"""
      <table class="log">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}</caption>
      <colgroup><col class="col-log-code"><col class="col-log-middle"><col><col class="col-log-third"></colgroup>
      <thead><tr><th scope="col">No.</th><th scope="col">When</th><th scope="col">What</th><th scope="col">What else</th></tr></thead>
      <tbody>
      {{#lines}}
      <tr class="entry"><th scope="row">{{number}}</th><td data-label="When">{{when}}</td><td data-label="What"><p>{{#mark}}<strong>{{mark}}</strong> {{/mark}}{{words}}</p></td><td data-label="What else">{{#details}}<p>{{.}}</p>{{/details}}</td></tr>
      {{/lines}}
      {{#none}}
      <tr class="entry"><td></td><td></td><td>None in the log.</td><td></td></tr>
      {{/none}}
      </tbody>
      </table>

      """#
    ),
    (
      "partials/agenda-point.mustache",
      #"""
      <section class="agenda-point">
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{#lead}}<p>{{lead}}</p>{{/lead}}
      {{#has-lines}}
      <ul class="known">
      {{#lines}}
      <li>{{#address}}<strong>{{address}}</strong> {{/address}}{{words}}{{#note}} <span class="known-note">({{note}})</span>{{/note}}</li>
      {{/lines}}
      </ul>
      {{/has-lines}}
      {{>partials/ruled-room}}
      </section>

      """#
    ),
    (
      "partials/blank-page.mustache",
      #"""
      <table class="log {{style}}">
      <caption>{{caption}}</caption>
      <colgroup><col class="col-log-number"><col class="col-log-time">{{#columns}}<col class="{{width}}">{{/columns}}<col class="col-log-by"></colgroup>
      <thead><tr><th scope="col">No.</th><th scope="col">When</th>{{#columns}}<th scope="col">{{title}}</th>{{/columns}}<th scope="col">By</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr class="ruled-row"><td data-label="No."></td><td data-label="When"></td>{{#columns}}<td data-label="{{title}}"></td>{{/columns}}<td data-label="By"></td></tr>
      {{/rows}}
      </tbody>
      </table>

      """#
    ),
    (
      "partials/change-letters.mustache",
      #"""
      {{#has-letters}}<span class="letters">{{#letters}}<span class="letter" role="img" aria-label="{{meaning}}">{{letter}}</span> {{/letters}}</span>{{/has-letters}}
      """#
    ),
    (
      "partials/change-notes.mustache",
      #"""
      {{#attribute}}
      <p class="attribute">{{label}}: {{#kept}}<span class="applies">{{.}}</span> {{/kept}}{{#lost}}<del><span class="applies">{{.}}</span></del> {{/lost}}{{#gained}}<ins><span class="applies">{{.}}</span></ins> {{/gained}}</p>
      {{/attribute}}
      {{#elsewhere}}
      <p class="fact">{{>partials/place}}</p>
      {{/elsewhere}}
      {{#facts}}
      <p class="fact">{{.}}</p>
      {{/facts}}
      {{#steps}}
      <p class="steps"><span>Change <code>{{change}}</code></span> <span>{{weight}}</span> <span class="screen-only">{{#summary}}<a href="{{href}}">{{words}}</a>{{/summary}}</span> {{#previous}}<span class="screen-only"><a href="{{href}}">{{words}}</a></span> {{/previous}}{{#next}}<span class="screen-only"><a href="{{href}}">{{words}}</a></span>{{/next}}</p>
      {{/steps}}

      """#
    ),
    (
      "partials/change-number.mustache",
      #"""
      {{#old-number}}<del class="number">{{old-number}}</del> {{/old-number}}{{#number}}<span class="number">{{number}}</span> {{/number}}{{#new-number}}<ins class="number">{{new-number}}</ins> {{/new-number}}
      """#
    ),
    (
      "partials/codes.mustache",
      #"""
      {{#codes}}<span class="applies">{{.}}</span> {{/codes}}{{#unstated}}<span class="applies not-stated">not stated</span> {{/unstated}}
      """#
    ),
    (
      "partials/count-head.mustache",
      #"""
      <colgroup><col><col class="col-count"><col class="col-count"><col class="col-count"><col class="col-count"><col class="col-count"><col class="col-count-long"></colgroup>

      """#
    ),
    (
      "partials/count-line.mustache",
      #"""
      <tr><th scope="row">{{title}}</th><td data-label="To do">{{total}}</td><td data-label="Done">{{done}}</td><td data-label="Started">{{started}}</td><td data-label="Open">{{open}}</td><td data-label="Overdue">{{overdue}}</td><td data-label="Not applicable">{{not-applicable}}</td></tr>

      """#
    ),
    (
      "partials/duty.mustache",
      #"""
      {{#place}}<strong>{{>partials/place}}</strong>{{/place}} {{sentence}}{{#card}} <span class="quiet">(from the action cards only)</span>{{/card}}
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
      "partials/incident-bar.mustache",
      #"""
      <p class="status-bar">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}<span class="part">{{part}}</span> <strong>{{incident}}</strong> <span>{{document}}</span> <span>Printed {{printed}}</span> <span>Sheet {{sheet-id}}</span> <span>Source {{fingerprint}}</span></p>

      """#
    ),
    (
      "partials/log-row.mustache",
      #"""
      <tr class="{{style}}"><th scope="row">{{number}}</th><td data-label="When">{{when}}{{#recorded}} <span class="recorded">written down {{recorded}}</span>{{/recorded}}</td>{{#cells}}{{#pen}}<td class="pen" data-label="{{column}}"></td>{{/pen}}{{^pen}}<td data-label="{{column}}">{{#parts}}<p>{{#label}}<strong>{{label}}:</strong> {{/label}}{{words}}</p>{{/parts}}</td>{{/pen}}{{/cells}}<td data-label="By">{{by}}</td></tr>
      {{#has-notes}}
      <tr class="entry-notes"><td></td><td colspan="{{span}}">{{#notes}}<p><strong>{{mark}}</strong> {{words}}.{{#changes}} <span class="change">{{label}}: {{#old}}was <del>{{old}}</del>{{/old}}{{^old}}was empty{{/old}}, now {{new}}.</span>{{/changes}}</p>{{/notes}}</td></tr>
      {{/has-notes}}

      """#
    ),
    (
      "partials/notice.mustache",
      #"""
      <div class="notice"><p><strong>{{mark}}.</strong> {{words}}</p></div>

      """#
    ),
    (
      "partials/pack-table.mustache",
      #"""
      {{#has-rows}}
      <table class="rows pack">
      <caption>{{#heading}}{{>partials/heading}}{{/heading}}{{{html}}}</caption>
      <colgroup><col class="col-item"><col class="col-done"><col>{{#has-codes}}<col class="col-applies">{{/has-codes}}{{#responsible}}<col class="col-responsible">{{/responsible}}<col class="col-due"><col class="col-pen"><col class="col-pen"><col class="col-because"></colgroup>
      <thead><tr><th scope="col">Item</th><th scope="col">Done</th><th scope="col">Action</th>{{#has-codes}}<th scope="col">Applies to</th>{{/has-codes}}{{#responsible}}<th scope="col">{{responsible}}</th>{{/responsible}}<th scope="col">Due</th><th scope="col">Initials</th><th scope="col">Time (24&nbsp;h)</th><th scope="col">Not applicable, because</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr{{#id}} id="{{id}}"{{/id}}><th scope="row">{{>partials/row-address}}</th><td class="tick">{{>partials/state-box}}</td><td class="text">{{>partials/row-words}}</td>{{#has-codes}}<td>{{>partials/codes}}</td>{{/has-codes}}{{#responsible}}<td class="responsible" data-label="{{responsible}}">{{#parties}}<p>{{#box}}<span class="tick-box" role="img" aria-label="{{#chosen}}Given to{{/chosen}}{{^chosen}}Tick box{{/chosen}}">{{#chosen}}×{{/chosen}}</span> {{/box}}{{name}}</p>{{/parties}}{{#given}}<p class="given">{{given}}</p>{{/given}}</td>{{/responsible}}<td{{^due}} class="pen"{{/due}} data-label="Due">{{>partials/row-due}}</td><td{{^initials}} class="pen"{{/initials}} data-label="Initials">{{#initials}}{{initials}}{{/initials}}</td><td{{^time}} class="pen"{{/time}} data-label="Time (24 h)">{{#time}}{{time}}{{/time}}</td><td{{^reason}} class="reason"{{/reason}} data-label="Not applicable, because">{{#reason}}{{reason}}{{/reason}}</td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/has-rows}}
      {{^has-rows}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{{html}}}
      <p>No row of this group applies.</p>
      {{/has-rows}}

      """#
    ),
    (
      "partials/place.mustache",
      #"""
      {{#link}}<a href="{{href}}">{{words}}</a>{{/link}}{{^link}}{{words}}{{/link}}
      """#
    ),
    (
      "partials/question.mustache",
      #"""
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{>partials/ruled-room}}

      """#
    ),
    (
      "partials/row-address.mustache",
      #"""
      {{#home}}<a href="{{href}}">{{words}}</a>{{/home}}{{^home}}{{address}}{{/home}}
      """#
    ),
    (
      "partials/row-due.mustache",
      #"""
      {{#due}}{{due}}{{/due}}{{#overdue}} <strong class="overdue">overdue</strong>{{/overdue}}
      """#
    ),
    (
      "partials/row-words.mustache",
      #"""
      <div class="words{{#open}} open{{/open}}{{#struck}} struck{{/struck}}">{{{html}}}</div>{{#facts}}<p class="fact">{{.}}</p>{{/facts}}
      """#
    ),
    (
      "partials/ruled-room.mustache",
      #"""
      <div class="ruled">{{#ruled}}<div class="rule-line"></div>{{/ruled}}</div>

      """#
    ),
    (
      "partials/sheet-blanks.mustache",
      #"""
      <dl class="blanks sheet-blanks">
      {{#blanks}}
      <div><dt>{{label}}</dt>{{#values}}<dd>{{.}}</dd>{{/values}}{{^values}}<dd></dd>{{/values}}</div>
      {{/blanks}}
      </dl>

      """#
    ),
    (
      "partials/side-cell.mustache",
      #"""
      {{#missing}}<p class="quiet">{{missing}}</p>{{/missing}}{{^missing}}<div class="{{style}}">{{#number}}<p class="number">{{number}}</p>{{/number}}{{{html}}}{{#codes}}<span class="applies">{{.}}</span> {{/codes}}</div>{{/missing}}
      """#
    ),
    (
      "partials/state-box.mustache",
      #"""
      <span class="tick-box" role="img" aria-label="{{^state}}Tick box{{/state}}{{#state}}{{state}}{{/state}}">{{sign}}</span>{{#state}} <span class="state">{{state}}</span>{{/state}}
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
      "styles/compare.css",
      #"""
      /* compare.css: pages of a comparison; follows screen.css and print.css in the same style element.
         Every mark is a line or a letter, so that it survives a printer without colour. */
      ins { text-decoration: underline; text-decoration-thickness: .1em; text-underline-offset: .15em; }
      del { text-decoration: line-through; text-decoration-thickness: .09em; }
      s { text-decoration: line-through; }
      ins:is(.term, .follows, .typography) { text-decoration-style: dotted; }
      .moved .words { text-decoration: underline double; text-underline-offset: .15em; }
      .moved.left .words, .moved.left s { text-decoration: line-through double; }
      del + ins { margin-left: .15em; }
      del.joint::after { content: " \B6 "; }
      /* Where a link in the words led: only where that is what differs. */
      :is(ins, del) .leads::after { content: " (link to " attr(data-to) ")"; overflow-wrap: anywhere; }
      /* For those who hear the page; nobody sees it, and paper has none of it. */
      @media screen {
        :is(ins, del:not(.joint))::before, :is(ins, del:not(.joint))::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        ins::before { content: " [inserted: "; } ins::after { content: " end of inserted] "; }
        del:not(.joint)::before { content: " [deleted: "; } del:not(.joint)::after { content: " end of deleted] "; }
      }

      .letter { display: inline-block; min-width: 1.5em; padding: 0 .2em; border: 1px solid #121212; font-weight: bold; line-height: 1.3; text-align: center; text-decoration: none; }
      /* As for cells in screen.css; what is empty needs no label. */
      th[data-label]::before { content: attr(data-label) " "; }
      td:empty { display: none; }
      @media screen and (min-width: 62em) { :root:not([data-edition="large-print"]) th[data-label]::before { content: none; } }
      .listed:not(:last-child)::after { content: ","; }
      code { font: .95em "Liberation Mono", "Courier New", monospace; overflow-wrap: anywhere; }
      pre { margin: 0 0 .75rem; padding: .5rem .75rem; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
      .total :is(th, td) { font-weight: bold; }
      .duties li { margin-bottom: .5rem; }
      .id, .steps { font-size: .9rem; }
      .entry-term > p { font-weight: bold; }
      .entry-term > .steps { font-weight: normal; }
      .steps { display: flex; flex-wrap: wrap; gap: 0 1.2rem; max-width: none; margin: .1rem 0 .3rem; color: var(--quiet); }
      .fact { margin: .1rem 0 .3rem; font-weight: bold; }
      .attribute { margin: .2rem 0; }

      /* Redline: paragraphs with letters in the margin */
      div.entry { position: relative; padding: .1rem 0 .1rem 5.6rem; border-left: .2rem solid transparent; }
      div.entry:not(.same) { border-left-color: #121212; }
      div.entry > .letters { position: absolute; left: .5rem; width: 5rem; }
      div.entry > p { margin-bottom: .35rem; }
      div.entry > .sheet-title, div.entry > .section-title, div.entry > .group-title { margin-top: .6rem; }
      div.depth-1 { padding-left: 7.4rem; } div.depth-2 { padding-left: 8.6rem; } div.depth-3 { padding-left: 9.8rem; }
      div.bullet > p:not(.steps, .fact, .attribute)::before { content: "\2022"; position: absolute; margin-left: -1.1em; }
      .sections ul { columns: 2 18rem; column-gap: 2rem; max-width: none; }
      .sections li { break-inside: avoid; gap: 0 1rem; padding: .25rem 0; }
      .sections .documents a { flex: 1 1 12rem; font-weight: normal; } .sections .documents span { flex: 0 0 auto; }
      .entry .part, .entry .name { font-weight: normal; }
      .entry .name + .part::before { content: "\2013  "; }
      .number { font-weight: bold; }
      .sides .number { margin: 0; }
      .side-heading { font-weight: bold; }
      .side-part { padding-left: 1rem; }
      .sides .same { color: var(--quiet); }
      .sides .letters { margin-right: .4em; }
      .col-letter { width: 4.6em; } .col-count { width: 6.5em; } .col-affected { width: 10em; } .col-weight { width: 11.5em; } .col-reason-why { width: 8.5em; } .col-side { width: 6.5em; }
      .changes .col-place { width: 7.5em; } .redline .col-place { width: 8em; }
      :is(.changes, .redline, .sides, .ledger) :is(th, td) { overflow-wrap: break-word; } .ids :is(th, td) { overflow-wrap: anywhere; }

      @media screen and (max-width: 40em) {
        div.entry { padding-left: .6rem; }
        div.entry > .letters { position: static; display: block; width: auto; }
        div.depth-1 { padding-left: 1.7rem; } div.depth-2, div.depth-3 { padding-left: 2.3rem; }
      }

      @media print {
        :root:not([data-edition="large-print"]) th[data-label]::before { content: none; }
        .set > .sheet { break-before: page; }
        :root:not([data-edition="large-print"]) :is(.id, .steps) { font-size: .85rem; }
        div.entry, .fact, .steps { break-inside: avoid; }
        .steps, .fact { break-before: avoid; }
        .entry-heading { break-after: avoid; }
        :root:not([data-edition="large-print"]) .landscape table { font-size: .92rem; line-height: 1.25; }
        .sections { break-inside: auto; }
        .documents li { padding: .3rem 0; }
        :root:not([data-edition="large-print"]) .counts { font-size: .92rem; line-height: 1.2; }
        .ledger tr { break-inside: auto; }
        .ledger td > p { break-inside: avoid; }
        .contents .documents a::after { content: ", page " target-counter(attr(href), page); }
      }

      """#
    ),
    (
      "styles/pack.css",
      #"""
      /* pack.css: what only the pages of an incident need; follows screen.css and print.css in the same style element. */

      /* Rows with what is recorded of them. Every state is a sign in a box and a word; boldness and a line only add to it. */
      .tick-box { line-height: 1.15; font-weight: bold; text-align: center; text-decoration: none; }
      .state { display: inline-block; font-size: .92em; line-height: 1.15; font-weight: bold; }
      .open > p:first-child { font-weight: bold; }
      .struck { text-decoration: line-through; }
      .fact { margin: .1rem 0; }
      .overdue { display: inline-block; padding: 0 .25em; border: .1rem solid #121212; line-height: 1.3; }
      .responsible p { display: inline-block; margin: 0 .5em .1rem 0; }
      .responsible .given { display: block; }
      .responsible .tick-box { width: 1.15em; height: 1.15em; line-height: .95; }
      .status-bar > strong:not(.mark) { margin-right: .7em; }
      td.signed p, .plan.pack td.item p { margin: 0 0 .15rem; }
      .pack :is(th, td) { overflow-wrap: break-word; }
      .col-done { width: 4.1em; } .col-responsible { width: 39mm; } .col-due { width: 19mm; } .col-because { width: 7em; } .col-signed { width: 24mm; }

      /* Action cards: upright, with as much width as a punched sheet allows, since each row has room for a pen. print.css begins
         each sheet on a right-hand page. WeasyPrint does so; Chromium begins a new page, right or left: there, for two-sided
         paper, print the cards' own files. */
      @page card { size: A4; margin: 20mm 12mm 19mm; }
      /* Large letters need three lines in the margin below for sheet, time and source. */
      @page large { size: A4; margin: 22mm 16mm 30mm; }
      .card-number { float: right; margin: 0; padding: .1rem .6rem; border: .125rem solid #121212; font-weight: bold; }
      .holder { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1.5rem; max-width: none; }
      .holder > div { display: flex; gap: .6rem; align-items: baseline; break-inside: avoid; }
      .holder dd:empty::before { content: "\200B"; }
      .holder > div:last-child { grid-column: 1 / -1; }
      .holder dt { font-weight: bold; }
      .holder dd { flex: 1; min-height: 1.5em; margin: 0; border-bottom: 1px solid #121212; }
      .card .col-due { width: 17mm; } .card .col-done { width: 3.9em; } .card .col-item { width: 3.5em; }
      @media screen and (max-width: 40em) { .holder { grid-template-columns: 1fr; } }

      @media print {
        :root:not([data-edition="large-print"]) .card { page: card; }
        :root[data-edition="large-print"] .sheet { page: large; }
        :root:not([data-edition="large-print"]) :is(.card, .landscape) table.pack { font-size: .92rem; line-height: 1.25; }
        .col-because { width: 28mm; } .card .col-because { width: 24mm; }
        :root[data-edition="large-print"] .holder { grid-template-columns: 1fr; }
      }

      /* Papers and logs: rows tall enough to write in, in print and as stacked rows alike */
      .log td > p { margin: 0 0 .15rem; white-space: pre-line; }
      .log td > p:first-child { display: inline; }
      .status-bar strong:not(.mark) { margin-right: .7em; }
      .log :is(td, th) { overflow-wrap: anywhere; unicode-bidi: isolate; }
      .log tr.withdrawn :is(td, th) { text-decoration: line-through; }
      .log tr.entry-notes { border-top: 0; padding-top: 0; }
      .entry-notes td > p { max-width: none; }
      .recorded, .known-note, .change { display: block; }
      .known-note { display: inline; }
      .initials { max-width: none; columns: 2; } .initials > div { display: flex; gap: .6rem; break-inside: avoid; }
      .initials dt { flex: 0 0 4rem; font-weight: bold; } .initials dd { margin: 0; }
      .ruled-off { max-width: none; margin: 0 0 1.5rem; padding-top: .3rem; border-top: .15rem solid #121212; font-weight: bold; }
      .sheet-blanks dt { flex: 0 1 13rem; font-weight: bold; }
      .sheet-blanks .digits { overflow-wrap: anywhere; }
      .known { max-width: none; margin-bottom: .3rem; }
      .agenda-point { margin-top: 1.1rem; }
      .log caption p { max-width: none; }
      .ruled-row > td:empty { display: block; width: auto; margin-right: 0; min-height: 2.4em; border-bottom: 1px solid #121212; }
      .numbers td { height: 2em; text-align: right; }
      .col-log-number { width: 3.2em; } .col-log-by { width: 4.7em; } .col-log-time { width: 6.6em; } .col-log-code { width: 4.4em; }
      .col-log-score { width: 6.2em; } .col-log-short { width: 6.2em; } .col-log-middle { width: 8.2em; } .col-log-tick { width: 5.2em; }
      .col-log-name { width: 13em; } .col-log-third { width: 22%; } .col-log-wide { width: 32%; } .col-count { width: 4.9em; } .col-count-long { width: 6.2em; }

      @media screen and (min-width: 62em) {
        :root:not([data-edition="large-print"]) .ruled-row > td:empty { display: table-cell; border: 1px solid var(--line); }
        :root:not([data-edition="large-print"]) .ruled-row > * { height: 10mm; }
      }
      @media print {
        .end-mark { margin-bottom: 0; }
        .log + .ruled-off { break-before: avoid; }
        .ruled-off, .log caption, .agenda-point > .group-title { break-after: avoid; }
        .entry-notes { break-before: avoid; }
        .agenda-point > p, .agenda-point li:last-child { break-after: avoid; }
        .tracker { break-before: page; }
        .known { max-width: none; }
        .blank-page:not(.follows) { break-before: page; }
        .group-title + .ruled { break-before: avoid; }
        :root:not([data-edition="large-print"]) .ruled-row > * { height: 9.5mm; }
        :root:not([data-edition="large-print"]) .ruled-row > td:empty { display: table-cell; border: 1px solid #000; }
        :root:not([data-edition="large-print"]) :is(.landscape .log, .numbers) { font-size: .92rem; line-height: 1.25; }
        :root:not([data-edition="large-print"]) .entry-notes td { border-top: 0; }
      }

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
    (
      "styles/script.css",
      #"""
      /* script.css: what only scripts need, which are handed out or read aloud; follows screen.css and print.css in the same
         style element. Clear print: 14 points on paper, lines of 65 characters, no italics; 18 points in large print. */

      .script { max-width: 44rem; }
      .script em { font-style: normal; font-weight: bold; }
      .script .group-title { margin: 1.5rem 0 .4rem; }
      .script bdi { overflow-wrap: anywhere; }
      .script .status-bar span { margin-right: .7em; }
      .only { display: block; width: fit-content; margin-bottom: .15em; padding: 0 .35em; border: .1rem dashed #121212; font-size: .86em; font-weight: normal; line-height: 1.25; }

      /* Blanks: a rule as long as its kind of value, never as the value */
      .blank { display: inline-block; width: 12em; height: 1.2em; border-bottom: .1rem solid #121212; vertical-align: text-bottom; }
      .blank-number { width: 4em; } .blank-time, .blank-date { width: 8em; } .blank-telephone { width: 10em; }
      .blank-text { width: 16em; max-width: 100%; } .blank-blank { width: 100%; }
      .sign-line { line-height: 2; }
      .sign-line .blank-text { width: 18em; max-width: 100%; }

      /* What is said aloud stands apart from what is to be done: a bar, a word and weight, so that it does so without colour */
      .said { margin: 0 0 1rem; padding: .2rem 0 .1rem .9rem; border-left: .4rem solid #121212; font-weight: bold; }
      .said > :last-child { margin-bottom: .3rem; }
      .said > .say { margin: 0; font-weight: normal; letter-spacing: .04em; text-transform: uppercase; }
      .how-to-read { padding: .3rem .6rem; border: .1rem solid #121212; }

      /* A number is read out and dialled whole */
      .script a[href^="tel:"] { white-space: nowrap; }

      .script-foot { margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
      .script-foot .source { color: var(--quiet); font-size: .8rem; }
      .script-body > h2 { font-size: 1.25em; }
      .script-body > h3 { font-size: 1.05em; }
      .poster .script-body { font-size: 1.3em; }
      .poster .script-body > h2 { font-size: 1.2em; }

      /* People keep these: whether a copy is controlled means nothing to them */
      @page script { size: A4; margin: 18mm 20mm 17mm; @bottom-left { content: var(--source); } }
      @page poster { size: A4; margin: 14mm 16mm 15mm; @bottom-left { content: var(--source); } }
      @media print {
        .script { page: script; max-width: none; }
        .poster { page: poster; }
        .script :is(.status-bar, .notice, .sign-line), .script-foot .source { font-size: 1rem; }
        .script-foot .source { color: #000; }
        .script-body { line-height: 1.4; }
        :root:not([data-edition="large-print"]) .script-body { font-size: 14pt; }
        /* Held by staff, or sent to the press: what is said aloud is large, the rest takes less room */
        :root:not([data-edition="large-print"]) :is(.telephone, .visit, .statement) .script-body { font-size: 12pt; }
        :root:not([data-edition="large-print"]) .said { font-size: 14pt; }
        .script-body > h2 { margin-top: 1.1em; }
        .script-body .group-title { break-after: avoid; }
        .script-body :is(p, li), .said { break-inside: avoid; }
        .sign-line { break-inside: avoid; }
        :root:not([data-edition="large-print"]) .only { font-size: 12pt; }
        :root[data-edition="large-print"] .only { font-size: 18pt; }
        .script-foot { break-inside: avoid; break-before: avoid; }
        /* To be read from two metres away, and on one page in either edition, with every mark that it can bear */
        :root[data-edition="large-print"] .poster .sheet-title { font-size: 27pt; }
        :root[data-edition="large-print"] .poster .script-body { font-size: 19pt; }
        .poster .sheet-title { margin: .2em 0 .3em; font-size: 30pt; line-height: 1.1; }
        :root:not([data-edition="large-print"]) .poster .script-body { font-size: 20pt; }
        .poster .script-body { line-height: 1.2; }
        .poster .script-body :is(p, ul) { margin: .3em 0; }
        .poster .script-body li { margin-bottom: .25em; }
        .poster .script-body > h2 { margin: .6em 0 .2em; }
        .poster :is(.notice, .sign-line) { margin: .3rem 0; line-height: 1.25; }
        .poster .script-foot { margin-top: .4rem; padding-top: .2rem; }
      }

      """#
    ),
  ]
}
