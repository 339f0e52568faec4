/// Countries, and the words that stand for them in news: *Ukrainian*, *Kyiv*, *the Kremlin*.
enum Nationalities {
  /// The country that `word` (lower case) speaks of, under one name for all its forms, or nil.
  static func country(of word: String) -> String? { countries[word] }

  /// Whether `word` (lower case) is an adjective or noun of nationality.
  static func isNationality(_ word: String) -> Bool { countries[word] != nil && countries[word] != word }

  private static let countries: [String: String] = {
    var countries: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { countries[word] = words[0] }
    }
    return countries
  }()

  /// The country's name, then its adjectives, and the cities and buildings that stand for its government.
  private static let table = """
    u.s. us usa american america americans washington
    britain british u.k. uk britons britain's london westminster
    russia russian russians moscow kremlin
    ukraine ukrainian ukrainians kyiv kiev
    china chinese beijing
    france french paris
    germany german germans berlin
    italy italian italians rome
    spain spanish spaniards madrid
    poland polish poles warsaw
    israel israeli israelis jerusalem
    iran iranian iranians tehran
    iraq iraqi iraqis baghdad
    syria syrian syrians damascus
    turkey turkish turks ankara türkiye
    egypt egyptian egyptians cairo
    saudi saudis riyadh
    japan japanese tokyo
    korea korean koreans seoul pyongyang
    india indian indians delhi
    pakistan pakistani pakistanis islamabad
    afghanistan afghan afghans kabul
    australia australian australians canberra
    canada canadian canadians ottawa
    mexico mexican mexicans
    brazil brazilian brazilians brasilia
    argentina argentine argentinian
    venezuela venezuelan venezuelans caracas
    cuba cuban cubans havana
    colombia colombian colombians bogota
    chile chilean chileans
    peru peruvian peruvians
    greece greek greeks athens
    sweden swedish swedes stockholm
    norway norwegian norwegians oslo
    denmark danish danes copenhagen
    finland finnish finns helsinki
    netherlands dutch hague
    belgium belgian belgians
    switzerland swiss
    austria austrian austrians vienna
    hungary hungarian hungarians budapest
    romania romanian romanians bucharest
    bulgaria bulgarian bulgarians sofia
    serbia serbian serbs belgrade
    croatia croatian croats zagreb
    bosnia bosnian bosnians sarajevo
    czech czechs prague
    slovakia slovak slovaks bratislava
    portugal portuguese lisbon
    ireland irish dublin
    scotland scottish scots edinburgh holyrood
    wales welsh cardiff
    belarus belarusian belarusians minsk
    georgia georgian georgians tbilisi
    armenia armenian armenians yerevan
    kazakhstan kazakh kazakhs astana
    lebanon lebanese beirut
    jordan jordanian jordanians amman
    palestine palestinian palestinians
    qatar qatari qataris doha
    yemen yemeni yemenis sanaa
    libya libyan libyans tripoli
    tunisia tunisian tunisians tunis
    algeria algerian algerians algiers
    morocco moroccan moroccans rabat
    sudan sudanese khartoum
    ethiopia ethiopian ethiopians
    kenya kenyan kenyans nairobi
    nigeria nigerian nigerians abuja
    ghana ghanaian ghanaians accra
    somalia somali somalis mogadishu
    rwanda rwandan rwandans kigali
    congo congolese kinshasa
    zimbabwe zimbabwean zimbabweans harare
    vietnam vietnamese hanoi
    thailand thai thais bangkok
    philippines philippine filipino filipinos manila
    indonesia indonesian indonesians jakarta
    malaysia malaysian malaysians
    myanmar burmese burma
    taiwan taiwanese taipei
    singapore singaporean singaporeans
    nepal nepalese nepali kathmandu
    bangladesh bangladeshi bangladeshis dhaka
    europe european europeans eu brussels
    """
}
