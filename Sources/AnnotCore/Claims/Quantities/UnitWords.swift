/// The words and signs for what is measured.
enum UnitWords {
  /// The ISO 4217 code of a sign before a figure. A dollar is the American one.
  static func currencySign(_ sign: String) -> String? { signs[sign] }

  /// The ISO 4217 code of a currency's name after a figure: *euros*. *Pounds* weigh as often as they pay: not among them.
  static func currencyName(_ word: String) -> String? { names[word] }

  /// The unit that a word names after a figure: *percent*, *kilometers*, *hours*. Not *per cent* and *percentage points*,
  /// which are two words.
  static func unit(_ word: String) -> (unit: Quantity.Unit, scale: Double)? { units[word] }

  private static let signs = [
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₦": "NGN", "₱": "PHP", "฿": "THB",
  ]
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (code, words) in [
      ("USD", "dollar dollars usd"), ("EUR", "euro euros eur"), ("GBP", "sterling gbp quid"), ("JPY", "yen"),
      ("CNY", "yuan renminbi"), ("RUB", "ruble rubles rouble roubles"), ("UAH", "hryvnia hryvnias hryvnya"),
      ("INR", "rupee rupees"), ("CHF", "francs"), ("KRW", "won"), ("MXN", "pesos"), ("ILS", "shekels"),
      ("TRY", "liras"),
    ] {
      for word in words.split(separator: " ") { names[String(word)] = code }
    }
    return names
  }()
  private static let units: [String: (unit: Quantity.Unit, scale: Double)] = {
    var units: [String: (unit: Quantity.Unit, scale: Double)] = [
      "%": (.percent, 1), "percent": (.percent, 1), "pct": (.percent, 1), "pc": (.percent, 1),
      "pp": (.percentagePoint, 1),
      "cent": (.money("USD"), 0.01), "cents": (.money("USD"), 0.01), "pence": (.money("GBP"), 0.01),
      "times": (.times, 1),
    ]
    for name in ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"] {
      units[name] = (.duration(name), 1)
      units[name == "century" ? "centuries" : name + "s"] = (.duration(name), 1)
    }
    for (name, words) in [
      ("kilometer", "km kms kilometer kilometers kilometre kilometres"), ("meter", "meter meters metre metres"),
      ("centimeter", "cm centimeter centimeters centimetre centimetres"), ("mile", "mile miles"),
      ("foot", "foot feet ft"),
      ("inch", "inch inches"), ("yard", "yard yards"), ("kilogram", "kg kilogram kilograms kilo kilos"),
      ("gram", "gram grams"), ("ton", "ton tons"), ("tonne", "tonne tonnes"), ("pound", "lb lbs pound pounds"),
      ("ounce", "ounce ounces oz"), ("liter", "liter liters litre litres"), ("gallon", "gallon gallons"),
      ("barrel", "barrel barrels"), ("acre", "acre acres"), ("hectare", "hectare hectares"),
      ("degree", "degree degrees °"),
      ("megawatt", "mw megawatt megawatts"), ("gigawatt", "gw gigawatt gigawatts"), ("mph", "mph"), ("kph", "kph"),
    ] {
      for word in words.split(separator: " ") { units[String(word)] = (.measure(name), 1) }
    }
    return units
  }()
}
