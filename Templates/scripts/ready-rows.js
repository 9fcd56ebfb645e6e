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
