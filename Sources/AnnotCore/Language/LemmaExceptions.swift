/// Words whose lemma no rule gives.
enum LemmaExceptions {
  /// As which part of speech a form has the lemma.
  enum Tags { case verb, noun, comparison, any }

  struct Entry {
    var lemma: String
    var tags: Tags
  }

  /// From a form to its lemma.
  static func table() -> [String: Entry] {
    var table: [String: Entry] = [:]
    for (list, tags) in [(verbs, Tags.verb), (nouns, .noun), (comparisons, .comparison), (others, .any)] {
      for line in list.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        for word in words.dropFirst() { table[word] = Entry(lemma: words[0], tags: tags) }
      }
    }
    return table
  }

  /// A lemma, then the forms that have it.
  private static let verbs = """
    be am is are was were been being 's 're 'm ai s re m r
    have has had having 've ve
    do does did done doing
    will 'll wo ll
    would 'd
    can ca
    shall sha
    say says said saying
    tell told
    go goes went gone gon
    get got gotten getting
    want wan
    add added adding
    focus focuses
    make made
    take took taken
    come came
    know knew known
    think thought
    see saw seen
    give gave given
    find found
    feel felt
    leave left
    keep kept
    begin began begun
    bring brought
    write wrote written
    stand stood
    hear heard
    hold held
    run ran running
    meet met
    lead led
    speak spoke spoken
    pay paid
    sit sat
    lose lost
    send sent
    build built
    fall fell fallen
    rise rose risen
    win won
    understand understood
    buy bought
    sell sold
    catch caught
    teach taught
    seek sought
    fight fought
    draw drew drawn
    show shown
    break broke broken
    choose chose chosen
    drive drove driven
    ride rode ridden
    eat ate eaten
    fly flew flown
    grow grew grown
    throw threw thrown
    blow blew blown
    wear wore worn
    swear swore sworn
    tear tore torn
    bear bore born borne
    die dying died
    lie lying lied lay lain
    tie tying tied
    lay laid
    vie vying vied
    deal dealt
    mean meant
    dream dreamt
    learn learnt
    burn burnt
    spend spent
    lend lent
    bend bent
    sleep slept
    sweep swept
    creep crept
    weep wept
    shoot shot
    hide hid hidden
    bite bit bitten
    freeze froze frozen
    steal stole stolen
    wake woke woken
    awake awoke
    forget forgot forgotten
    forgive forgave forgiven
    forbid forbade forbidden
    undergo underwent undergone
    undertake undertook undertaken
    overcome overcame
    become became
    withdraw withdrew withdrawn
    withhold withheld
    uphold upheld
    foresee foresaw foreseen
    mistake mistook mistaken
    shake shook shaken
    sing sang sung
    ring rang rung
    drink drank drunk
    sink sank sunk
    swim swam swum
    spring sprang sprung
    shrink shrank shrunk
    strike struck stricken
    stick stuck
    dig dug
    hang hung
    swing swung
    cling clung
    fling flung
    bind bound
    grind ground
    wind wound
    feed fed
    flee fled
    breed bred
    bleed bled
    speed sped
    light lit
    slide slid
    shine shone
    lend lent
    arise arose arisen
    prove proven
    swell swollen
    plead pled
    see seeing
    agree agreeing agreed
    use used using
    quote quoted quoting
    quiz quizzed
    prefer preferred preferring
    refer referred referring
    occur occurred occurring
    panic panicked panicking
    picnic picnicked
    free freed freeing
    guarantee guaranteed guaranteeing
    """

  private static let nouns = """
    man men
    woman women
    child children
    person persons
    foot feet
    tooth teeth
    mouse mice
    goose geese
    wife wives
    life lives
    knife knives
    leaf leaves
    half halves
    wolf wolves
    thief thieves
    shelf shelves
    self selves
    loaf loaves
    calf calves
    scarf scarves
    crisis crises
    basis bases
    analysis analyses
    thesis theses
    hypothesis hypotheses
    diagnosis diagnoses
    axis axes
    criterion criteria
    phenomenon phenomena
    spokesman spokesmen
    spokeswoman spokeswomen
    congressman congressmen
    policeman policemen
    businessman businessmen
    businesswoman businesswomen
    chairman chairmen
    bus buses
    gas gases
    virus viruses
    campus campuses
    bonus bonuses
    census censuses
    caucus caucuses
    movie movies
    cookie cookies
    calorie calories
    wiki wikis
    glasses glasses
    thanks thanks
    politics politics
    troops troops
    regards regards
    clothes clothes
    headquarters headquarters
    fisherman fishermen
    tie ties
    lie lies
    pie pies
    shoe shoes
    news news
    series series
    species species
    """

  private static let comparisons = """
    good better best
    well better
    bad worse worst
    far further furthest farther farthest
    """

  private static let others = """
    not n't nt
    he him his himself
    she her hers herself
    it its itself
    they them their theirs themselves
    i me my mine myself
    we us our ours ourselves
    you your yours yourself yourselves
    who whom whose
    a an
    this these
    that those
    """
}
