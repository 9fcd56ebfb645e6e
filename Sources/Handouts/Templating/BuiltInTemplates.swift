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
      "boards/appendices.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{^has-rows}}
      <p>The report names none, and its board asks for none.</p>
      {{/has-rows}}
      {{#has-rows}}
      <table class="findings">
      <caption>What the report rests on, under the headings of its board</caption>
      <colgroup><col class="col-officer"><col><col class="col-third"><col class="col-applies"></colgroup>
      <thead><tr><th scope="col">Heading</th><th scope="col">Document</th><th scope="col">Where it is</th><th scope="col">Is it there?</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr><th scope="row">{{heading}}</th><td class="text"><p>{{words}}</p>{{#remarks}}<p class="quiet">{{.}}</p>{{/remarks}}</td><td class="text" data-label="Where it is:">{{place}}{{#link}}<a href="{{href}}">{{words}}</a>{{/link}}</td><td data-label="Is it there?">{{state}}</td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/has-rows}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/consultation.mustache",
      #"""
      {{#header}}
      <article class="sheet landscape" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>{{summary}}</p>
      <table class="findings">
      <caption>What reviewers said in their copies, and what was answered</caption>
      <colgroup><col class="col-code"><col class="col-officer"><col><col><col></colgroup>
      <thead><tr><th scope="col">Where</th><th scope="col">Who, when</th><th scope="col">Words</th><th scope="col">Comment</th><th scope="col">Our answer</th></tr></thead>
      <tbody>
      {{#comments}}
      <tr><th scope="row">{{place}}</th><td data-label="Who, when"><p>{{who}}</p><p class="quiet">{{when}}</p></td><td class="text" data-label="Words">{{words}}</td><td class="text" data-label="Comment">{{#wish}}<p>{{.}}</p>{{/wish}}</td><td class="text" data-label="Our answer">{{#answer}}<p>{{.}}</p>{{/answer}}{{^is-answered}}<p><strong>No answer yet</strong></p>{{/is-answered}}</td></tr>
      {{/comments}}
      </tbody>
      </table>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/control.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <table class="findings">
      <caption>What both versions say of themselves</caption>
      <colgroup><col class="col-officer"><col><col><col class="col-applies"></colgroup>
      <thead><tr><th scope="col">Row</th><th scope="col">{{old-name}}</th><th scope="col">{{new-name}}</th><th scope="col">Change</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr><th scope="row">{{label}}</th><td class="text" data-label="{{old-name}}:">{{#old}}<p>{{.}}</p>{{/old}}</td><td class="text" data-label="{{new-name}}:">{{#new}}<p>{{.}}</p>{{/new}}</td><td data-label="Change:">{{change}}</td></tr>
      {{/rows}}
      </tbody>
      </table>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/cover.mustache",
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
      {{#has-recommendations}}
      <h2 class="section-title">What the Board is asked to decide</h2>
      <dl class="summary">
      {{#recommendations}}
      <div><dt>{{label}}</dt><dd>{{#values}}<p>{{.}}</p>{{/values}}</dd></div>
      {{/recommendations}}
      </dl>
      {{/has-recommendations}}
      <nav class="contents{{#has-whole}} by-file{{/has-whole}}" aria-label="What is in the pack">
      <h2 class="section-title">What is in the pack</h2>
      <ul class="documents index">
      {{#documents}}
      <li><span class="number">{{number}}</span> {{#link}}<a href="{{href}}">{{words}}</a> {{#note}}<span>{{note}}</span>{{/note}}{{/link}}</li>
      {{#parts}}
      <li class="part"><a href="{{href}}">{{words}}</a></li>
      {{/parts}}
      {{/documents}}
      </ul>
      </nav>
      {{#has-whole}}
      <h2 class="section-title">All of it in one file</h2>
      <ul class="documents">
      {{#whole}}
      <li><a href="{{href}}">{{words}}</a> {{#note}}<span>{{note}}</span>{{/note}}</li>
      {{/whole}}
      </ul>
      {{/has-whole}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/findings.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p class="lead">{{summary}}</p>
      <p>The check reads {{new-name}} as a careful editor would. It can be wrong: a person decides.</p>
      <h2 class="section-title">Open</h2>
      {{^has-open}}
      <p>None.</p>
      {{/has-open}}
      {{#has-open}}
      <table class="findings">
      <caption>Neither fixed nor accepted</caption>
      <colgroup><col class="col-officer"><col><col><col class="col-applies"></colgroup>
      <thead><tr><th scope="col">Place</th><th scope="col">What is wrong</th><th scope="col">What to do</th><th scope="col">Since</th></tr></thead>
      <tbody>
      {{#open}}
      <tr>{{#finding}}<th scope="row">{{>partials/finding-place}}</th><td class="text">{{message}}</td><td class="text" data-label="What to do:">{{#hint}}{{hint}}{{/hint}}</td>{{/finding}}<td data-label="Since:">{{state}}</td></tr>
      {{/open}}
      </tbody>
      </table>
      {{/has-open}}
      <h2 class="section-title">Accepted</h2>
      {{^has-accepted}}
      <p>None.</p>
      {{/has-accepted}}
      {{#has-accepted}}
      <table class="findings">
      <caption>Read, and left as they are for the reason given</caption>
      <colgroup><col class="col-officer"><col><col class="col-third"></colgroup>
      <thead><tr><th scope="col">Place</th><th scope="col">What was found</th><th scope="col">Accepted because</th></tr></thead>
      <tbody>
      {{#accepted}}
      <tr>{{#finding}}<th scope="row">{{>partials/finding-place}}</th><td class="text">{{message}}</td>{{/finding}}<td class="text" data-label="Accepted because:">{{state}}</td></tr>
      {{/accepted}}
      </tbody>
      </table>
      {{/has-accepted}}
      {{#old-name}}
      <h2 class="section-title">Fixed</h2>
      {{^has-fixed}}
      <p>None.</p>
      {{/has-fixed}}
      {{#has-fixed}}
      <table class="findings">
      <caption>Found in {{old-name}}, and no more in {{new-name}}</caption>
      <colgroup><col class="col-place"><col></colgroup>
      <thead><tr><th scope="col">Place in {{old-name}}</th><th scope="col">What was found</th></tr></thead>
      <tbody>
      {{#fixed}}
      <tr>{{#finding}}<th scope="row">{{>partials/finding-place}}</th><td class="text">{{message}}</td>{{/finding}}</tr>
      {{/fixed}}
      </tbody>
      </table>
      {{/has-fixed}}
      {{/old-name}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/incidents.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#sentences}}
      <p class="lead">{{.}}</p>
      {{/sentences}}
      {{#tables}}
      <table class="findings">
      <caption>{{caption}}</caption>
      <colgroup><col class="col-code"><col class="col-third"><col></colgroup>
      <thead><tr><th scope="col">No.</th><th scope="col">Version</th><th scope="col">What {{new-name}} would mean for its rows</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr><th scope="row">{{number}}</th><td class="text" data-label="Version:">{{version}}</td><td class="text" data-label="Rows:">{{#counts}}<p><strong>{{label}}</strong> {{#values}}{{.}}{{/values}}</p>{{/counts}}</td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/tables}}
      <p>A running incident stays on the version that it started with until whoever leads it moves it. Nothing that is recorded is lost by a move. Incidents have numbers of this page alone, since the pack may be published.</p>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/minutes.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <dl class="summary">
      {{#rows}}
      <div><dt>{{label}}</dt><dd>{{#values}}<p>{{.}}</p>{{/values}}</dd></div>
      {{/rows}}
      </dl>
      {{{html}}}
      <h2 class="section-title">Decisions</h2>
      {{#decisions}}
      <div class="clause"><p><span class="number">{{number}}.</span> {{#answers}}On recommendation {{answers}}: {{/answers}}{{words}}</p>{{#has-conditions}}<ul>{{#conditions}}<li>{{.}}</li>{{/conditions}}</ul>{{/has-conditions}}</div>
      {{/decisions}}
      {{#has-actions}}
      <table class="findings">
      <caption><h2 class="section-title">Action tracker</h2></caption>
      <colgroup><col class="col-code"><col><col class="col-officer"><col class="col-place"></colgroup>
      <thead><tr><th scope="col">No.</th><th scope="col">Action</th><th scope="col">Lead, deadline, state</th><th scope="col">Progress</th></tr></thead>
      <tbody>
      {{#actions}}
      <tr><th scope="row">{{number}}</th><td class="text"><p>{{words}}</p><p class="quiet">{{subject}}, {{date}}</p></td><td data-label="Lead, deadline, state"><p>{{lead}}</p><p>By {{deadline}}</p><p><strong>{{state}}</strong></p></td><td class="text" data-label="Progress">{{progress}}</td></tr>
      {{/actions}}
      </tbody>
      </table>
      {{/has-actions}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/open-points.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{^has-points}}
      <p>Nothing was found missing. Read the pack once more all the same.</p>
      {{/has-points}}
      {{#has-points}}
      <table class="findings">
      <caption>What the Board would find missing, or still open</caption>
      <colgroup><col class="col-third"><col></colgroup>
      <thead><tr><th scope="col">Where</th><th scope="col">What</th></tr></thead>
      <tbody>
      {{#points}}
      <tr><th scope="row">{{place}}</th><td class="text">{{what}}</td></tr>
      {{/points}}
      </tbody>
      </table>
      {{/has-points}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "boards/paper.mustache",
      #"""
      {{#header}}
      <article class="sheet" id="{{id}}">
      {{>partials/status-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <dl class="summary">
      {{#rows}}
      <div><dt>{{label}}</dt><dd>{{#values}}<p>{{.}}</p>{{/values}}</dd></div>
      {{/rows}}
      </dl>
      {{#sections}}
      <section>
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      {{{html}}}
      </section>
      {{/sections}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
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
      <nav class="contents" aria-label="Parts of the comparison">
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
      "packs/event-results.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p><strong>{{summary}}</strong> Times are counted in whole minutes from when an event was played, as clocks show them.</p>
      {{#events}}
      <table class="log observed">
      <caption><strong>Event {{number}}, {{#planned}}planned for {{/planned}}{{^planned}}played at {{/planned}}{{when}}</strong> to {{to}}<p>{{words}}</p></caption>
      <colgroup><col><col class="col-log-middle"><col class="col-log-wide"></colgroup>
      <thead><tr><th scope="col">Expected</th><th scope="col">Kept</th><th scope="col">When</th></tr></thead>
      <tbody>
      {{#answers}}
      <tr class="entry"><td data-label="Expected">{{expected}}</td><td data-label="Kept"><strong>{{mark}}</strong></td><td data-label="When">{{taken}}</td></tr>
      {{/answers}}
      {{#none}}
      <tr class="entry"><td>Nothing in particular was expected.</td><td></td><td></td></tr>
      {{/none}}
      </tbody>
      </table>
      {{/events}}
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/event-slips.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <p>{{lead}}</p>
      <div class="slips">
      {{#slips}}
      <section class="slip">
      <p class="cut">Cut here</p>
      <p><strong class="mark">{{mark}}</strong> <strong>{{incident}}</strong></p>
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      <dl class="slip-facts">{{#facts}}<div><dt>{{label}}</dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>{{/facts}}</dl>
      <p class="said">{{words}}</p>
      <dl class="slip-blanks">{{#blanks}}<div><dt>{{.}}</dt><dd></dd></div>{{/blanks}}</dl>
      </section>
      {{/slips}}
      </div>
      <p class="end-mark">End of {{#header}}{{part}}{{/header}}</p>
      </div>
      </article>

      """#
    ),
    (
      "packs/evidence.mustache",
      #"""
      <article class="sheet landscape" id="lessons-across">
      <p class="status-bar">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}<span class="part">Lessons across incidents</span> <span>As of {{as-of}}</span></p>
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      {{#notices}}
      {{>partials/notice}}
      {{/notices}}
      {{#none}}
      <p>No closed incident is there to learn from.</p>
      {{/none}}
      {{#versions}}
      {{#heading}}
      {{>partials/heading}}
      {{/heading}}
      <p>{{words}}</p>
      <table class="log">
      <caption>{{#rows-heading}}{{>partials/heading}}{{/rows-heading}}</caption>
      <colgroup><col class="col-log-short"><col class="col-log-wide"><col></colgroup>
      <thead><tr><th scope="col">Address</th><th scope="col">Words</th><th scope="col">What happened</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr class="entry"><th scope="row">{{address}}</th><td data-label="Words">{{words}}</td><td data-label="What happened">{{#facts}}<p>{{.}}</p>{{/facts}}</td></tr>
      {{/rows}}
      {{#no-rows}}
      <tr class="entry"><td></td><td>None.</td><td></td></tr>
      {{/no-rows}}
      </tbody>
      </table>
      <table class="log">
      <caption>{{#added-heading}}{{>partials/heading}}{{/added-heading}}</caption>
      <colgroup><col class="col-log-middle"><col></colgroup>
      <thead><tr><th scope="col">Where</th><th scope="col">Action, in the words of the incident</th></tr></thead>
      <tbody>
      {{#added}}
      <tr class="entry"><th scope="row">{{address}}</th><td data-label="Action">{{words}}</td></tr>
      {{/added}}
      {{#no-added}}
      <tr class="entry"><td></td><td>None.</td></tr>
      {{/no-added}}
      </tbody>
      </table>
      {{/versions}}
      <p class="end-mark">End of lessons across incidents</p>
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
      "packs/observer.mustache",
      #"""
      {{#header}}
      <article class="sheet{{#landscape}} landscape{{/landscape}}" id="{{id}}">
      {{>partials/incident-bar}}
      {{/header}}
      <div class="sheet-body">
      {{#title}}
      {{>partials/heading}}
      {{/title}}
      <dl class="slip-blanks">{{#blanks}}<div><dt>{{.}}</dt><dd></dd></div>{{/blanks}}</dl>
      {{#events}}
      <table class="log observed">
      <caption><strong>Event {{number}}, {{when}}</strong> to {{to}}<p>{{words}}</p></caption>
      <colgroup><col><col class="col-log-time"><col class="col-log-wide"></colgroup>
      <thead><tr><th scope="col">Expected</th><th scope="col">Seen at (24 h)</th><th scope="col">Remarks</th></tr></thead>
      <tbody>
      {{#rows}}
      <tr class="ruled-row"><td data-label="Expected">{{.}}</td><td class="pen" data-label="Seen at"></td><td class="pen" data-label="Remarks"></td></tr>
      {{/rows}}
      </tbody>
      </table>
      {{/events}}
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
      <tr>{{#cells}}{{#row}}<td class="item{{^first}} second{{/first}}"{{#id}} id="{{id}}"{{/id}}{{#item}} data-item="{{item}}"{{/item}} data-label="{{column}}"><p>{{address}}</p>{{>partials/state-box}}</td><td class="text">{{>partials/row-words}}{{#reason}}<p class="fact">Not applicable, because: {{reason}}</p>{{/reason}}</td><td class="lead-officer" data-label="Lead">{{#codes}}<span class="applies">{{.}}</span> {{/codes}}{{#unstated}}none given{{/unstated}}</td><td class="signed{{^initials}} pen{{/initials}}" data-label="Due; signed">{{#due}}<p>Due {{>partials/row-due}}</p>{{/due}}{{#initials}}<p>{{initials}}</p>{{/initials}}{{#time}}<p>{{time}}</p>{{/time}}</td>{{/row}}{{#gap}}<td class="none{{^first}} second{{/first}}"></td><td class="none"></td><td class="none"></td><td class="none"></td>{{/gap}}{{/cells}}</tr>
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
      "packs/ready.mustache",
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
      <a class="skip-link" href="#main">Skip to the pack</a>
      <header class="masthead">
      <p>{{masthead}}</p>
      </header>
      <section class="ready screen-only" aria-labelledby="ready-title">
      <p class="made">{{#marks}}<strong class="mark">{{.}}</strong> {{/marks}}<span>{{made}}</span></p>
      <h1 class="sheet-title" id="ready-title">{{title}}</h1>
      <noscript><div class="notice"><p><strong>BLANK ONLY.</strong> This browser does not run the script of this page, so nothing can be filled in on the screen. The whole pack stands below, blank and for every type of service: print it and fill it in by hand.</p></div></noscript>
      <div id="ready-desk" hidden="hidden">
      <p>Fill in what you know; the pack below follows. To have it blank, print it before you fill anything in. Nothing leaves this page until you save it to a file, with the button or Ctrl+S.</p>
      <form id="ready-facts" autocomplete="off" novalidate="novalidate">
      <fieldset>
      <legend>The incident</legend>
      <p class="ask"><label for="fact-service">Service</label> <input id="fact-service" name="service" maxlength="200"></p>
      <p class="ask"><label for="fact-type">Type of service</label> <select id="fact-type" name="type"><option value="">not known: all rows and plans</option>{{#types}}<option value="{{code}}">{{code}}: {{meaning}}</option>{{/types}}</select></p>
      <p class="ask"><label for="fact-address">Address</label> <input id="fact-address" name="address" maxlength="400"></p>
      <p class="ask"><label for="fact-provider">Provider</label> <input id="fact-provider" name="provider" maxlength="200"></p>
      <p class="ask"><label for="fact-notified">When were you told?</label> <input id="fact-notified" name="notified" maxlength="40" aria-describedby="hint-notified said-notified"> <span class="hint" id="hint-notified">As in 02:10, yesterday 23:40, or 20/11/2026 02:10</span> <strong class="said" id="said-notified"></strong></p>
      <p class="ask two"><span class="question" id="ask-lead">Who leads?</span> <label for="fact-lead">Initials</label> <input class="short" id="fact-lead" name="lead" maxlength="4" aria-describedby="ask-lead"> <label for="fact-name">Name</label> <input id="fact-name" name="name" maxlength="200" aria-describedby="ask-lead"></p>
      <p class="ask"><label for="fact-telephone">Their number</label> <input id="fact-telephone" name="telephone" type="tel" maxlength="60"></p>
      <p class="ask" role="radiogroup" aria-labelledby="ask-mode"><span class="question" id="ask-mode">Exercise or live?</span> <label><input type="radio" name="mode" value="live" checked="checked"> live</label> <label><input type="radio" name="mode" value="exercise"> exercise</label></p>
      </fieldset>
      {{#has-roles}}
      <details id="ready-roles">
      <summary>Who holds which role, where it is known</summary>
      {{#roles}}
      <fieldset class="role">
      <legend>{{title}}</legend>
      <p class="ask two"><label for="holder-{{place}}">Initials or name</label> <input id="holder-{{place}}" data-role="{{place}}" data-field="holder" maxlength="200"> <label for="telephone-{{place}}">Telephone</label> <input id="telephone-{{place}}" data-role="{{place}}" data-field="telephone" type="tel" maxlength="60"></p>
      </fieldset>
      {{/roles}}
      </details>
      {{/has-roles}}
      </form>
      <div class="ready-due"><h2 class="group-title">Due</h2><ul id="ready-due"></ul></div>
      <div id="ready-unfinished" hidden="hidden"><h2 class="group-title">Not finished</h2><p>These are saved, but cannot go into the log before they are whole:</p><ul></ul></div>
      </div>
      </section>
      <div class="ready-bar screen-only" id="ready-bar" role="region" aria-label="Save, open and print" hidden="hidden">
      <p><button type="button" id="ready-save" aria-keyshortcuts="Control+S">Save to a file</button> <button type="button" id="ready-open">Open a file</button> <input type="file" id="ready-file" accept=".json,application/json" aria-label="A file saved from this page" hidden="hidden"> <button type="button" id="ready-print">Print</button> <a href="#ready-title">The facts</a> <a href="#cover">The pack</a></p>
      <p id="ready-said" role="status" aria-live="polite">Nothing is filled in.</p>
      </div>
      <main id="main" class="set">
      {{{html}}}
      </main>
      <footer class="colophon">
      <p>{{colophon}}</p>
      </footer>
      {{>partials/script}}
      </body>
      </html>

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
      {{#issue}}
      <div class="issue-note"><p><strong>{{mark}}.</strong> {{words}}</p>{{#lines}}<p><strong>{{label}}:</strong>{{#values}} <span>{{.}}</span>{{/values}}</p>{{/lines}}</div>
      {{/issue}}

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
      <tr{{#id}} id="{{id}}"{{/id}}{{#item}} data-item="{{item}}"{{/item}}><th scope="row">{{>partials/row-address}}</th><td class="tick">{{>partials/state-box}}</td><td class="text">{{>partials/row-words}}</td>{{#has-codes}}<td>{{>partials/codes}}</td>{{/has-codes}}{{#responsible}}<td class="responsible" data-label="{{responsible}}">{{#parties}}<p>{{#box}}<span class="tick-box" role="img" aria-label="{{#chosen}}Given to{{/chosen}}{{^chosen}}Tick box{{/chosen}}">{{#chosen}}×{{/chosen}}</span> {{/box}}{{name}}</p>{{/parties}}{{#given}}<p class="given">{{given}}</p>{{/given}}</td>{{/responsible}}<td{{^due}} class="pen"{{/due}} data-label="Due">{{>partials/row-due}}</td><td{{^initials}} class="pen"{{/initials}} data-label="Initials">{{#initials}}{{initials}}{{/initials}}</td><td{{^time}} class="pen"{{/time}} data-label="Time (24 h)">{{#time}}{{time}}{{/time}}</td><td{{^reason}} class="reason"{{/reason}} data-label="Not applicable, because">{{#reason}}{{reason}}{{/reason}}</td></tr>
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
      "partials/script.mustache",
      #"""
      <script>{{{script}}}</script>

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
      "scripts/ready-clock.js",
      #"""
      // The clock of London and the deadlines that it gives, as `DeadlineClock` of the tool has them. Moments are seconds since
      // 1 January 1970 UTC, days are counted from it. What bank holidays there are and when clocks change is given.

      const DAY = 86400;
      const calendar = pack.calendar;
      const holidays = new Set(calendar.holidays);

      const now = () => Math.floor(Date.now() / 1000);
      const minuteOf = (moment) => Math.floor(moment / 60) * 60;
      const isSummer = (moment) => calendar.summer.some(([from, to]) => moment >= from && moment < to);

      // What a clock in London shows: the day, the second of it, and whether that is Summer Time.
      function london(moment) {
        const summer = isSummer(moment);
        const shown = moment + (summer ? 3600 : 0);
        const day = Math.floor(shown / DAY);
        return { day, second: shown - day * DAY, summer };
      }

      // The moments at which a clock shows a second of a day: one, two when clocks go back, none when they go forward.
      function moments(day, second) {
        const winter = day * DAY + second;
        const summer = winter - 3600;
        if (isSummer(summer)) return isSummer(winter) ? [summer] : [summer, winter];
        return isSummer(winter) ? [] : [winter];
      }

      // The first of them; in the hour that never comes, the first moment after it.
      function firstMoment(day, second) {
        const [first] = moments(day, second);
        return first === undefined ? firstMoment(day, 7200) : first;
      }

      // Year, month and day of a day, by the calendar's own rule (400 years have 146,097 days).
      function dateOf(day) {
        const shifted = day + 719468;
        const era = Math.floor(shifted / 146097);
        const ofEra = shifted - era * 146097;
        const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
        const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
        const month = Math.floor((5 * ofYear + 2) / 153);
        return {
          year: year + era * 400 + (month > 9 ? 1 : 0),
          month: month < 10 ? month + 3 : month - 9,
          day: ofYear - Math.floor((153 * month + 2) / 5) + 1,
        };
      }

      // The day of a date; null where there is no such day.
      function dayOf(year, month, day) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) return null;
        const from = month > 2 ? year : year - 1;
        const era = Math.floor(from / 400);
        const ofEra = from - era * 400;
        const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
        const number = era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
        const back = dateOf(number);
        return back.month === month && back.day === day ? number : null;
      }

      // 0 is Monday: 5 January 1970, day 4, was one.
      const weekday = (day) => (((day - 4) % 7) + 7) % 7;
      const isWorkingDay = (day) => weekday(day) < 5 && !holidays.has(day);
      const isKnown = (day) => day >= calendar.first && day <= calendar.last;

      function workingDayAfter(day) {
        let next = day + 1;
        while (!isWorkingDay(next)) next += 1;
        return next;
      }

      function addDays(moment, days) {
        const { day, second } = london(moment);
        return firstMoment(day + days, second);
      }

      // When a time limit ends.
      function dueOnce(deadline, start) {
        switch (deadline.unit) {
          case "minute": return start + deadline.count * 60;
          case "hour": return start + deadline.count * 3600;
          case "day": return addDays(start, deadline.count);
          case "week": return addDays(start, deadline.count * 7);
          default: {
            let day = london(start).day;
            for (let count = 0; count < deadline.count && isKnown(day); count += 1) day = workingDayAfter(day);
            return firstMoment(day, deadline.at);
          }
        }
      }

      // When a duty that comes again is due next: after a moment, and after it began.
      function dueNext(deadline, start, after) {
        const from = Math.max(start, after);
        if (deadline.unit === "minute") {
          const period = Math.max(1, deadline.count) * 60;
          return start + (Math.floor((from - start) / period) + 1) * period;
        }
        const first = london(start).day;
        const onOrAfter = {
          "day": (day) => day,
          "working day": (day) => (isWorkingDay(day) ? day : workingDayAfter(day)),
          "week": (day) => first + Math.max(1, Math.floor((day - first + 6) / 7)) * 7,
        }[deadline.unit];
        for (let day = london(from).day; isKnown(day); day += 1) {
          day = onOrAfter(day);
          const due = firstMoment(day, deadline.at);
          if (due > from) return due;
        }
        return Infinity;
      }

      // When a deadline falls, given when the duty was done; null where the pack's calendar ends before it.
      function dueOf(deadline, start, done) {
        if (!isKnown(london(start).day)) return null;
        let due;
        if (deadline.again) {
          // What is done in good time covers the time that comes next; what is done late, all that were missed.
          let covered = start;
          due = dueNext(deadline, start, start);
          for (const moment of [...done].sort((left, right) => left - right)) {
            if (moment <= covered) continue;
            covered = Math.max(due, moment);
            due = dueNext(deadline, start, covered);
          }
        } else {
          due = dueOnce(deadline, start);
        }
        return due < Infinity && isKnown(london(due).day) ? due : null;
      }

      // MARK: Words

      const padded = (number) => String(number).padStart(2, "0");
      const clockOf = (second) => `${padded(Math.floor(second / 3600))}:${padded(Math.floor(second / 60) % 60)}`;

      // Which of two, in the hour that comes twice; else nothing.
      function zoneOf(moment) {
        const { day, second, summer } = london(moment);
        return moments(day, second).length === 2 ? (summer ? "BST" : "GMT") : "";
      }

      // `14:20 Fri 20 Nov`: as packs print it in narrow columns.
      function short(moment, today) {
        const { day, second } = london(moment);
        const date = dateOf(day);
        let words = `${clockOf(second)} ${calendar.weekdays[weekday(day)].slice(0, 3)} ${date.day} ${calendar.months[date.month - 1].slice(0, 3)}`;
        if (date.year !== dateOf(london(today).day).year) words += ` ${date.year}`;
        const zone = zoneOf(moment);
        return zone ? `${words} (${zone})` : words;
      }

      // `20 November 2026, 14:20`.
      function inWords(moment) {
        const { day, second } = london(moment);
        const date = dateOf(day);
        return `${date.day} ${calendar.months[date.month - 1]} ${date.year}, ${clockOf(second)}`;
      }

      // `2026-11-20 14:20`, with BST or GMT where it is needed: as the tool reads it from a file.
      function written(moment) {
        const { day, second } = london(moment);
        const date = dateOf(day);
        const words = `${String(date.year).padStart(4, "0")}-${padded(date.month)}-${padded(date.day)} ${clockOf(second)}`;
        const zone = zoneOf(moment);
        return zone ? `${words} ${zone}` : words;
      }

      // MARK: What a person types

      const monthOf = (word) => calendar.months.findIndex((name) => word.length >= 3 && name.toLowerCase().startsWith(word)) + 1;
      const weekdayOf = (word) => calendar.weekdays.findIndex((name) => word.length >= 3 && name.toLowerCase().startsWith(word));

      // A time as a tired person types it: `14:20`, `1420`, `yesterday 23:40`, `20/11 14:20`, `14:20 Fri 20 Nov`. A time alone
      // is the last time that a clock showed it. Gives the moment, or what is wrong.
      function readTime(typed, today) {
        const words = typed.toLowerCase().replace(/[,()]/g, " ").split(/\s+/).filter((word) => word);
        let second = null;
        let day = null;
        let zone = null;
        let named = -1;
        const isDate = (word) => /^\d{1,2}$/.test(word);
        const wrong = { problem: "Write it as in 14:20, or 14:20 20 Nov" };
        const date = london(today).day;
        const year = dateOf(date).year;
        // Without a year it is the last such day, tomorrow among them, which is then said to be still to come.
        const nearest = (month, number) => {
          const this_ = dayOf(year, month, number);
          if (this_ !== null && this_ <= date + 1) return this_;
          return dayOf(year - 1, month, number) ?? this_;
        };
        const none = { problem: "There is no such day" };
        for (let index = 0; index < words.length; index += 1) {
          const word = words[index];
          const clock = /^(\d{1,2})[:.](\d\d)$/.exec(word) || /^(\d\d)(\d\d)$/.exec(word);
          const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word);
          const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(word);
          if (clock && second === null) {
            if (Number(clock[1]) > 23 || Number(clock[2]) > 59) return { problem: "No clock shows that time" };
            second = Number(clock[1]) * 3600 + Number(clock[2]) * 60;
          } else if ((iso || slashed) && day === null) {
            if (iso) day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
            else if (slashed[3]) day = dayOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
            else day = nearest(Number(slashed[2]), Number(slashed[1]));
            if (day === null) return none;
          } else if (isDate(word) && index + 1 < words.length && monthOf(words[index + 1]) && day === null) {
            const month = monthOf(words[index + 1]);
            index += 1;
            if (/^\d{4}$/.test(words[index + 1] ?? "") && (second !== null || index + 2 < words.length)) {
              index += 1;
              day = dayOf(Number(words[index]), month, Number(word));
            } else {
              day = nearest(month, Number(word));
            }
            if (day === null) return none;
          } else if (["yesterday", "today"].includes(word) && day === null) {
            day = word === "today" ? date : date - 1;
          } else if (["bst", "gmt"].includes(word) && zone === null) {
            zone = word;
          } else if (weekdayOf(word) >= 0 && named < 0) {
            named = weekdayOf(word);
          } else {
            return wrong;
          }
        }
        if (second === null) return wrong;
        const pick = (of) => {
          const all = moments(of, second);
          if (!all.length) return { problem: "No clock shows that time: the clocks went forward" };
          if (all.length === 2 && zone === null) return { problem: "That time comes twice: write BST or GMT after it" };
          if (all.length === 2) return { at: all[zone === "bst" ? 0 : 1] };
          if (zone !== null && (zone === "bst") !== isSummer(all[0])) return { problem: `It is ${zone === "bst" ? "GMT" : "BST"} then` };
          return { at: all[0] };
        };
        if (day === null) {
          const found = pick(date);
          if (found.problem || found.at > today + 60) day = date - (found.problem ? 0 : 1);
          else return found;
        }
        if (named >= 0 && named !== weekday(day)) return { problem: `That day is a ${calendar.weekdays[weekday(day)]}` };
        const found = pick(day);
        if (found.at > today + 60) return { problem: "That is still to come" };
        return found;
      }

      """#
    ),
    (
      "scripts/ready-facts.js",
      #"""
      // The facts that the page asks for.

      const element = (id) => document.getElementById(id);

      // A new element with words in it: text only, never HTML.
      function make(name, words = "", style = "") {
        const made = document.createElement(name);
        if (words !== "") made.textContent = words;
        if (style !== "") made.className = style;
        return made;
      }

      // What a person typed, without what cannot be seen at its ends or steers a terminal.
      const clean = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, " ").trim();
      const cleanInitials = (text) => clean(text).toUpperCase();

      const factFields = ["service", "type", "address", "provider", "lead", "name", "telephone"].map((name) => ({ name, field: element(`fact-${name}`) }));
      const modes = [...element("ready-facts").querySelectorAll("[name=mode]")];
      const roleFields = [...element("ready-facts").querySelectorAll("[data-role]")];
      const notified = element("fact-notified");

      function readFacts() {
        for (const { name, field } of factFields) model.facts[name] = name === "lead" ? cleanInitials(field.value) : clean(field.value);
        model.facts.mode = modes.find((mode) => mode.checked)?.value ?? "live";
        for (const field of roleFields) model.roles[Number(field.dataset.role)][field.dataset.field] = clean(field.value);
      }

      // Reads a field for a time: the moment, or what is wrong, which is said beside it.
      function readTimeField(field) {
        const typed = clean(field.value);
        if (typed === "") return { at: null, typed: "" };
        const read = readTime(typed, now());
        return read.problem ? { at: null, typed, problem: read.problem } : { at: read.at, typed: "" };
      }

      function showTime(field, at, typed) {
        field.value = at === null ? typed : short(at, now());
        field.setAttribute("aria-invalid", typed === "" ? "false" : "true");
      }

      function readNotified() {
        const read = readTimeField(notified);
        model.notified = read.at;
        model.notifiedTyped = read.typed;
        showNotified(read.problem);
      }

      function showNotified(problem) {
        showTime(notified, model.notified, model.notifiedTyped);
        element("said-notified").textContent = problem ?? (model.notified === null ? "" : inWords(model.notified));
      }

      // Puts what the model holds into the fields.
      function showFacts() {
        for (const { name, field } of factFields) field.value = model.facts[name];
        for (const mode of modes) mode.checked = mode.value === model.facts.mode;
        for (const field of roleFields) field.value = model.roles[Number(field.dataset.role)][field.dataset.field];
        showNotified();
      }

      """#
    ),
    (
      "scripts/ready-file.js",
      #"""
      // The file in which what was filled in is kept: written and read by this page, and read by `procdoc incident start --from`
      // and `procdoc incident type`. Documentation/incidents.md says what stands in it.

      // Names and values without those that say nothing.
      const known = (entries) => Object.fromEntries(entries.filter(([, value]) => value !== "" && value !== null && value !== undefined));

      function factsForFile() {
        const { service, type, address, provider, telephone, mode } = model.facts;
        const lead = leadWords();
        const signed = signatures().filter((line) => areInitials(line.initials));
        return known([
          ["mode", mode], ["provider", provider], ["notified", model.notified === null ? "" : written(model.notified)], ["lead", lead],
          ["telephone", telephone],
          ["services", hasService() ? [known([["id", serviceID()], ["name", service], ["type", type], ["address", address]])] : null],
          ["roles", listOf(pack.roles.map((role, place) => known([["role", role.key], ["holder", model.roles[place].holder], ["telephone", model.roles[place].telephone]])).filter((role) => role.holder || role.telephone))],
          ["signatures", listOf(signed.map((line) => known(signatureNames.map((name) => [name, line[name]]))))],
        ]);
      }

      const listOf = (list) => (list.length ? list : null);

      // What can go into the log, and what cannot yet.
      function entriesForFile() {
        const entries = [];
        const unfinished = [];
        for (const address of views.keys()) {
          const row = rowOf(address);
          if (!isFilled(row)) continue;
          const at = row.at === null ? "" : written(row.at);
          const state = stateOf(row);
          if (problemOf(address) !== "") {
            unfinished.push(known([["item", address], ["state", state], ["at", at], ["typed", row.typed], ["by", row.by], ["because", row.because], ["note", row.note], ["to", row.to.join(", ")], ["given", row.toAt === null ? "" : written(row.toAt)]]));
            continue;
          }
          // A reason and a note are two entries, since the log has one text for what became of a row.
          const isTwo = state === "not-applicable" && row.note !== "";
          if (state !== "") entries.push(known([["item", address], ["state", state], ["at", at], ["by", row.by], ["because", row.because], ["note", isTwo ? "" : row.note]]));
          if (row.note !== "" && (state === "" || isTwo)) entries.push({ item: address, note: row.note, at, by: row.by });
          if (row.to.length) entries.push({ item: address, to: row.to.join(", "), at: written(row.toAt), by: model.facts.lead });
        }
        for (const note of model.notes) {
          if (!isNoteFilled(note)) continue;
          const entry = known([["note", note.text], ["at", note.at === null ? "" : written(note.at)], ["typed", note.typed], ["by", note.by]]);
          (missingOfNote(note) === "" ? entries : unfinished).push(entry);
        }
        signatures().forEach((line, place) => {
          if (!isSigned(line) || areInitials(line.initials)) return;
          unfinished.push(known([["signature", String(place)], ["by", line.initials], ["name", line.name], ["post", line.post], ["organisation", line.organisation]]));
        });
        if (model.notifiedTyped !== "") unfinished.push({ notified: model.notifiedTyped });
        return { entries, unfinished };
      }

      // One entry to a line, so that a message about the file can name the line.
      function fileText() {
        const { entries, unfinished } = entriesForFile();
        const lines = (list) => (list.length ? `[\n${list.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n ]` : "[]");
        const head = [
          ["format", pack.format], ["procedure", pack.title], ["version", pack.version], ["fingerprint", pack.fingerprint],
          ["started", model.started === null ? "" : written(model.started)], ["saved", written(now())],
        ];
        return `{\n${head.filter(([, value]) => value !== "").map(([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join("")} "facts": ${JSON.stringify(factsForFile())},\n "entries": ${lines(entries)},\n "unfinished": ${lines(unfinished)}\n}\n`;
      }

      // No name of anybody in it.
      function fileName() {
        const { day, second } = london(now());
        const date = dateOf(day);
        return `ready-${pack.version.replace(/[^A-Za-z0-9.-]+/g, "-")}-${date.year}-${padded(date.month)}-${padded(date.day)}-${clockOf(second).replace(":", "")}.json`;
      }

      // MARK: Reading

      // A fault of the file, for the person; no words of the file are in it.
      class Fault extends Error {}

      function textOf(map, name) {
        const value = map[name];
        if (value === undefined) return "";
        if (typeof value !== "string") throw new Fault(`“${name}” is no text.`);
        return clean(value);
      }

      function momentOf(map, name) {
        const text = textOf(map, name);
        if (text === "") return null;
        const read = readTime(text, Number.MAX_SAFE_INTEGER / 1000000);
        if (read.problem) throw new Fault(`“${name}” is no time.`);
        return read.at;
      }

      function mapsOf(map, name) {
        const value = map[name] ?? [];
        if (!Array.isArray(value) || value.some((entry) => entry === null || typeof entry !== "object" || Array.isArray(entry))) throw new Fault(`“${name}” is no list of entries.`);
        return value;
      }

      // Takes a saved file: all of it, or nothing. Gives the words for what is wrong with it, or nothing.
      function takeFile(text) {
        let file;
        try {
          file = JSON.parse(text);
        } catch {
          return "This is no file that was saved from a ready pack, or it is not whole.";
        }
        try {
          if (file === null || typeof file !== "object" || file.format !== pack.format) return "This is no file that was saved from a ready pack of this kind.";
          if (file.procedure !== pack.title || file.version !== pack.version) return `This file was saved from the ready pack of another procedure or version: open it in that one. This is ${pack.title} ${pack.version}.`;
          const read = readFile(file);
          Object.assign(model, read);
          return "";
        } catch (problem) {
          if (problem instanceof Fault) return `The file cannot be read: ${problem.message}`;
          throw problem;
        }
      }

      function readFile(file) {
        const facts = file.facts ?? {};
        if (typeof facts !== "object" || Array.isArray(facts)) throw new Fault("“facts” is no map.");
        const [service = {}] = mapsOf(facts, "services");
        const lead = textOf(facts, "lead");
        const signed = mapsOf(facts, "signatures").map((line) => Object.fromEntries(signatureNames.map((name) => [name, textOf(line, name)])));
        const leads = signed.find((line) => line.initials === lead && lead !== "");
        const type = textOf(service, "type");
        if (type !== "" && !pack.choices.some((one) => one.type === type)) throw new Fault("“type” is no type of service of this procedure.");
        const roles = pack.roles.map(() => ({ holder: "", telephone: "" }));
        for (const line of mapsOf(facts, "roles")) {
          const place = pack.roles.findIndex((role) => role.key === textOf(line, "role"));
          if (place < 0) throw new Fault("“role” is no role of this procedure.");
          roles[place] = { holder: textOf(line, "holder"), telephone: textOf(line, "telephone") };
        }
        const rows = new Map();
        const notes = [];
        const others = signed.filter((line) => line !== leads);
        const first = { initials: "", name: "", post: leads?.post ?? "", organisation: leads?.organisation ?? "" };
        const names = { lead: areInitials(lead) ? lead : "", name: leads?.name ?? (areInitials(lead) ? "" : lead) };
        let notifiedTyped = "";
        for (const entry of [...mapsOf(file, "entries"), ...mapsOf(file, "unfinished")]) {
          if (entry.notified !== undefined) {
            notifiedTyped = textOf(entry, "notified");
            continue;
          }
          if (entry.signature !== undefined) {
            const line = { initials: textOf(entry, "by"), name: textOf(entry, "name"), post: textOf(entry, "post"), organisation: textOf(entry, "organisation") };
            const place = Number(textOf(entry, "signature"));
            if (place > 0) others.splice(place - 1, 0, line);
            else {
              Object.assign(names, { lead: line.initials, name: line.name });
              Object.assign(first, { post: line.post, organisation: line.organisation });
            }
            continue;
          }
          const [at, typed, by, note] = [momentOf(entry, "at"), textOf(entry, "typed"), textOf(entry, "by"), textOf(entry, "note")];
          const address = textOf(entry, "item");
          if (address === "") {
            notes.push({ at, typed, by, text: note });
            continue;
          }
          if (!views.has(address)) throw new Fault("“item” is no row of this pack.");
          const row = { ...emptyRow(), ...rows.get(address) };
          const to = textOf(entry, "to");
          if (to !== "") Object.assign(row, { to: partiesIn(address, to), toAt: momentOf(entry, "given") ?? at });
          if (to === "" || entry.given !== undefined) {
            const state = textOf(entry, "state");
            if (!["", "done", "started", "not-applicable"].includes(state)) throw new Fault("“state” is none that a row can have.");
            if (state === "done") row.done = true;
            if (state === "started") row.started = true;
            Object.assign(row, { at, typed, by }, known([["note", note], ["because", textOf(entry, "because")]]));
          }
          rows.set(address, row);
        }
        return {
          facts: { service: textOf(service, "name"), type, address: textOf(service, "address"), provider: textOf(facts, "provider"), ...names, telephone: textOf(facts, "telephone"), mode: textOf(facts, "mode") === "exercise" ? "exercise" : "live" },
          notified: momentOf(facts, "notified"), notifiedTyped, started: momentOf(file, "started"), roles,
          signatures: [first, ...others],
          rows, notes,
        };
      }

      // The names that a row can be given to, out of a list of them: a name may hold a comma itself.
      function partiesIn(address, list) {
        const names = views.get(address).flatMap((view) => view.parties.map((party) => party.name));
        return [...new Set(names)].filter((name) => `, ${list}, `.includes(`, ${name}, `));
      }

      """#
    ),
    (
      "scripts/ready-model.js",
      #"""
      // What has been filled in. The page is drawn from it, and a saved file is made of it.

      const emptyRow = () => ({ done: false, started: false, by: "", at: null, typed: "", note: "", because: "", to: [], toAt: null });

      const model = {
        facts: { service: "", type: "", address: "", provider: "", lead: "", name: "", telephone: "", mode: "live" },
        notified: null,
        notifiedTyped: "",
        // When something was first filled in: for deadlines that count from the start.
        started: null,
        roles: pack.roles.map(() => ({ holder: "", telephone: "" })),
        // Besides whoever leads, who is always the first.
        signatures: [],
        rows: new Map(),
        notes: [],
      };

      const rowOf = (address) => model.rows.get(address) ?? emptyRow();
      const isFilled = (row) => row.done || row.started || row.by !== "" || row.at !== null || row.typed !== "" || row.note !== "" || row.because !== "" || row.to.length > 0;
      const isNoteFilled = (note) => note.text !== "" || note.by !== "" || note.at !== null || note.typed !== "";
      const isSigned = (signature) => Object.values(signature).some((text) => text !== "");

      // Nothing is filled in: the page is the blank pack.
      function isBlank() {
        const { mode, ...texts } = model.facts;
        return mode === "live" && Object.values(texts).every((text) => text === "") && model.notified === null && model.notifiedTyped === ""
          && model.roles.every((role) => role.holder === "" && role.telephone === "") && !model.signatures.some(isSigned)
          && !model.notes.some(isNoteFilled) && ![...model.rows.values()].some(isFilled);
      }

      // `done`, `started`, `not-applicable`, or nothing for open.
      function stateOf(row) {
        if (row.done) return "done";
        if (row.started) return "started";
        return row.because === "" ? "" : "not-applicable";
      }

      const isSettled = (row) => ["done", "not-applicable"].includes(stateOf(row));

      // What is missing before a row can go into the log; nothing where it can, or where nothing stands there.
      function missing(row) {
        if (row.done || row.started || row.by !== "" || row.at !== null || row.typed !== "" || row.note !== "" || row.because !== "") {
          if (row.typed !== "") return "the time cannot be read";
          if ((row.done || row.started) && row.because !== "") return "ticked, and a reason why it does not apply";
          if (!areInitials(row.by)) return "initials are missing";
          if (row.at === null) return "the time is missing";
          if (stateOf(row) === "" && row.note === "") return "initials and a time, but no box is ticked";
        }
        if (row.to.length && !areInitials(model.facts.lead)) return "given out, but it is not said who leads";
        return "";
      }

      function missingOfNote(note) {
        if (note.typed !== "") return "the time cannot be read";
        if (note.text === "") return "there are no words";
        if (note.at === null) return "the time is missing";
        return areInitials(note.by) ? "" : "initials are missing";
      }

      // The signature sheet: whoever leads, then those who signed.
      function signatures() {
        const lead = { initials: model.facts.lead, name: model.facts.name, post: "", organisation: "" };
        const first = model.signatures[0] ?? { post: "", organisation: "" };
        return [{ ...lead, post: first.post, organisation: first.organisation }, ...model.signatures.slice(1)];
      }

      const areInitials = (text) => /^[A-Z0-9]{2,4}$/.test(text);

      // Whoever leads, as the log names them: by initials, or by name where there are none yet.
      const leadWords = () => (areInitials(model.facts.lead) ? model.facts.lead : model.facts.name || model.facts.lead);

      const signature = (initials) => signatures().find((line) => line.initials !== "" && line.initials === initials);

      // Initials that stand somewhere and are on no line of the signature sheet.
      function unsigned() {
        const used = [...[...model.rows.values()].map((row) => row.by), ...model.notes.map((note) => note.by)];
        return [...new Set(used)].filter((initials) => areInitials(initials) && !signature(initials)).sort();
      }

      const choice = () => pack.choices.find((one) => one.type === model.facts.type) ?? pack.choices[0];

      // The rows that are not for this type of service. One in which something was entered before the type was said stays in
      // sight, since it must be cleared or the type be wrong.
      const leftOut = () => new Set(isBlank() ? [] : choice().leftOut.filter((address) => !isFilled(rowOf(address))));

      // What keeps a row from the log.
      function problemOf(address) {
        const row = rowOf(address);
        const problem = missing(row);
        if (problem !== "" || !isFilled(row) || !choice().leftOut.includes(address)) return problem;
        return "not for this type of service: clear what stands there, or choose another type";
      }

      // The id of the service, as the tool makes it of the name.
      function serviceID() {
        const slug = model.facts.service.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 48).replace(/-$/, "");
        return slug || "service-1";
      }

      const hasService = () => model.facts.service !== "" || model.facts.type !== "" || model.facts.address !== "";
      const serviceName = () => model.facts.service || serviceID();

      // MARK: When things are due

      // The due times of an item or clause, the earliest first; those of a deadline that the calendar does not reach are left
      // out and make `isBeyond` true.
      let isBeyond = false;

      function duesOf(address) {
        const row = rowOf(address);
        const dues = [];
        for (const deadline of pack.deadlines) {
          if (deadline.item !== address) continue;
          const start = deadline.started ? model.started : model.notified;
          if (start === null) continue;
          const at = dueOf(deadline, start, row.done && row.at !== null ? [row.at] : []);
          if (at === null) { isBeyond = true; continue; }
          const isOpen = deadline.again ? stateOf(row) !== "not-applicable" : !isSettled(row);
          dues.push({ address, what: deadline.what, at, basis: deadline.basis, isOpen });
        }
        return dues.sort((left, right) => left.at - right.at);
      }

      // Every time by which something that is not done is due.
      function allDues() {
        const left = leftOut();
        isBeyond = false;
        const addresses = [...new Set(pack.deadlines.map((deadline) => deadline.item))].filter((address) => !left.has(address));
        const bytes = (text) => [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join("");
        return addresses.flatMap((address) => duesOf(address).filter((due) => due.isOpen)).sort((one, other) => {
          if (one.at !== other.at) return one.at - other.at;
          return bytes(one.address) < bytes(other.address) ? -1 : bytes(one.address) > bytes(other.address) ? 1 : 0;
        });
      }

      """#
    ),
    (
      "scripts/ready-page.js",
      #"""
      // The page itself: what happens when somebody types, saves, opens, prints or leaves.

      let isDirty = false;

      function tell(words) {
        element("ready-said").textContent = words;
      }

      // Something was changed.
      function changed() {
        if (model.started === null && !isBlank()) model.started = minuteOf(now());
        if (!isDirty) tell("Not saved: what you fill in stays in this page only until you save it to a file.");
        isDirty = true;
      }

      // What a row changes elsewhere: counts, due times, what is not finished.
      function afterRow() {
        showChecklists();
        showDues();
        showHeads();
        showUnfinished();
      }

      function afterFacts() {
        showSheets();
        showRows();
        showSignatures();
        showNotes();
        showUnfinished();
      }

      // What is saved but cannot go into the log yet, each with a link to its place.
      function showUnfinished() {
        const lines = [];
        for (const address of model.rows.keys()) {
          const problem = problemOf(address);
          if (problem !== "") lines.push([views.get(address)[0].home.id || address, address, problem]);
        }
        model.notes.forEach((note, place) => {
          const problem = isNoteFilled(note) ? missingOfNote(note) : "";
          if (problem !== "") lines.push(["log-notes", `Note ${place + 1}`, problem]);
        });
        if (model.notifiedTyped !== "") lines.push(["fact-notified", "When you were told", "the time cannot be read"]);
        signatures().forEach((line, place) => {
          if (isSigned(line) && !areInitials(line.initials)) lines.push([place === 0 ? "fact-lead" : "signatures", place === 0 ? "Who leads" : `Signature sheet, line ${place + 1}`, "initials are two to four letters or digits"]);
        });
        for (const initials of unsigned()) lines.push(["signatures", initials, "is not on the signature sheet: write the name there"]);
        const seen = signatures().map((line) => line.initials).filter((initials) => initials !== "");
        for (const initials of new Set(seen.filter((one, place) => seen.indexOf(one) !== place))) lines.push(["signatures", initials, "stands twice on the signature sheet: nobody may share initials"]);
        element("ready-unfinished").hidden = !lines.length;
        element("ready-unfinished").querySelector("ul").replaceChildren(...lines.map(([id, words, problem]) => {
          const made = make("li");
          const link = make("a", words);
          link.href = `#${id}`;
          made.append(link, `: ${problem}.`);
          return made;
        }));
        return lines.length;
      }

      // MARK: Saving and opening

      function save() {
        const count = showUnfinished();
        const link = make("a");
        link.href = URL.createObjectURL(new Blob([fileText()], { type: "application/json" }));
        link.download = fileName();
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
        isDirty = false;
        tell(`Saved as ${link.download} at ${clockOf(london(now()).second)}, where this browser keeps downloads.${count ? ` ${count} ${count === 1 ? "thing is" : "things are"} not finished: see the list under the facts.` : ""}`);
      }

      async function open(file) {
        if (!file) return;
        if (isDirty && !window.confirm("What is in this page now is not saved, and goes if a file is opened. Open it all the same?")) return;
        let text;
        try {
          text = await file.text();
        } catch {
          tell("The file cannot be read: the browser could not open it.");
          return;
        }
        const problem = takeFile(text);
        if (problem !== "") {
          tell(`${problem} Nothing was changed.`);
          return;
        }
        isDirty = false;
        lastInitials = model.facts.lead;
        showFacts();
        afterFacts();
        tell("The file is open: everything that was saved is back.");
      }

      // MARK: Listening

      const form = element("ready-facts");
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("input", (event) => {
        if (event.target === notified) return;
        readFacts();
        changed();
      });
      form.addEventListener("change", (event) => {
        if (event.target === notified) readNotified();
        else readFacts();
        changed();
        if (event.target === element("fact-lead")) event.target.value = model.facts.lead;
        afterFacts();
      });

      for (const home of document.querySelectorAll("[data-item]")) makeView(home);
      for (const view of [...views.values()].flat()) {
        const inputs = [view.done, view.started, view.note, view.because, view.by, view.at, ...view.parties.map((party) => party.input)];
        for (const input of inputs) {
          input.addEventListener("input", (event) => { if (input.type !== "checkbox") enter(view, event); });
          input.addEventListener("change", (event) => enter(view, event));
        }
      }
      signatureSheet?.addEventListener("input", () => { readSignatures(); changed(); });
      signatureSheet?.addEventListener("change", () => { readSignatures(); changed(); showSignatures(); afterFacts(); });
      noteLines.forEach(({ at, text, by }, place) => {
        for (const { input } of [at, text, by]) {
          input.addEventListener("input", (event) => enterNote(place, event));
          input.addEventListener("change", (event) => enterNote(place, event));
        }
      });

      element("ready-save").addEventListener("click", save);
      // From anywhere in the page, without going back to the button.
      window.addEventListener("keydown", (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
        event.preventDefault();
        // What is being typed counts, and the field keeps the focus.
        document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
        save();
      });
      element("ready-open").addEventListener("click", () => element("ready-file").click());
      element("ready-file").addEventListener("change", async (event) => {
        await open(event.target.files[0]);
        event.target.value = "";
      });
      element("ready-print").addEventListener("click", () => window.print());
      window.addEventListener("beforeprint", showPrinted);
      window.addEventListener("beforeunload", (event) => {
        if (!isDirty) return;
        event.preventDefault();
        event.returnValue = "";
      });
      // What becomes overdue while the page is open.
      setInterval(() => { if (!isBlank()) { showRows(); showDues(); showChecklists(); } }, 60000);

      document.documentElement.classList.add("live");
      element("ready-desk").hidden = false;
      element("ready-bar").hidden = false;
      // A browser may bring back what stood in the fields before the page was loaded anew.
      form.reset();
      showFacts();
      afterFacts();

      """#
    ),
    (
      "scripts/ready-rows.js",
      #"""
      // Rows, signature sheet and notes: fields on the screen; on paper the words that the tool would print.

      const views = new Map();
      // The initials that were used last: they are put in where a box is ticked.
      let lastInitials = "";

      function field(label, width, style = "") {
        const input = make("input", "", style);
        input.autocomplete = "off";
        input.maxLength = width;
        input.setAttribute("aria-label", label);
        return input;
      }

      function box(label, words) {
        const input = make("input");
        input.type = "checkbox";
        input.setAttribute("aria-label", label);
        const wrapped = make("label");
        wrapped.append(input, words);
        return { input, wrapped };
      }

      // A line of its own with its label: for what has no column.
      function line(label, words, width) {
        const input = field(`${label} ${words.toLowerCase()}`, width);
        const wrapped = make("label", words);
        wrapped.append(input);
        const holder = make("div", "", "entry line");
        holder.append(wrapped);
        return { input, holder };
      }

      // The cells of a row: a table row, or in a plan with columns side by side an item's cell and the three after it.
      function cellsOf(home) {
        if (home.tagName === "TR") {
          const labelled = (start) => [...home.children].find((cell) => (cell.dataset.label ?? "").startsWith(start));
          return {
            tick: home.querySelector("td.tick"), text: home.querySelector("td.text"), due: labelled("Due"), by: labelled("Initials"),
            at: labelled("Time"), because: labelled("Not applicable"), parties: labelled("Responsible"), isPlan: false,
          };
        }
        const text = home.nextElementSibling;
        const signed = text.nextElementSibling.nextElementSibling;
        return { tick: home, text, due: signed, by: signed, at: signed, because: text, parties: null, isPlan: true };
      }

      function makeView(home) {
        const address = home.dataset.item;
        const cells = cellsOf(home);
        const done = box(`${address} done`, "done");
        const started = box(`${address} started`, "started");
        const boxes = make("span", "", "entry");
        boxes.append(done.wrapped, " ", started.wrapped);
        cells.tick.classList.add("has-entry");
        cells.tick.append(boxes);
        const note = line(address, "Note", 1000);
        cells.text.append(note.holder);
        const because = cells.isPlan ? line(address, "Not applicable, because", 1000) : { input: field(`${address} not applicable, because`, 1000), holder: make("div", "", "entry") };
        const by = field(`${address} initials`, 4);
        const at = field(`${address} time`, 40);
        const said = make("strong", "", "wrong");
        said.id = `wrong-${views.size}-${views.get(address)?.length ?? 0}`;
        at.setAttribute("aria-describedby", said.id);
        const holders = { by: make("div", "", "entry"), at: make("div", "", "entry") };
        holders.by.append(by);
        holders.at.append(at, said);
        if (cells.isPlan) {
          cells.text.append(because.holder);
          by.placeholder = "Initials";
          at.placeholder = "Time";
        } else {
          because.holder.append(because.input);
          cells.because.append(because.holder);
          cells.because.classList.add("has-entry");
        }
        for (const cell of [cells.by, cells.at]) cell.classList.add("has-entry");
        cells.by.append(holders.by);
        cells.at.append(holders.at);
        const view = { home, address, cells, words: cells.text.querySelector(".words"), done: done.input, started: started.input, note: note.input, because: because.input, by, at, said, parties: partiesOf(address, cells.parties) };
        view.sign = cells.tick.querySelector(".tick-box");
        view.state = make("span", "", "state");
        view.sign.after(" ", view.state);
        view.due = make("span");
        view.overdue = make("strong", "overdue", "overdue");
        const due = cells.isPlan ? make("p") : make("span");
        due.append(view.due, " ", view.overdue);
        view.dueLine = due;
        cells.due.prepend(due);
        view.byWords = make(cells.isPlan ? "p" : "span", "", "said-cell");
        view.atWords = make(cells.isPlan ? "p" : "span", "", "said-cell");
        cells.by.append(view.byWords);
        cells.at.append(view.atWords);
        view.becauseWords = make(cells.isPlan ? "p" : "span", "", cells.isPlan ? "fact said-fact" : "said-cell");
        cells.because.append(view.becauseWords);
        view.facts = make("div", "", "said-fact");
        view.words.after(view.facts);
        views.set(address, [...(views.get(address) ?? []), view]);
      }

      // The boxes of those who may be responsible.
      function partiesOf(address, cell) {
        return [...(cell?.querySelectorAll("p > .tick-box") ?? [])].map((sign) => {
          const name = sign.parentElement.textContent.trim();
          const input = make("input", "", "entry");
          input.type = "checkbox";
          input.setAttribute("aria-label", `${address} given to ${name}`);
          sign.before(input);
          sign.parentElement.classList.add("has-entry");
          return { name, sign, input };
        });
      }

      // MARK: Drawing

      function showRow(address) {
        const row = rowOf(address);
        const blank = isBlank();
        const state = stateOf(row);
        const dues = blank ? [] : duesOf(address);
        const due = dues.find((one) => one.isOpen) ?? dues[0];
        const today = now();
        const isOver = dues.some((one) => one.isOpen && one.at < today);
        const problem = problemOf(address);
        const early = row.at !== null && model.notified !== null && row.at + 59 < model.notified;
        const settled = isSettled(row);
        const time = row.at === null ? row.typed : short(row.at, today);
        for (const view of views.get(address)) {
          view.done.checked = row.done;
          view.started.checked = row.started;
          for (const [input, words] of [[view.note, row.note], [view.because, row.because], [view.by, row.by], [view.at, time]]) {
            if (input.value !== words && input !== document.activeElement) input.value = words;
          }
          view.at.setAttribute("aria-invalid", row.typed === "" ? "false" : "true");
          say(view.said, row.typed !== "" ? readTime(row.typed, today).problem ?? "" : early ? "Before you were told" : "");
          view.home.classList.toggle("unfinished", problem !== "");
          say(view.sign, { "": "", "started": "/", "done": "\u00d7", "not-applicable": "\u2013" }[state]);
          const words = state === "not-applicable" ? "n/a" : state;
          say(view.state, words);
          view.sign.setAttribute("aria-label", words || "Tick box");
          view.words.classList.toggle("open", !blank && !settled);
          view.words.classList.toggle("struck", state === "not-applicable");
          say(view.due, due ? (view.cells.isPlan ? `Due ${short(due.at, today)}` : short(due.at, today)) : "");
          view.overdue.hidden = !isOver;
          view.dueLine.hidden = !due;
          const initials = settled ? row.by : "";
          const clock = settled ? time : "";
          say(view.byWords, initials);
          say(view.atWords, clock);
          view.byWords.hidden = initials === "";
          view.atWords.hidden = clock === "";
          const reason = state === "not-applicable" ? row.because : "";
          say(view.becauseWords, reason === "" ? "" : view.cells.isPlan ? `Not applicable, because: ${reason}` : reason);
          view.becauseWords.hidden = reason === "";
          if (view.cells.isPlan) {
            view.cells.by.classList.toggle("pen", initials === "");
          } else {
            view.cells.due.classList.toggle("pen", !due);
            view.cells.by.classList.toggle("pen", initials === "");
            view.cells.at.classList.toggle("pen", clock === "");
            view.cells.because.classList.toggle("reason", reason === "");
          }
          const facts = [];
          if (state === "started" && row.at !== null) facts.push(`Started${row.by ? ` by ${row.by}` : ""}, ${time}.`);
          if (row.note !== "") facts.push(`Note: ${row.note}`);
          view.facts.replaceChildren(...facts.map((fact) => make("p", fact, "fact")));
          for (const party of view.parties) {
            party.input.checked = row.to.includes(party.name);
            say(party.sign, party.input.checked ? "\u00d7" : "");
            party.sign.setAttribute("aria-label", party.input.checked ? "Given to" : "Tick box");
          }
        }
      }

      function showRows() {
        for (const address of views.keys()) showRow(address);
      }

      // MARK: Entering

      function enter(view, event) {
        const row = { ...rowOf(view.address) };
        const target = event.target;
        const isTick = target === view.done || target === view.started;
        if (target === view.done) { row.done = view.done.checked; if (row.done) row.started = false; }
        if (target === view.started) { row.started = view.started.checked; if (row.started) row.done = false; }
        if (target === view.note) row.note = clean(view.note.value);
        if (target === view.because) row.because = clean(view.because.value);
        if (target === view.by) { row.by = cleanInitials(view.by.value); if (missing({ ...row, at: 0, note: "x" }) === "") lastInitials = row.by; }
        if (target === view.at && event.type === "change") Object.assign(row, { at: null, typed: "" }, readTimeField(view.at));
        delete row.problem;
        const party = view.parties.find((one) => one.input === target);
        if (party) {
          row.to = view.parties.filter((one) => one.input.checked).map((one) => one.name);
          row.toAt = minuteOf(now());
        }
        // A box that is ticked, a note or a reason: initials and the time of now, unless they are there. Both can be changed.
        const isSaid = (isTick && target.checked) || (event.type === "change" && target.value !== "" && (target === view.note || target === view.because));
        if (isSaid) {
          if (row.by === "") row.by = lastInitials || model.facts.lead;
          if (row.at === null && row.typed === "") row.at = minuteOf(now());
        }
        // A box that was ticked by mistake takes with it what it put there.
        if (isTick && !target.checked && row.note === "" && row.because === "") Object.assign(row, { by: "", at: null, typed: "" });
        setRow(view.address, row);
        changed();
        showRow(view.address);
        if (event.type === "change") {
          if (target === view.at) showTime(view.at, row.at, row.typed);
          if (target === view.by) view.by.value = row.by;
          showRow(view.address);
          afterRow();
        }
      }

      function setRow(address, row) {
        if (isFilled(row)) model.rows.set(address, row);
        else model.rows.delete(address);
      }

      // MARK: Signature sheet and notes

      const signatureSheet = sheet("signatures");
      const signatureNames = ["initials", "name", "post", "organisation"];
      const signatureLines = [...(signatureSheet?.querySelectorAll(".ruled-row") ?? [])].map((row, place) => {
        const fields = signatureNames.map((name, index) => {
          const input = field(`Line ${place + 1}: ${name}`, name === "initials" ? 4 : 200);
          return entryCell(row.children[index], input);
        });
        return { row, fields };
      });

      // A cell of a ruled row with a field in it, and its words for paper.
      function entryCell(cell, input) {
        const holder = make("div", "", "entry");
        const words = make("span", "", "said-cell");
        holder.append(input);
        cell.append(holder, words);
        cell.classList.add("has-entry", "written");
        return { input, words };
      }

      function showSignatures() {
        const lines = signatures();
        signatureLines.forEach(({ fields }, place) => {
          fields.forEach(({ input, words }, index) => {
            const text = lines[place]?.[signatureNames[index]] ?? "";
            if (input.value !== text && input !== document.activeElement) input.value = text;
            input.readOnly = place === 0 && index < 2;
            say(words, text);
          });
        });
      }

      function readSignatures() {
        model.signatures = signatureLines.map(({ fields }) => Object.fromEntries(signatureNames.map((name, index) => [name, name === "initials" ? cleanInitials(fields[index].input.value) : clean(fields[index].input.value)])));
        // Whoever leads is asked for above.
        Object.assign(model.signatures[0] ?? {}, { initials: "", name: "" });
      }

      const noteSheet = sheet("log-notes");
      const noteLines = [...(noteSheet?.querySelectorAll(".ruled-row") ?? [])].map((row, place) => {
        const cell = (label) => [...row.children].find((one) => one.dataset.label.startsWith(label));
        const label = (words) => `Note ${place + 1}: ${words}`;
        const said = make("strong", "", "wrong");
        said.id = `wrong-note-${place}`;
        const at = entryCell(cell("When"), field(label("time"), 40));
        at.input.after(said);
        at.input.setAttribute("aria-describedby", said.id);
        return { row, said, at, text: entryCell(cell("Note"), field(label("words"), 2000)), by: entryCell(cell("By"), field(label("initials"), 4)) };
      });

      function showNotes() {
        const today = now();
        noteLines.forEach(({ row, said, at, text, by }, place) => {
          const note = model.notes[place] ?? { at: null, typed: "", text: "", by: "" };
          const time = note.at === null ? note.typed : short(note.at, today);
          for (const [part, words] of [[at, time], [text, note.text], [by, note.by]]) {
            if (part.input.value !== words && part.input !== document.activeElement) part.input.value = words;
            say(part.words, words);
          }
          at.input.setAttribute("aria-invalid", note.typed === "" ? "false" : "true");
          say(said, note.typed === "" ? "" : readTime(note.typed, today).problem ?? "");
          row.classList.toggle("unfinished", isNoteFilled(note) && missingOfNote(note) !== "");
        });
      }

      function enterNote(place, event) {
        const { at, text, by } = noteLines[place];
        const note = { at: null, typed: "", text: "", by: "", ...model.notes[place] };
        note.text = clean(text.input.value);
        note.by = cleanInitials(by.input.value);
        if (event.type === "change" && event.target === at.input) Object.assign(note, { at: null, typed: "" }, readTimeField(at.input));
        delete note.problem;
        if (event.type === "change" && note.text !== "") {
          if (note.by === "" && event.target !== by.input) note.by = lastInitials || model.facts.lead;
          if (note.at === null && note.typed === "") note.at = minuteOf(now());
        }
        while (model.notes.length <= place) model.notes.push({ at: null, typed: "", text: "", by: "" });
        model.notes[place] = note;
        changed();
        if (event.type === "change") {
          if (event.target === at.input) showTime(at.input, note.at, note.typed);
          if (event.target === by.input) by.input.value = note.by;
          afterRow();
        }
        showNotes();
      }

      """#
    ),
    (
      "scripts/ready-sheets.js",
      #"""
      // The sheets of the pack: which rows and plans are in it, what stands at its heads, who holds the cards. What the tool
      // printed for the blank pack is kept, and comes back where nothing is filled in.

      const sheet = (id) => element(id);
      const bodyOf = (article) => article.querySelector(".sheet-body");
      const blankWords = new WeakMap();

      // Sets the words of an element; null brings back those of the blank pack.
      function say(target, words) {
        if (!target) return;
        if (!blankWords.has(target)) blankWords.set(target, target.textContent);
        const wanted = words ?? blankWords.get(target);
        if (target.textContent !== wanted) target.textContent = wanted;
      }

      const blankNotices = new WeakMap();

      // Sets the notices under the title of a sheet; null brings back those of the blank pack.
      function setNotices(article, notices) {
        const body = bodyOf(article);
        const standing = [...body.children].filter((child) => child.classList.contains("notice"));
        if (!blankNotices.has(article)) blankNotices.set(article, standing);
        const wanted = notices?.map(([mark, words]) => {
          const made = make("div", "", "notice");
          const line = make("p");
          line.append(make("strong", `${mark}.`), ` ${words}`);
          made.append(line);
          return made;
        }) ?? blankNotices.get(article);
        for (const notice of standing) notice.remove();
        body.querySelector(".sheet-title").after(...wanted);
      }

      // MARK: Heads

      const bars = [...document.querySelectorAll(".sheet > .status-bar")].map((bar) => ({
        mark: bar.querySelector(".mark"),
        incident: bar.querySelector("strong:not(.mark)"),
        printed: [...bar.children].find((child) => child.textContent.startsWith("Printed ")),
      }));

      // Scripts stay blank. What is handed to people says of itself only whether it is an exercise.
      const scriptMarks = [...document.querySelectorAll(".script > .status-bar > .mark")].filter(
        (mark) => mark.textContent === "BLANK");

      function showHeads() {
        const blank = isBlank();
        const mark = blank ? null : model.facts.mode.toUpperCase();
        const about = model.facts.service || model.facts.provider || model.facts.address;
        const incident = blank || about === "" ? null : `Incident: ${about}`;
        for (const bar of bars) {
          say(bar.mark, mark);
          say(bar.incident, incident);
        }
        for (const scriptMark of scriptMarks) say(scriptMark, mark === "EXERCISE" ? mark : null);
        showPrinted();
      }

      // When it is printed: said again at the moment of printing.
      function showPrinted() {
        const blank = isBlank();
        const printed = blank ? null : `Printed ${inWords(now())}`;
        for (const bar of bars) say(bar.printed, printed);
        const root = document.documentElement.style;
        if (blank) {
          for (const name of ["--title", "--source"]) root.removeProperty(name);
          return;
        }
        const about = model.facts.service || model.facts.provider || model.facts.address;
        const quoted = (text) => `"${[...text].map((letter) => (/[\p{L}\p{N} .,:()_-]/u.test(letter) ? letter : `\\${letter.codePointAt(0).toString(16)} `)).join("")}"`;
        root.setProperty("--title", quoted(`${bars[0]?.mark.textContent ?? ""} Incident: ${about || "____________________"}`));
        root.setProperty("--source", quoted(`Sheet ${pack.sheet}, printed ${inWords(now())}, source ${pack.fingerprint}`));
      }

      // MARK: Steps from sheet to sheet

      // At the head of each sheet, for those who go by keyboard: a sheet has hundreds of fields.
      const steps = [...document.querySelectorAll("main > .sheet")].map((article, place, all) => {
        const line = make("p", "", "steps screen-only");
        const facts = make("a", "The facts");
        facts.href = "#ready-title";
        line.append(facts);
        bodyOf(article).prepend(line);
        return { article, line, following: all.slice(place + 1), link: make("a") };
      });

      function showSteps() {
        for (const { line, following, link } of steps) {
          const next = following.find((article) => !article.hidden);
          if (!next) { link.remove(); continue; }
          link.textContent = `Next sheet: ${next.querySelector(".sheet-title").textContent.trim()}`;
          link.href = `#${next.id}`;
          line.append(" ", link);
        }
      }

      // MARK: Cover

      const cover = sheet("cover");
      const coverDue = make("div", "", "cover-due");
      bodyOf(cover).querySelector(".sheet-title").after(coverDue);
      const coverLine = (id) => cover.querySelector(`a[href="#${CSS.escape(id)}"]`)?.closest("li");

      function showCover() {
        const blank = isBlank();
        say(cover.querySelector(".sheet-title"), blank ? null : `${pack.title}: incident pack`);
        setNotices(cover, blank ? null : choice()[model.facts.mode]);
        for (const [letter, id] of Object.entries(pack.plans)) {
          const line = coverLine(id);
          if (line) line.hidden = !isInForce(letter);
        }
        for (const { sheet: id, role } of pack.cards) {
          const holder = role < 0 ? "" : holderOf(role);
          say(coverLine(id)?.querySelector("span"), blank || role < 0 || holder === "" ? null : `For ${holderName(role)}.`);
        }
      }

      // The due times, at the head of the page and on the cover.
      function showDues() {
        const dues = isBlank() ? [] : allDues();
        const today = now();
        const list = element("ready-due");
        list.replaceChildren();
        coverDue.replaceChildren();
        if (isBlank()) return list.append(make("li", "Due times stand here once it is said when you were told."));
        if (isBeyond) list.append(make("li", `Not all due times are known: this pack knows the calendar up to ${dateOf(calendar.last).year}. Have a new one made.`));
        if (model.notified === null && pack.deadlines.length) list.append(make("li", "Say when you were told: due times are counted from then."));
        if (!dues.length) return undefined;
        coverDue.append(make("h2", "Due", "section-title"));
        const table = make("dl", "", "summary due-times");
        for (const due of dues) {
          const label = short(due.at, today) + (due.at < today ? ", overdue" : "");
          const words = `${due.address} ${due.what} (${due.basis})`;
          const pair = make("div");
          pair.append(make("dt", label), make("dd", words));
          table.append(pair);
          const line = make("li");
          line.append(make("strong", label), ` ${words}`);
          list.append(line);
        }
        coverDue.append(table);
        // After the notices, as the tool prints it.
        const notices = [...bodyOf(cover).children].filter((child) => child.classList.contains("notice"));
        (notices.at(-1) ?? bodyOf(cover).querySelector(".sheet-title")).after(coverDue);
        return undefined;
      }

      // MARK: Action plan and plans

      // The sheets of checklists: those with rows and a list of what is left out.
      const checklists = [...document.querySelectorAll("main > .sheet")].filter((article) => article.id.startsWith("action-plan-")).map((article) => {
        const rows = [...article.querySelectorAll("[data-item]")];
        const leftHeading = [...article.querySelectorAll(".section-title")].find((heading) => heading.textContent.startsWith("Left out: "));
        const incident = make("dl", "", "summary");
        const first = [...bodyOf(article).children].find((child) => child.matches("p:not(.steps)"));
        first.after(incident);
        const list = make("ul", "", "left-out");
        leftHeading.after(list);
        const none = list.nextElementSibling;
        const tables = [...article.querySelectorAll("table.pack")].map((table) => {
          const words = make("p", "No row of this group applies.");
          words.hidden = true;
          table.after(words);
          return { table, words, rows: [...table.querySelectorAll("[data-item]")] };
        });
        return { article, rows, leftHeading, list, none, incident, tables };
      });

      function showChecklists() {
        const blank = isBlank();
        const left = leftOut();
        for (const { article, rows, leftHeading, list, none, incident, tables } of checklists) {
          const out = rows.filter((row) => left.has(row.dataset.item));
          for (const row of rows) row.hidden = left.has(row.dataset.item);
          for (const table of tables) {
            const isEmpty = table.rows.every((row) => row.hidden);
            table.words.hidden = !isEmpty;
            for (const part of table.table.querySelectorAll("thead, tbody")) part.hidden = isEmpty;
          }
          say(leftHeading, blank ? null : `Left out: ${out.length} row${out.length === 1 ? "" : "s"}`);
          list.replaceChildren(...out.map(leftOutLine));
          list.hidden = !out.length;
          none.hidden = out.length > 0;
          incident.replaceChildren(...incidentLines());
          incident.hidden = !incident.children.length;
          showCounts(article, rows, out.length);
        }
      }

      // A row that is left out, as a line: its address, its codes and its words.
      function leftOutLine(row) {
        const line = make("li");
        line.append(make("strong", row.dataset.item), " ");
        const codes = [...row.children].find((cell) => cell.querySelector(":scope > .applies"));
        for (const code of codes?.querySelectorAll(".applies") ?? []) line.append(code.cloneNode(true), " ");
        const words = row.querySelector(".words").cloneNode(true);
        words.classList.remove("open", "struck");
        for (const part of words.querySelectorAll("[id]")) part.removeAttribute("id");
        line.append(words);
        return line;
      }

      function incidentLines() {
        if (isBlank()) return [];
        const { provider, type, address, lead, name, telephone } = model.facts;
        const lines = [];
        if (provider) lines.push(["Provider", provider]);
        if (hasService()) lines.push(["Services", [serviceName(), type || "type not known", address].filter((part) => part).join(", ")]);
        if (model.notified !== null) lines.push(["Notified", inWords(model.notified)]);
        if (leadWords()) lines.push(["Led by", [areInitials(lead) && name ? `${name} (${lead})` : leadWords(), telephone].filter((part) => part).join(", ")]);
        return lines.map(([label, words]) => {
          const pair = make("div");
          const value = make("dd");
          value.append(make("p", words));
          pair.append(make("dt", label), value);
          return pair;
        });
      }

      // How much is done: what the tool says of a checklist.
      function showCounts(article, rows, left) {
        if (isBlank()) return setNotices(article, null);
        const kept = rows.filter((row) => !row.hidden).map((row) => row.dataset.item);
        const count = (state) => kept.filter((address) => stateOf(rowOf(address)) === state).length;
        const overdue = kept.filter(isOverdue).length;
        return setNotices(article, [
          ["A CUT", `Rows that do not apply are left out: ${left} of ${rows.length}. They are listed at the end.`],
          ["SO FAR", `${count("done")} of ${kept.length} rows done, ${count("started")} started, ${count("not-applicable")} not applicable, ${count("")} open${overdue ? `, ${overdue} overdue` : ""}.`],
        ]);
      }

      const isOverdue = (address) => duesOf(address).some((due) => due.isOpen && due.at < now());

      // Whether a plan is in the pack. One in which something was entered stays in sight.
      function isInForce(letter) {
        if (isBlank() || choice().plans.includes(letter)) return true;
        return [...sheet(pack.plans[letter]).querySelectorAll("[data-item]")].some((home) => isFilled(rowOf(home.dataset.item)));
      }

      function showPlans() {
        const blank = isBlank();
        for (const [letter, id] of Object.entries(pack.plans)) {
          const article = sheet(id);
          article.hidden = !isInForce(letter);
          const notices = choice().notices[letter].map(([mark, words]) => [mark, words.replaceAll(pack.name, serviceName())]);
          setNotices(article, blank ? null : notices);
        }
      }

      // MARK: Cards

      const rowsInBand = 9;
      const holderOf = (role) => model.roles[role].holder;
      const holderName = (role) => signature(holderOf(role))?.name || holderOf(role);

      // `Anna Berg (AB)`.
      function holderWords(role) {
        const initials = signature(holderOf(role)) ? holderOf(role) : "";
        const name = holderName(role);
        return initials !== "" && initials !== name ? `${name} (${initials})` : name;
      }

      const cards = pack.cards.map(({ sheet: id, role }) => {
        const article = sheet(id);
        const tables = [...article.querySelectorAll("table.pack")];
        const always = tables.at(-1);
        const bands = [];
        for (const table of tables) {
          const rows = [...table.querySelectorAll("[data-item]")];
          if (!rows.length) continue;
          const heading = table.querySelector(".group-title");
          const title = heading.textContent.replace(/ \(\d+\)$/, "");
          const band = bands.find((one) => one.title === title) ?? bands[bands.push({ title, tables: [], rows: [] }) - 1];
          band.tables.push({ table, heading, body: table.querySelector("tbody") });
          band.rows.push(...rows);
        }
        const paragraphs = [...bodyOf(article).children].filter((child) => child.matches("p:not(.steps)"));
        const unknown = paragraphs.find((child) => child.textContent.startsWith("On this card, but "));
        const noneThere = paragraphs.find((child) => child.textContent.startsWith("There is no item "));
        const none = noneThere ?? make("p", "There is no item for this role in this incident.");
        if (!noneThere) bodyOf(article).querySelector(".holder").nextElementSibling.after(none);
        const off = make("p");
        (unknown ?? always).before(off);
        return { article, role, bands, none, off, holder: [...article.querySelectorAll(".holder dd")] };
      });

      // What nobody has yet: it stands on the card of the role that leads.
      const giveOut = cards.flatMap((card) => card.bands.filter((band) => band.title === "To give out"))[0];
      for (const card of cards) card.bands = card.bands.filter((band) => band !== giveOut);

      // The place of the card whose role leads: the one that the lead holds, or that is named like the lead; else the first.
      function leadCard() {
        const lead = leadWords();
        const name = model.facts.name || lead;
        const held = lead === "" ? -1 : pack.roles.findIndex((_, role) => holderOf(role) !== "" && (holderOf(role) === lead || holderName(role) === name));
        const named = lead === "" ? -1 : pack.roles.findIndex((role) => role.names.includes(lead.toLowerCase().replace(/[ -]/g, "")));
        const role = held >= 0 ? held : named;
        return Math.max(0, cards.findIndex((card) => card.role === role && role >= 0));
      }

      // Deals the rows of a band out to its tables, at most nine to each.
      function deal(band, left) {
        const shown = band.rows.filter((row) => !left.has(row.dataset.item));
        const hidden = band.rows.filter((row) => left.has(row.dataset.item));
        for (const row of shown) row.hidden = false;
        for (const row of hidden) row.hidden = true;
        band.tables.forEach(({ table, heading, body }, index) => {
          const some = shown.slice(index * rowsInBand, (index + 1) * rowsInBand);
          body.replaceChildren(...some, ...(index === 0 ? hidden : []));
          table.hidden = !some.length;
          say(heading, index === 0 ? band.title : `${band.title} (${index + 1})`);
        });
        return { shown, hidden };
      }

      function showCards() {
        const blank = isBlank();
        const left = leftOut();
        const lead = blank ? 0 : leadCard();
        cards.forEach((card, place) => {
          const dealt = card.bands.map((band) => deal(band, left));
          let count = dealt.reduce((sum, band) => sum + band.shown.length, 0);
          if (giveOut && place === lead) {
            for (const { table } of giveOut.tables) card.off.before(table);
            count += deal(giveOut, left).shown.length;
          }
          card.none.hidden = count > 0;
          const off = dealt.flatMap((band) => band.hidden.map((row) => row.dataset.item));
          card.off.hidden = !off.length;
          say(card.off, `Left off this card: ${off.length} item${off.length === 1 ? " that does" : "s that do"} not apply in this incident: ${off.join(", ")}.`);
          showHolder(card, blank);
        });
      }

      function showHolder({ role, holder }, blank) {
        const [, who, telephone, deputy, report] = holder;
        if (blank) return [who, telephone, deputy, report].forEach((words) => say(words, null));
        const own = role < 0 ? null : pack.roles[role];
        say(who, (own && holderWords(role)) || "No named holder");
        say(telephone, (own && model.roles[role].telephone) || "Not known");
        say(deputy, own?.deputy || "No named deputy");
        const chief = own?.chief ?? -1;
        if (chief < 0) return undefined;
        const about = [holderWords(chief) || "no named holder", model.roles[chief].telephone].filter((part) => part);
        return say(report, `${pack.roles[chief].title}: ${about.join(", ")}`);
      }

      // MARK: Papers of meetings

      const leads = [...document.querySelectorAll(".sheet-blanks > div")].filter((pair) => pair.querySelector("dt").textContent === "Leads the response").map((pair) => pair.querySelector("dd"));

      function showMeetings() {
        const lead = leadWords() === "" ? null : model.facts.name || leadWords();
        for (const words of leads) say(words, lead);
      }

      function showSheets() {
        showHeads();
        showPlans();
        showCards();
        showChecklists();
        showCover();
        showDues();
        showMeetings();
        showSteps();
      }

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
      @media screen { .listed > a { display: inline-block; min-width: 1.5rem; } }
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
        :root:not([data-edition="large-print"]) :is(.id, .steps) { font-size: .92rem; }
        :root:not([data-edition="large-print"]) :is(.id, .steps, table) code { font-size: 1em; }
        div.entry, .fact, .steps { break-inside: avoid; }
        .steps, .fact { break-before: avoid; }
        .entry-heading { break-after: avoid; }
        :root:not([data-edition="large-print"]) .landscape table { font-size: .92rem; line-height: 1.25; }
        .sections { break-inside: auto; }
        .documents li { padding: .3rem 0; }
        :root:not([data-edition="large-print"]) .counts { font-size: .92rem; line-height: 1.2; }
        .ledger td > p { break-inside: avoid; }
        .contents:not(.by-file) .documents a::after { content: ", page " target-counter(attr(href), page); }
      }

      """#
    ),
    (
      "styles/pack.css",
      #"""
      /* pack.css: what only the pages of an incident need; follows screen.css and print.css in the same style element. */

      /* Rows with what is recorded of them. Every state is a sign in a box and a word; boldness and a line only add to it. */
      .tick-box { line-height: 1.15; font-weight: bold; text-align: center; text-decoration: none; }
      .state { display: inline-block; max-width: 100%; line-height: 1.15; font-weight: bold; }
      .open > p:first-child { font-weight: bold; }
      .struck { text-decoration: line-through; }
      .fact { margin: .1rem 0; }
      .overdue { display: inline-block; max-width: 100%; padding: 0 .1em; border: .1rem solid #121212; line-height: 1.3; }
      .responsible p { display: inline-block; max-width: 100%; margin: 0 .5em .1rem 0; }
      .responsible .given { display: block; }
      .responsible .tick-box { width: 1.15em; height: 1.15em; line-height: .95; }
      .status-bar > strong:not(.mark) { margin-right: .7em; }
      td.signed p, .plan.pack td.item p { margin: 0 0 .15rem; }
      .pack :is(th, td) { overflow-wrap: break-word; }
      .col-done { width: 4.5em; } .col-responsible { width: 39mm; } .col-due { width: 20.5mm; } .col-because { width: 7em; } .col-signed { width: 24mm; }

      /* Action cards: upright, with as much width as a punched sheet allows, since each row has room for a pen. print.css begins
         each sheet on a right-hand page. WeasyPrint does so; Chromium begins a new page, right or left: there, for two-sided
         paper, print the cards' own files. */
      @page card { size: A4; margin: 20mm 12mm 19mm; }
      /* Large letters need three lines in the margin below for sheet, time and source. */
      @page large { size: A4; margin: 22mm 16mm 30mm; }
      .card-number { float: right; margin: 0; padding: .1rem .6rem; border: .125rem solid #121212; font-weight: bold; }
      .holder { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1.5rem; max-width: none; }
      .holder > div { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; break-inside: avoid; }
      .holder dd:empty::before { content: "\200B"; }
      @media screen and (max-width: 40em) { .card-number { float: none; width: fit-content; } }
      .holder > div:last-child { grid-column: 1 / -1; }
      .holder dt { font-weight: bold; }
      .holder dd { flex: 1; min-width: 0; min-height: 1.5em; margin: 0; border-bottom: 1px solid #121212; }
      .card .col-done { width: 4.5em; } .card .col-item { width: 3.5em; }
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
      .initials dt { flex: 0 0 4rem; font-weight: bold; } .initials dd { margin: 0; min-width: 0; }
      @media screen and (max-width: 40em) { .initials { columns: 1; } }
      :root[data-edition="large-print"] .initials { columns: 1; }
      .ruled-off { max-width: none; margin: 0 0 1.5rem; padding-top: .3rem; border-top: .15rem solid #121212; font-weight: bold; }
      .sheet-blanks dt { flex: 0 1 13rem; font-weight: bold; }
      .sheet-blanks .digits { overflow-wrap: anywhere; }
      .known { max-width: none; margin-bottom: .3rem; }
      .agenda-point { margin-top: 1.1rem; }
      .log caption p { max-width: none; }
      .ruled-row > td:empty { display: block; width: auto; margin-right: 0; min-height: 2em; border-bottom: 1px solid #121212; }
      .numbers td { height: 2em; text-align: right; }
      .col-log-number { width: 3.2em; } .col-log-by { width: 4.7em; } .col-log-time { width: 6.6em; } .col-log-code { width: 4.4em; }
      .col-log-score { width: 6.2em; } .col-log-short { width: 6.2em; } .col-log-middle { width: 8.2em; } .col-log-tick { width: 5.2em; }
      .col-log-name { width: 13em; } .col-log-third { width: 22%; } .col-log-wide { width: 32%; } .col-count { width: 4.9em; } .col-count-long { width: 6.2em; }

      @media screen and (min-width: 62em) {
        /* Wide enough for a reader's own spacing of letters */
        .pack .col-due { width: 5.8em; } .pack .col-done { width: 5.2em; }
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
        /* A line with more to say than a sheet is high would be cut: it goes on beside itself. */
        :root:not([data-edition="large-print"]) .log td:has(> p:nth-of-type(12)) { columns: 2; }
      }

      /* Numbered handouts: what the number replaces, below the status bar of the first page */
      .issue-note { max-width: none; margin: 0 0 .8rem; padding: .35rem .6rem; border: .15rem solid #121212; break-inside: avoid; }
      .issue-note p { max-width: none; margin: 0 0 .15rem; overflow-wrap: anywhere; }

      /* Papers of an exercise: slips to cut apart, each with its mark, since it is on its own then */
      .slip { max-width: none; padding: 0 0 .6rem; break-inside: avoid; }
      .slips { max-width: none; border-bottom: .15rem dashed #121212; }
      .observed { break-inside: avoid; }
      .slip p { max-width: none; }
      .cut { margin: .8rem 0 .4rem; border-top: .15rem dashed #121212; }
      .said { margin: .4rem 0; padding: .4rem .7rem; border: 1px solid #121212; font-size: 1.15em; white-space: pre-line; overflow-wrap: anywhere; }
      .slip-facts > div, .slip-blanks > div { display: flex; gap: .6rem; align-items: baseline; }
      .slip-facts, .slip-blanks { max-width: none; margin: .3rem 0; }
      .slip-blanks { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1.5rem; }
      :is(.slip-facts, .slip-blanks) dt { flex: 0 0 auto; font-weight: bold; } :is(.slip-facts, .slip-blanks) dd { margin: 0; }
      .slip-blanks dd { flex: 1; min-height: 1.7em; border-bottom: 1px solid #121212; }
      .observed caption { text-align: left; } .observed caption p { margin: .15rem 0 0; font-weight: normal; }

      """#
    ),
    (
      "styles/print.css",
      #"""
      /* print.css: A4 paper; follows screen.css in the same style element.
         Running lines: each page sets --title, --version, --source and --copies on :root (strings). Chromium, Edge and WeasyPrint print
         them in the margins, top and bottom, and a browser's own headers then stay away. Firefox and Safari have no margin
         boxes: there the status bar, which repeats like a table head, carries the same facts. */
      @page {
        size: A4; margin: 22mm 16mm 21mm; font: var(--running-size)/1.25 Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; color: #000;
        @top-left { content: var(--title); vertical-align: bottom; padding-bottom: 3mm; }
        @top-right { content: var(--version); vertical-align: bottom; padding-bottom: 3mm; font-weight: bold; }
        @bottom-left { content: var(--source) var(--copies); vertical-align: top; padding: 3mm 3mm 0 0; }
        @bottom-right { white-space: nowrap; content: "Page " counter(page) " of " counter(pages); vertical-align: top; padding-top: 3mm; font-weight: bold; }
      }
      /* A table that needs the width asks for it; the same margins on both long edges suit two-sided printing and punching. */
      @page landscape { size: A4 landscape; margin: 17mm 13mm 15mm; }

      @media print {
        :root { font-size: 12pt; line-height: 1.35; color: #000; --running-size: 11pt; }
        :root[data-edition="large-print"] { font-size: 18pt; --running-size: 16pt; }
        /* Large print is large to the last word of a sheet; the margins keep 16 points. */
        :root[data-edition="large-print"] :is(.status-bar, .state, .id, .steps, .cut, .only, .source, code) { font-size: 1em; }
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
        /* Chromium's bookmarks lose the space at which a heading goes on to the next line, unless it is kept. */
        :is(h1, h2, h3, h4, h5, h6) { white-space: pre-wrap; }
        :root:not([data-edition="large-print"]) .index { font-size: .95rem; line-height: 1.25; }
        .index li { padding: .2rem 0; } .index .part { padding: .1rem 0 .1rem 3rem; }
        .contents:not(.by-file) a::after { content: ", page " target-counter(attr(href), page); }

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
      "styles/ready.css",
      #"""
      /* ready.css: what only the ready pack needs, on a screen; on paper its fields are gone and what was written in them stands
         as in any pack. Follows screen.css, print.css and pack.css in the same style element. */
      [hidden] { display: none !important; }
      .ready { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
      .made { max-width: none; padding: .5rem 0; border-top: .25rem solid var(--accent); border-bottom: 1px solid var(--line); }
      .ready fieldset { min-width: 0; max-width: 56rem; margin: 0 0 1.25rem; padding: .25rem 1rem 1rem; border: 1px solid var(--line); }
      .ready legend, .ready summary { font-weight: bold; padding: 0 .35rem; }
      .ready details { max-width: 56rem; margin-bottom: 1.25rem; }
      .ready summary { padding: .4rem 0; cursor: pointer; }
      .ready .role { margin-top: .75rem; }
      .ask { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; max-width: none; margin: .6rem 0 0; }
      .ask > label:first-child, .question { flex: 0 1 11.5rem; font-weight: bold; }
      .ask > input:not([type="radio"]):not(.short), .ask > select { flex: 1 1 16rem; min-width: 0; max-width: 32rem; }
      .role .ask > label { flex: 0 0 auto; font-weight: normal; }
      .hint { color: var(--quiet); }
      input, select, button { font: inherit; color: inherit; background: #fff; }
      input:not([type="checkbox"]):not([type="radio"]), select { min-width: 0; min-height: 2.2em; padding: .1rem .35rem; border: .1rem solid #121212; border-radius: 0; }
      input[type="checkbox"], input[type="radio"] { width: 1.25em; height: 1.25em; margin: 0 .35em 0 0; vertical-align: -.2em; accent-color: #121212; }
      input.short { width: 5em; }
      input[aria-invalid="true"] { border-style: dashed; border-width: .2rem; }
      button { padding: .35rem .9rem; border: .125rem solid #121212; font-weight: bold; cursor: pointer; }
      .ready-bar { position: sticky; top: 0; z-index: 1; max-width: 76rem; margin: 0 auto; padding: .5rem 1.25rem; background: #fff; border-bottom: .125rem solid #121212; }
      .ready-bar p { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: center; max-width: none; margin: 0 0 .25rem; }
      :root.live { scroll-padding-top: 9rem; }
      #ready-due, #ready-unfinished ul { max-width: 56rem; }
      div.entry, span.entry { display: block; }
      input.entry { margin-right: .35em; }
      td.tick { text-align: left; }
      .entry label { display: inline-block; max-width: 100%; margin-right: .5em; }
      .entry.line label { display: flex; overflow-wrap: anywhere; flex-wrap: wrap; align-items: center; gap: 0 .4rem; margin: .25rem 0 0; white-space: normal; }
      .entry.line input { flex: 1 1 6rem; min-width: 0; width: 100%; max-width: 100%; }
      .entry input:not([type="checkbox"]) { width: 100%; }
      .steps a { display: inline-block; margin-right: 1.25rem; }
      .wrong { display: block; font-weight: bold; }
      .wrong:empty { display: none; }
      tr.unfinished > :first-child, td.item.unfinished { border-left: .35rem double #121212; }

      @media screen {
        /* What was entered stands in its field; the words for paper are kept out of sight. */
        :root.live .said-cell, :root.live .said-fact, :root.live [data-item] .has-entry > .tick-box, :root.live .has-entry > .state { display: none; }
        :root.live .has-entry::after { content: none; }
        :root.live td.has-entry.reason { border-bottom-width: 1px; padding-top: .3rem; }
        .pack .col-done, .card .pack .col-done { width: 6.1em; } .pack .col-pen { width: 4.6em; } .pack .col-pen + .col-pen { width: 9.8em; }
        .pack .col-because { width: 9.5em; } .pack .col-due { width: 5.8em; } .pack .col-signed { width: 9.8em; }
      }
      /* A plan of three columns and more, with fields in each, leaves no room for words side by side: its rows stack. */
      @media screen and (min-width: 62em) {
        :root.live:not([data-edition="large-print"]) .plan.pack:has(col:nth-child(9)), :root.live:not([data-edition="large-print"]) .plan.pack:has(col:nth-child(9)) :is(caption, tbody, tr, td) { display: block; border-width: 0; }
        :root.live:not([data-edition="large-print"]) .plan.pack:has(col:nth-child(9)) tr { padding: .5rem 0; border-top: .125rem solid var(--line); }
        :root.live:not([data-edition="large-print"]) .plan.pack:has(col:nth-child(9)) :is(thead, td.none) { display: none; }
        :root.live:not([data-edition="large-print"]) .plan.pack:has(col:nth-child(9)) td[data-label]::before { content: attr(data-label) " "; }
      }
      /* Where the bar would hide too much of what is below it. */
      @media screen and (max-width: 40em), screen and (max-height: 32em) {
        .ready-bar { position: static; }
        :root.live { scroll-padding-top: 0; }
      }
      @media screen and (max-width: 62em) {
        :root.live .has-entry { display: block; margin-right: 0; }
      }
      @media print {
        div.entry, span.entry, input.entry { display: none; }
        /* The page's heading stays for those who hear a PDF; nobody sees it. */
        .ready.screen-only { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .ready > :not(h1) { display: none; }
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
      .masthead p { min-width: 0; margin: 0; font-weight: bold; overflow-wrap: anywhere; }
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
      .status-bar span { display: inline-block; max-width: 100%; margin-right: .7em; }
      .status-bar { overflow-wrap: anywhere; }
      .status-bar .part { display: inline; font-weight: bold; }
      .mark { display: inline-block; margin-right: .6em; padding: 0 .45em; border: .125rem solid #121212; font-weight: bold; letter-spacing: .04em; }

      /* Notes and notices: a border and a word, never a fill */
      .note, .notice { padding: .1rem 0 .1rem .9rem; border-left: .3rem solid var(--line); }
      .notice { border-color: #121212; }
      .note p, .notice p { margin: 0 0 .25rem; }

      /* Summary list: the document control, and any other pairs */
      .summary { max-width: 56rem; border-top: 1px solid var(--line); }
      .summary > div { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
      .summary dt { flex: 0 1 13rem; min-width: 0; font-weight: bold; }
      .summary dd { flex: 1 1 16rem; min-width: 0; overflow-wrap: anywhere; margin: 0; }
      .summary dd p { margin: 0; }
      .summary p + p { margin-top: .25rem; }

      /* Contents and lists of documents */
      .contents ul, .documents { padding: 0; list-style: none; }
      .contents li { display: flex; gap: .6rem; }
      .contents .number { flex: 0 0 2.2rem; }
      .contents a { min-width: 0; overflow-wrap: anywhere; }
      .documents { max-width: 56rem; border-top: 1px solid var(--line); }
      .documents li { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); }
      .documents a { flex: 0 1 19rem; font-weight: bold; }
      .documents span { flex: 1 1 18rem; }
      .index li { gap: 0 .8rem; } .index a { flex: 1 1 12rem; } .index .part { padding: .15rem 0 .15rem 3rem; border: 0; } .index .part a { flex: 1 1 30rem; font-weight: normal; }
      .index li:has(+ .part) { border: 0; }

      /* Clause: the number hangs in a column of its own (4rem less the space that follows it in the text) */
      .clause { padding-left: 4rem; }
      .clause > p:first-child { text-indent: -4rem; }
      .clause > p:first-child > .number { display: inline-block; min-width: 3.72rem; text-indent: 0; font-weight: bold; }

      /* Tick box: bordered, 6 mm on paper; one that stands for "applies to" holds its code */
      .tick-box { display: inline-block; width: 1.45em; height: 1.45em; border: .125em solid #121212; vertical-align: middle; }
      .applies { display: inline-block; max-width: 100%; padding: 0 .35em; border: 1px solid #121212; font-weight: bold; line-height: 1.3; }
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
      .col-pen { width: 20mm; } .col-reason { width: 32mm; } .col-officer { width: 8.6em; } .col-code { width: 4.4em; } .col-place { width: 11em; } .col-third { width: 34%; }
      @media screen and (min-width: 62em) { .col-applies { width: 5.4em; } }

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
      .script .only { display: block; width: fit-content; margin-bottom: .15em; padding: 0 .35em; border: .1rem dashed #121212; font-size: .86em; font-weight: normal; line-height: 1.25; }

      /* Blanks: a rule as long as its kind of value, never as the value */
      .blank { display: inline-block; width: 12em; max-width: 100%; height: 1.2em; border-bottom: .1rem solid #121212; vertical-align: text-bottom; }
      .blank-number { width: 4em; } .blank-time, .blank-date { width: 8em; } .blank-telephone { width: 10em; }
      .blank-text { width: 16em; max-width: 100%; } .blank-blank { width: 100%; }
      .sign-line { line-height: 2; }
      .sign-line .blank-text { width: 18em; max-width: 100%; }

      /* What is said aloud stands apart from what is to be done: a bar, a word and weight, so that it does so without colour */
      .script .said { margin: 0 0 1rem; padding: .2rem 0 .1rem .9rem; border-left: .4rem solid #121212; font-weight: bold; }
      .script .said > :last-child { margin-bottom: .3rem; }
      .script .said > .say { margin: 0; font-weight: normal; letter-spacing: .04em; text-transform: uppercase; }
      .how-to-read { padding: .3rem .6rem; border: .1rem solid #121212; }

      /* A number is read out and dialled whole */
      .script a[href^="tel:"] { white-space: nowrap; }
      @media screen and (max-width: 40em) { .script a[href^="tel:"] { white-space: normal; } }

      .script-foot { margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
      .script-foot .source { color: var(--quiet); font-size: .8rem; }
      .script-body > h2 { font-size: 1.25em; }
      .script-body > h3 { font-size: 1.05em; }
      .poster .script-body { font-size: 1.3em; }
      .poster .script-body > h2 { font-size: 1.2em; }

      /* People keep these: whether a copy is controlled means nothing to them */
      @page script { size: A4; margin: 18mm 20mm 17mm; @bottom-left { content: var(--source); } }
      /* One page, which bears its marks itself: its margins need no head. An empty one keeps the browser's own away */
      @page poster { size: A4; margin: 10mm 16mm 16mm; @top-left { content: ""; } @top-right { content: ""; } @bottom-left { content: var(--source); } }
      @media print {
        .set > .script { break-before: page; }
        .script { page: script; max-width: none; }
        .poster { page: poster; }
        .script :is(.status-bar, .notice, .sign-line), .script-foot .source { font-size: 1rem; }
        .script-foot .source { color: #000; }
        .script-body { line-height: 1.4; }
        :root:not([data-edition="large-print"]) .script-body { font-size: 14pt; }
        /* Held by staff, or sent to the press: what is said aloud is large, the rest takes less room */
        :root:not([data-edition="large-print"]) :is(.telephone, .visit, .statement) .script-body { font-size: 12pt; }
        :root:not([data-edition="large-print"]) .script .said { font-size: 14pt; }
        .script-body > h2 { margin-top: 1.1em; }
        .script-body .group-title { break-after: avoid; }
        .script-body :is(p, li), .script .said { break-inside: avoid; }
        .sign-line { break-inside: avoid; }
        :root:not([data-edition="large-print"]) .only { font-size: 12pt; }
        :root[data-edition="large-print"] .only { font-size: 18pt; }
        .script-foot { break-inside: avoid; break-before: avoid; }
        /* To be read from two metres away, and on one page in either edition, with every mark that it can bear */
        :root[data-edition="large-print"] .poster .sheet-title { font-size: 24pt; }
        :root[data-edition="large-print"] .poster .script-body { font-size: 18pt; line-height: 1.1; }
        /* Larger where it may go up as it is: without its notices there is room */
        :root[data-edition="large-print"] .poster:not(:has(.notice)) .sheet-title { font-size: 30pt; }
        :root[data-edition="large-print"] .poster:not(:has(.notice)) .script-body { font-size: 22pt; }
        :root[data-edition="large-print"] .poster .script-body li { margin-bottom: .1em; }
        .poster .sheet-title { margin: .2em 0 .3em; font-size: 30pt; line-height: 1.1; }
        :root:not([data-edition="large-print"]) .poster .script-body { font-size: 20pt; }
        :root:not([data-edition="large-print"]) .poster .script-body { line-height: 1.2; }
        .poster .script-body :is(p, ul) { margin: .3em 0; }
        :root:not([data-edition="large-print"]) .poster .script-body li { margin-bottom: .25em; }
        .poster .script-body ul { padding-left: 1.1em; }
        .poster .only { padding: 0 .2em; line-height: 1.1; }
        .poster .script-body > h2 .blank-telephone { width: 7em; }
        .poster .script-body > h2 { margin: .6em 0 .2em; }
        .poster :is(.notice, .sign-line) { margin: .3rem 0; line-height: 1.25; }
        .poster .script-foot { margin-top: .4rem; padding-top: .2rem; }
      }

      """#
    ),
  ]
}
