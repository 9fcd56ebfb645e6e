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
