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
