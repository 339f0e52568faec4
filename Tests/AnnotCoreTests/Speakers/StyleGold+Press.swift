extension StyleGold {
  /// Single marks, straight and curly, with apostrophes among them; titles, and two people with one surname.
  static let british = [
    StyleGold(
      """
      Villagers Fight Plan to Close Post Office

      By Ellen Marsh

      Residents of Little Cawdor have vowed to fight plans to close the village's only post office.

      ‘It's the heart of the place,’ said Joan Purcell, 71, who has lived in Church Lane since 1968. ‘Without \
      it there'd be nothing left but the pub.’

      Postmaster Anil Mehta said he had been told of the decision ‘by a two-line email’.

      ‘I've given this village 22 years,’ he said. ‘They couldn't even pick up the phone.’

      A spokesman for the Post Office said: ‘We know how much our branches matter, and we're working with the \
      parish council to find an alternative.’

      The council's chairwoman, Dr Helen Frayne, told the Gazette that the closure was 'a kick in the teeth' \
      for older people.

      'They've known about the boys' club's lease since March,' she added.
      """,
      """
      indirect | to fight plans to close …s only post office | vowed | Residents
      direct | ‘It's the heart of the place,’ + ‘Without it there'd be n…left but the pub.’ | said | Joan \
      Purcell
      mixed | he had been told of the … a two-line email’ | said | Anil Mehta, Postmaster
      direct | ‘I've given this village 22 years,’ + ‘They couldn't even pick up the phone.’ | said | Anil \
      Mehta, Postmaster
      direct | ‘We know how much our br…d an alternative.’ | said | A spokesman
      mixed | that the closure was 'a …' for older people | told | Helen Frayne, council's chairwoman
      direct | 'They've known about the…ease since March,' | added | Helen Frayne, council's chairwoman
      """),
    StyleGold(
      """
      Rail Strike to Go Ahead After Talks Fail

      Thousands of train drivers will walk out on Monday after talks between their union and ministers broke \
      down.

      'We have bent over backwards,' the union's general secretary, Mick Garvey, said. 'The minister hasn't \
      moved an inch.'

      Transport minister Laura Penhale rejected the claim. 'It's simply not true to say we've not moved,' she \
      told the BBC's Today programme. 'There's been an offer on the table since May.'

      Ms Penhale, who took office in January, also accused the union of ‘holding the public to ransom’.

      Labour's Tom Ridley said the strike was ‘entirely avoidable’. 'The government's approach has been "my \
      way or the highway",' he said.
      """,
      """
      direct | 'We have bent over backwards,' + 'The minister hasn't moved an inch.' | said | Mick Garvey, \
      union's general secretary
      direct | 'It's simply not true to… we've not moved,' + 'There's been an offer o… table since May.' | \
      told | Laura Penhale, minister
      mixed | the union of ‘holding the public to ransom’ | accused | Laura Penhale, minister
      mixed | the strike was ‘entirely avoidable’ | said | Tom Ridley
      direct | 'The government's approa… or the highway",' | said | Tom Ridley
      """),
    StyleGold(
      """
      Brothers Split Over Farm

      Arthur Finch wants to sell the family farm. His sister, Mary Finch, does not.

      “It's time,” said Arthur Finch, 62. “My knees are gone.”

      “He can go if he likes,” said Mary Finch. “I'm staying.”

      Mr Finch said he had an offer of two million pounds. Ms Finch said she would match it.

      “Not with what money,” said Arthur.
      """,
      """
      direct | “It's time,” + “My knees are gone.” | said | Arthur Finch
      direct | “He can go if he likes,” + “I'm staying.” | said | Mary Finch, sister
      indirect | he had an offer of two million pounds | said | Arthur Finch
      indirect | she would match it | said | Mary Finch, sister
      direct | “Not with what money,” | said | Arthur Finch
      """),
    StyleGold(
      """
      Court Upholds Ban

      Chief Justice Margaret Olsen, writing for the majority, said the ban was lawful.

      Prof. Dr. Lukas Brenner of the University of Graz called the ruling “a surprise.”

      Sir Alan Whitlock QC, who represented the state, welcomed it. “The court has spoken,” Sir Alan said.

      Lt. Gen. (ret.) Yosef Barak said the army would comply. Former Prime Minister Dame Ruth Kells disagreed, \
      saying the ruling “opens the floodgates.”

      “It is a dark day,” said the Rev. Samuel Adeyemi, a pastor in Hull.
      """,
      """
      indirect | the ban was lawful | said | Margaret Olsen, Chief Justice
      mixed | the ruling “a surprise.” | called | Lukas Brenner, Prof.
      direct | “The court has spoken,” | said | Alan Whitlock
      indirect | the army would comply | said | Yosef Barak
      mixed | the ruling “opens the floodgates.” | saying | Ruth Kells, Former Prime Minister
      direct | “It is a dark day,” | said | Samuel Adeyemi, Rev.
      """),
  ]

  /// Double marks, doubled single ones, quotations over paragraphs, clauses between speaker and cue.
  static let american = [
    StyleGold(
      """
      City Council Approves Housing Plan

      The Ellmouth City Council voted 7-2 on Tuesday to approve a plan that would bring 1,200 apartments to \
      the waterfront.

      “This is the most important vote I've cast in 12 years,” Mayor Rosa Delgado said after the meeting. “We \
      can't keep telling young families to move to the next county.”

      Councilman Peter Brandt, who voted against the plan, said that it would “destroy the character” of the \
      neighborhood.

      “Nobody asked us,” said Brandt. “Nobody.”

      The mayor said she understood the concerns but that the city had waited long enough.

      According to a report by the planning department, rents have risen 40 percent since 2015.

      Developers praised the vote. Linda Choi, a spokeswoman for Harbor Homes, called it “a victory for common \
      sense” and said construction could begin in the spring.
      """,
      """
      direct | “This is the most import…cast in 12 years,” + “We can't keep telling y… the next county.” | \
      said | Rosa Delgado, Mayor
      mixed | that it would “destroy t…f the neighborhood | said | Peter Brandt, Councilman
      direct | “Nobody asked us,” + “Nobody.” | said | Peter Brandt, Councilman
      indirect | she understood the conce…waited long enough | said | Rosa Delgado, Mayor
      indirect | rents have risen 40 percent since 2015 | According to | a report by the planning department
      mixed | it “a victory for common sense” | called | Linda Choi, spokeswoman for Harbor Homes
      indirect | construction could begin in the spring | said | Linda Choi, spokeswoman for Harbor Homes
      """),
    StyleGold(
      """
      Steel Maker to Shut Mill

      Corbett Steel will close its mill in Haverton next year, the company said on Thursday, costing 640 jobs.

      ''We looked at every option,'' said Raymond Oakes, the chief executive. ''In the end the numbers didn't \
      work.''

      Mr. Oakes said the mill had lost money in each of the last five years. He blamed ''a flood of cheap \
      imports.''

      Workers said they had learned of the closing from the radio. ''My father worked here, and his father \
      before him,'' said Dale Pruitt, 54, a furnace operator. ''What am I supposed to do now?''

      A union official, who spoke on condition of anonymity because the talks were private, said the company \
      had asked for wage cuts of 30 percent.

      ''That,'' the official said, ''was never going to happen.''
      """,
      """
      indirect | Corbett Steel will close…Haverton next year | said | the company
      direct | ''We looked at every option,'' + ''In the end the numbers didn't work.'' | said | Raymond \
      Oakes, chief executive
      indirect | the mill had lost money …he last five years | said | Raymond Oakes, chief executive
      direct | ''a flood of cheap imports.'' | blamed | Raymond Oakes, chief executive
      indirect | they had learned of the …ing from the radio | said | Workers
      direct | ''My father worked here,…ther before him,'' + ''What am I supposed to do now?'' | said | Dale \
      Pruitt, furnace operator
      indirect | the company had asked fo…cuts of 30 percent | said | official
      direct | ''That,'' + ''was never going to happen.'' | said | official
      """),
    StyleGold(
      """
      Governor Defends Budget

      Gov. Alice Tran defended her budget before the Legislature on Wednesday.

      “When I came to this office, I made a promise to the people of this state. I said that we would stop \
      borrowing from our children.

      “I have kept that promise, and I intend to go on keeping it.

      “There are those who say we cannot afford to educate our kids. I say we cannot afford not to,” Tran said.

      Sen. Bill Ochoa, the Republican leader, was not convinced.

      “She has raised taxes three times,” he said.

      “And she'll do it again.”
      """,
      """
      direct | “When I came to this off…ot afford not to,” | said | Alice Tran, Gov.
      direct | “She has raised taxes three times,” | said | Bill Ochoa, Sen.
      direct | “And she'll do it again.” | - | Bill Ochoa, Sen.
      """),
    StyleGold(
      """
      Leaders Meet in Geneva

      The French president, Claire Morel, met the Iranian foreign minister in Geneva on Monday.

      Morel, who had flown in overnight and looked tired, said that the talks were “useful.”

      Also present was Swiss mediator Hans Aebi, who told reporters afterwards that both sides were closer \
      than before.

      The Iranian minister, Reza Farhadi, who has long opposed any deal, insisted his country would not give \
      up enrichment.

      Farhadi's deputy, who asked not to be named, said another round was planned.
      """,
      """
      mixed | that the talks were “useful.” | said | Claire Morel, French president
      indirect | his country would not give up enrichment | insisted | Reza Farhadi, Iranian minister
      indirect | another round was planned | said | Farhadi's deputy
      """),
  ]

  /// Guillemets, bodies and offices that speak.
  static let continental = [
    StyleGold(
      """
      Le Havre Port Reopens

      The port of Le Havre reopened on Friday after a three-day blockade by fishermen.

      «We have shown that we can stop everything,» said Yves Kerbrat, who leads the regional fishing \
      committee. «Next time we will not open again so soon.»

      The prefect, Anne-Marie Delorme, said that the blockade had been « unacceptable ».
      """,
      """
      direct | «We have shown that we can stop everything,» + «Next time we will not open again so soon.» | \
      said | Yves Kerbrat
      mixed | that the blockade had been « unacceptable » | said | Anne-Marie Delorme, prefect
      """),
    StyleGold(
      """
      Ministry Denies Leak

      The Defence Ministry denied on Thursday that documents had been leaked.

      “No documents have left the building,” a ministry spokesman said.

      The Kremlin said it knew nothing of the matter. Kyiv said the claims were “absurd.”

      Police said two men had been arrested. Experts warned that more leaks could follow. His lawyer said the \
      man would plead not guilty. Witnesses told reporters that they heard shouting.

      “We will find them,” the interior minister, Jan Novak, told parliament. The minister said the inquiry \
      would take weeks. Opposition lawmakers accused him of a cover-up.
      """,
      """
      indirect | that documents had been leaked | denied | Defence Ministry
      direct | “No documents have left the building,” | said | a ministry spokesman
      indirect | it knew nothing of the matter | said | Kremlin
      mixed | the claims were “absurd.” | said | Kyiv
      indirect | two men had been arrested | said | Police
      indirect | that more leaks could follow | warned | Experts
      indirect | the man would plead not guilty | said | His lawyer
      indirect | that they heard shouting | told | Witnesses
      direct | “We will find them,” | told | Jan Novak, interior minister
      indirect | the inquiry would take weeks | said | Jan Novak, interior minister
      """),
    StyleGold(
      """
      Airline Cancels Flights

      Transatlantic Air cancelled 300 flights on Friday after a software failure, the airline said.

      “We are sorry,” Transatlantic said on its website. The Federal Aviation Administration said it was \
      monitoring the situation; the FAA said no plane had been in danger.

      “Our members have warned about this system for years,” the Pilots' Guild said in a statement.

      A study by Aviation Watch, published in June, found that one in five carriers uses the same software. \
      The report said updates were overdue.
      """,
      """
      indirect | Transatlantic Air cancel…a software failure | said | the airline
      direct | “We are sorry,” | said | Transatlantic
      indirect | it was monitoring the situation | said | Federal Aviation Administration
      indirect | no plane had been in danger | said | Federal Aviation Administration
      direct | “Our members have warned…system for years,” | said | Pilots' Guild
      indirect | updates were overdue | said | The report
      """),
  ]
}
