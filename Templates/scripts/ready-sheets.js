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
