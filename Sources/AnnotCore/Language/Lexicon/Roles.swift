/// Words for what people are, as news writes them: titles before a name, role nouns, and the gender some of them tell.
enum Roles {
  /// Whether `word` (lower case, no full stop) stands before a name as a form of address or rank: *Mr*, *Sen*, *Sgt*.
  static func isTitle(_ word: String) -> Bool { titles.contains(word) }

  /// Whether `word` (lower case) says what a person is or does: *mayor*, *spokeswoman*, *analyst*.
  static func isRole(_ word: String) -> Bool {
    if nouns.contains(word) { return true }
    switch word.utf8.last {
    case UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "r"):
      return agentEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    default: return false
    }
  }

  /// Whether `word` (lower case) is the plural of a role, or a word for several people: *officials*, *police*.
  static func isPluralRole(_ word: String) -> Bool {
    if groups.contains(word) || irregularPlurals.contains(word) { return true }
    guard word.hasSuffix("s") else { return false }
    let singular = String(word.dropLast())
    if isRole(singular) { return true }
    if word.hasSuffix("ies") { return isRole(String(word.dropLast(3)) + "y") }
    return word.hasSuffix("es") && isRole(String(word.dropLast(2)))
  }

  /// Whether `word` (lower case) names a body that speaks with one voice: *ministry*, *company*, *union*.
  static func isBody(_ word: String) -> Bool { bodies.contains(word) }

  /// The gender that a title or role noun tells, if it does: *Mrs*, *chairman*, *actress*.
  static func gender(of word: String) -> Gender? {
    if female.contains(word) || word.hasSuffix("woman") || word.hasSuffix("women") { return .female }
    if male.contains(word) { return .male }
    let neutral = word == "human" || word == "german" || word == "woman"
    return (word.hasSuffix("man") || word.hasSuffix("men")) && !neutral && isRole(word) ? .male : nil
  }

  /// The word under which roles that news uses for one office are compared: a president, a premier and a prime minister
  /// are all *leader*; a spokesman, a spokeswoman and a spokesperson are one; *Sen.* is a senator.
  static func office(of word: String) -> String {
    if leaders.contains(word) { return "leader" }
    if let whole = abbreviations[word] { return whole }
    for ending in ["spokes", "chair", "congress", "council", "business", "police", "assembly", "alder"]
    where word.hasPrefix(ending) {
      if ["man", "woman", "person", "member", ""].contains(String(word.dropFirst(ending.count))) { return ending }
    }
    return word
  }

  private static let titles = WordSet(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron sen rep gov gen col lt sgt capt maj adm cpl
    pvt cmdr brig rev fr sr hon rt atty supt insp det dept pres amb judge justice chief officer detective sergeant
    captain colonel general admiral lieutenant major corporal private commander inspector superintendent constable
    president senator representative congressman congresswoman governor mayor councilman councilwoman councilor
    councillor alderman minister secretary chancellor premier ambassador king queen prince princess duke duchess earl
    pope cardinal archbishop bishop pastor reverend father sister brother rabbi imam sheikh sheriff coach doctor
    chairman chairwoman speaker coroner attorney comptroller treasurer commissioner director dean provost principal
    """)

  private static let nouns = WordSet(
    """
    president vice-president senator representative congressman congresswoman congressperson governor mayor councilman
    councilwoman councilor councillor alderman minister secretary chancellor premier ambassador king queen prince
    princess duke duchess earl pope cardinal archbishop bishop pastor reverend priest rabbi imam sheriff coach doctor
    nurse surgeon physician psychologist psychiatrist pediatrician epidemiologist virologist chairman chairwoman
    chairperson chair speaker coroner attorney lawyer solicitor barrister prosecutor comptroller treasurer commissioner
    director dean provost principal professor lecturer teacher scholar historian economist analyst strategist
    pollster consultant adviser advisor aide assistant counselor counsel counsellor deputy lieutenant sergeant captain
    colonel general admiral major commander inspector superintendent constable officer detective agent guard soldier
    official spokesman spokeswoman spokesperson representative envoy diplomat delegate negotiator mediator candidate
    nominee contender challenger incumbent politician lawmaker legislator parliamentarian mp msp mep leader head boss
    chief executive ceo cfo coo cto founder co-founder cofounder owner co-owner manager supervisor foreman worker
    employee employer staffer volunteer organizer organiser activist campaigner advocate critic expert specialist
    scientist researcher engineer architect designer developer programmer technician mechanic electrician plumber
    carpenter builder contractor farmer fisherman shopkeeper baker chef cook waiter waitress barista driver pilot
    sailor captain conductor courier porter journalist reporter editor columnist correspondent broadcaster anchor
    anchorman anchorwoman host presenter commentator blogger author novelist writer poet playwright biographer
    filmmaker producer actor actress comedian comedienne singer musician rapper composer dancer artist painter
    sculptor photographer player goalkeeper striker midfielder defender quarterback pitcher catcher runner swimmer
    cyclist athlete boxer skipper manager trainer referee umpire witness victim survivor suspect defendant plaintiff
    accused inmate prisoner detainee resident neighbor neighbour passer-by bystander tourist visitor customer client
    patient student pupil graduate alumnus freshman sophomore teenager boy girl man woman child kid mother father mom
    dad parent grandmother grandfather grandparent son daughter brother sister sibling uncle aunt cousin nephew niece
    husband wife spouse partner boyfriend girlfriend fiance fiancee widow widower friend colleague coworker co-worker
    roommate neighbor ally rival opponent supporter opponent backer donor sponsor investor trader broker banker
    shareholder entrepreneur businessman businesswoman businessperson mogul billionaire millionaire tycoon landlord
    tenant homeowner taxpayer voter citizen migrant refugee immigrant asylum-seeker veteran firefighter paramedic
    policeman policewoman cop investigator spy whistleblower informant insider source judge justice magistrate juror
    clerk registrar librarian curator archivist trustee governor warden ranger keeper custodian caretaker dictator
    ruler strongman emperor monarch sultan emir ayatollah cleric monk nun missionary preacher theologian philosopher
    sociologist anthropologist archaeologist geologist biologist chemist physicist astronomer mathematician
    statistician demographer ecologist climatologist meteorologist forecaster astronaut cosmonaut newcomer rookie
    star celebrity model hero villain gunman attacker shooter hijacker hacker robber thief burglar murderer killer
    terrorist militant rebel insurgent fighter jihadist extremist nationalist socialist communist conservative liberal
    democrat republican independent libertarian feminist environmentalist unionist separatist loyalist socialite
    philanthropist heir heiress successor predecessor founder chairman emeritus laureate fellow associate member
    postmaster prefect operator harbormaster harbourmaster master secretary-general minister-president welder grower
    co-author coauthor co-chair co-leader cofounder whip frontman bassist drummer guitarist vocalist lobbyist
    publicist agent scout envoy attaché consul auditor accountant actuary adviser ombudsman watchdog regulator mogul
    """)

  private static let agentEndings = ["ologist", "woman", "person", "maker", "holder", "keeper", "worker", "goer"]

  private static let groups = WordSet(
    """
    police people men women children authorities officials experts critics sources supporters opponents lawmakers
    families relatives parents staff personnel troops forces rebels prosecutors investigators scientists researchers
    economists analysts residents voters locals witnesses others many some several most few both everyone all
    republicans democrats conservatives liberals clergy
    """)

  private static let irregularPlurals = WordSet(
    "men women children congressmen congresswomen councilmen firemen policemen spokesmen businessmen alumni wives")

  private static let bodies = WordSet(
    """
    government administration ministry department agency commission committee council parliament congress senate house
    court tribunal party campaign company corporation firm bank union association federation foundation institute
    institution university college school hospital church charity club team league board bureau office authority
    embassy army navy force military newspaper paper magazine network station channel broadcaster publisher watchdog
    regulator group organization organisation society trust coalition alliance network service center centre
    guild chamber assembly organisation consortium laboratory lab think-tank panel jury inquiry cabinet palace court report study survey poll statement letter
    memo lawsuit complaint indictment affidavit filing document review audit analysis article website post tweet
    """)

  private static let female = WordSet(
    """
    mrs ms miss dame lady baroness queen princess duchess mother mom grandmother daughter sister aunt niece wife
    girlfriend fiancee widow heiress actress waitress comedienne girl nun sister stepmother hostess she
    """)

  private static let male = WordSet(
    """
    mr sir lord baron king prince duke earl pope father dad grandfather son brother uncle nephew husband boyfriend
    widower boy monk stepfather emperor fr man men
    """)

  /// Titles as they are shortened before a name, without the full stop.
  private static let abbreviations = [
    "sen": "senator", "rep": "representative", "gov": "governor", "pres": "leader", "amb": "ambassador",
    "dr": "doctor", "prof": "professor", "atty": "attorney", "rev": "reverend", "sgt": "sergeant", "lt": "lieutenant",
    "capt": "captain", "col": "colonel", "maj": "major", "gen": "general", "adm": "admiral", "cmdr": "commander",
    "cpl": "corporal", "pvt": "private", "det": "detective", "insp": "inspector", "supt": "superintendent",
  ]

  private static let leaders = WordSet(
    "leader president premier chancellor prime-minister ruler strongman dictator")
}
