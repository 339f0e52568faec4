/// Words that are written with a period that need not end a sentence.
enum Abbreviations {
  /// Followed by what they belong to: a name, a number, the other side. They never end a sentence.
  static let leading: WordSet = """
    mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt rev hon st messrs mme mlle pres supt det adm
    cmdr maj cpl pvt insp asst assoc amb atty vs v e.g eg i.e ie cf viz mt ft fr br msgr brig cdr ens spc pfc sra
    treas sec secy dir cllr approx ca c al a.k.a jr-elect
    """

  /// Abbreviations only before a number: *No. 3*.
  static let beforeNumber: WordSet = """
    no nos fig figs p pp vol vols art arts sec sect ch chap para pt eq ver op cit
    """

  /// May stand inside a sentence or end one.
  static let trailing: WordSet = """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co cos ltd llc plc bros ave blvd rd dept univ assn assoc intl natl bldg jr sr esq etc est ext
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ont que a.m p.m am pm ph.d ph.ds m.sc b.sc d.phil d.c u.s u.k u.n e.u
    tel fax attn lb lbs oz hr hrs min mins sq cu mph ed eds trans repr n.d yr yrs
    """

  /// Words that open sentences and hardly ever follow an abbreviation inside one.
  static let sentenceStarters: WordSet = """
    the a an in on at he she it they we you but and this that these those there when while if as for after before
    since although though however its his her their our my some many most all no not what who where why how by with
    from to so yet or also still now then meanwhile according asked both each every another last one two three
    during because until once despite among under over i it's he's she's they're we're that's there's here
    """
}
