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
