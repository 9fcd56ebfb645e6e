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
