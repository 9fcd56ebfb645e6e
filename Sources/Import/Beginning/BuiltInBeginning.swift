// Made by .ci/embed-templates from Templates/new/. Change the files there, then run `make templates`.

/// The sources that a new procedure begins with, by their names.
enum BuiltInBeginning {
  static let files: [(path: String, text: String)] = [
    (
      "appendix-a.md",
      #"""
      ---
      kind: checklist
      appendix: A
      title: Checklist
      applies: {All: Every incident}
      details: [Name of the incident, Date and time it began, Lead officer]
      after: [Notes]
      ---

      # Checklist

      The incident group works through these rows and records each one.
      Each row is one thing that can be done and ticked.
      Write here what else must be done, a row for each, and delete what is not needed.

      ## 1 At once

      1.1 Make sure that nobody is in danger, and call the emergency services where somebody may be. `All`

      1.2 Find out what has happened, where, and who is affected. `All`

      1.3 Open the record of the incident, with the time of the first news. `All`

      1.4 Call the incident group together. `All`

      > Telephone numbers stand in the record of the incident, and not in this procedure.

      ## 2 On the first day

      2.1 List everyone who is affected, with what they need. `All`

      2.2 Agree what is said, to whom and by whom: `All`

      - to the people who are affected
      - to staff
      - to the press

      2.3 Agree who may see personal information, and share no more than they need. `All`

      2.4 Write here what must not be forgotten on the first day. `All`

      ## 3 Before the end

      3.1 Check that nobody who is affected was left out. `All`

      3.2 Thank everyone who helped, and tell them that the incident is over. `All`

      3.3 Keep the record where the rules on records say. `All`

      """#
    ),
    (
      "appendix-b.md",
      #"""
      ---
      kind: glossary
      appendix: B
      title: Glossary
      ---

      # Glossary

      Write here each word that a newcomer would not know, or that means something of its own in this procedure.

      ## Administrator

      The person who keeps the record of an incident and calls the meetings.

      ## Debrief

      A meeting after an incident, at which those who took part say what went well and what did not.

      ## Incident group

      The people who meet under the lead officer to decide what is done.

      ## Lead officer

      The person who is responsible for the whole answer to an incident.

      """#
    ),
    (
      "appendix-c.md",
      #"""
      ---
      kind: action-plan
      appendix: C
      title: First actions
      columns: [{title: Now}, {title: Later, letter: L, leads: optional}]
      ---

      # First actions

      These are the actions of the first hours, before the incident group has met.
      Write here which of them others must do, give each a lead from the key, and add to the key who is missing in it.

      ## Key

      - `LO` lead officer
      - `AD` administrator

      ## People

      ### Now

      - Speak to whoever brought the news, and write down what they say. `LO`
      - Send somebody to the place. `LO`

      ### Later

      - Check that what was first said is true.

      ## Organisation

      ### Now

      - Open the record of the incident. `AD`
      - Call the incident group together. `AD`

      ### Later

      - Plan who works tonight and tomorrow. `LO`

      """#
    ),
    (
      "appendix-d.md",
      #"""
      ---
      kind: operational-plan
      appendix: D
      title: Tasks on the ground
      officers: [Lead officer, Administrator]
      ---

      # Tasks on the ground

      These are the tasks of those who are where the incident is, in the order in which they are done.
      Write here the tasks of your own procedure, each closed by the officer who is responsible.

      - Meet the person in charge of the place, and agree who decides what. `Lead officer`

      - Set up a room with a telephone, paper and somebody who stays in it. `Administrator`

      - Keep a list of everyone who comes and goes. `Administrator`

      - Brief everyone at the beginning and at the end of the day: `Lead officer`

        - what has happened since
        - what is to be done now
        - what is not known yet

      - Hand over in writing to whoever takes over. `Lead officer` `Administrator`

      """#
    ),
    (
      "cards.yaml",
      #"""
      roles:
        - {code: LO, title: Lead officer, officer: true}
        - {code: AD, title: Administrator, reports-to: LO, officer: true}
      cards:
        LO:
          now: [C1.1, C1.2, A1.1, A1.2, D1]
          next: [C1.L1, C2.L1, A2.2, A2.3, A2.4, D4]
          stand-down: [A3.1, A3.2, D5]
        AD:
          now: [C2.1, C2.2, A1.3, A1.4, D2, D3]
          next: [A2.1]
          stand-down: [A3.3, D5]

      """#
    ),
    (
      "disclosure.yaml",
      #"""
      # Who may be told what. What is not opened here is open to nobody; `procdoc incident withheld` says why something is a blank.
      audiences:
        staff: {title: Staff who answer people}
        families: {title: People concerned and their families, plain: true}
        press: {title: Press}

      conditions:
        closure-confirmed: {means: it is decided and confirmed, set-by: Whoever chairs the group that decides}

      fields:
        service.name: {type: text, to: all, means: The service that a sheet is for}
        contact.telephone: {type: telephone, to: all, means: The number that anybody may ring}
        next-update: {type: time, to: all, means: "When people hear from us next, as in Friday at 17:00"}
        closure.date:
          type: date
          to: [staff, families]
          needs: closure-confirmed
          means: The last day of the service
          class: unconfirmed
          reason: A day that is not certain would be taken for a promise
          decides: Whoever chairs the group that decides

      """#
    ),
    (
      "procedure.md",
      #"""
      ---
      kind: procedure
      title: New procedure
      version: V01
      status: draft
      purpose: Write here, in one or two sentences, what this procedure is for and when it is used.
      owner: Write here the post that keeps this procedure up to date.
      operative: TBC
      applies-to:
        - Write here who must follow it, one line for each.
      policy-implications: Write here which policies it rests on or changes, or that there are none.
      consultation:
        - Write here who was asked about it, one line for each.
      approved-by: Write here who approves it, such as a board or a director.
      approved: TBC
      next-review: TBC
      lists: {incident-group: ["3.3"]}
      deadlines:
        - {item: "4.1", what: First meeting of the incident group, within: 1 working day, after: notified}
        - {item: "4.2", what: Report to everyone who is involved, every: day, at: "17:00"}
      accepted:
        - {rule: control-to-be-confirmed, at: control.operative, because: A first draft. Delete this line when the date is written.}
        - {rule: control-to-be-confirmed, at: control.approved, because: A first draft. Delete this line when the date is written.}
        - {rule: control-to-be-confirmed, at: control.next-review, because: A first draft. Delete this line when the date is written.}
      ---

      # New procedure

      This is a draft to write in.
      Sentences that begin with 'Write here' say what belongs in their place.
      The others may be kept, changed or deleted.

      ## 1 What this procedure is for

      1.1 Write here what kind of incident this procedure is for.
      Name two or three examples.

      1.2 Write here what it is not for, and where to look instead.

      1.3 People come first, then what they depend on, then property and money.

      ## 2 How it begins

      2.1 Write here by what signs an incident is known, and who may notice them first.

      2.2 Write here who decides that this procedure begins, and who decides when that person cannot be reached.

      2.3 Whoever decides tells the lead officer at once, by telephone, and confirms it in writing.

      2.4 The lead officer opens the record of the incident before anything else is done.

      ## 3 Who does what

      3.1 The lead officer is responsible for the whole answer to the incident.
      Write here which post that is by day and by night.

      3.2 The administrator keeps the record, calls the meetings and sends the reports.
      Write here which post that is.

      3.3 The incident group meets under the lead officer.
      Its members are:

      - Write here each member by post, one line for each
      - Write here each organisation that sends somebody

      ## 4 How it is run

      4.1 The incident group meets for the first time within 1 working day of the news.
      Write here another time if that is too late or too early, and change it in the front matter too.

      4.2 The administrator reports to everyone who is involved once a day, by 17:00.

      4.3 The first actions are those of Appendix C.
      After them the incident group works through Appendix A.

      4.4 The tasks on the ground are those of Appendix D.

      4.5 Every decision is recorded with its reason, its time and the person who made it.

      ## 5 How it ends

      5.1 Write here when an incident is over, and who says so.

      5.2 The lead officer holds a debrief with everyone who took part.
      Write here within how many weeks.

      5.3 The lessons go to the owner of this procedure, who changes it where it failed.

      """#
    ),
    (
      "scripts/letter.md",
      #"""
      ---
      kind: script
      audience: [families]
      layout: letter
      title: "What is happening at {{service.name}}"
      ---

      To everyone who uses {{service.name}}, and to their families,

      We have news about this service, and we are sorry to bring it.

      ## What has happened

      Say here what is known, in short sentences, without blame and without guesses.

      The last day is {{closure.date}}. `if closure-confirmed`

      We cannot say today whether the service will close. `if not closure-confirmed`

      ## What stays the same today

      Say here what nobody needs to worry about today.

      ## What happens next

      You hear from us by {{next-update}}, even if there is no news.
      If you have a question, ring {{contact.telephone}}.

      You can have this letter in large print or in another form.

      """#
    ),
    (
      "scripts/press.md",
      #"""
      ---
      kind: script
      audience: [press]
      layout: statement
      title: "Statement on {{service.name}}"
      after: [families]
      ---

      We are working with everyone concerned at {{service.name}}.
      The next statement follows by {{next-update}}.

      Questions: {{contact.telephone}}.

      """#
    ),
    (
      "scripts/telephone.md",
      #"""
      ---
      kind: script
      audience: [staff]
      layout: telephone
      title: "Answering calls about {{service.name}}"
      spoken-to: [families, press]
      ---

      Read the quotations aloud, slowly.
      Everything else is for you.

      > Hello.
      > Thank you for ringing about {{service.name}}.
      > May I have your name, and a number where we can reach you?

      Write both down before you go on.

      > There is more news by {{next-update}}.
      > Our number is {{contact.telephone}}.

      If somebody is in danger, ring 999 at once.

      This sheet can be had in large print.

      """#
    ),
  ]
}
