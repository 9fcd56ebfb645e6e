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
