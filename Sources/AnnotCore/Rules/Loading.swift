/// Words that judge rather than tell.
enum Loading {
  /// Adjectives by which a writer takes sides.
  static let adjectives = WordSet(
    """
    disgraceful heroic outrageous shameful disgusting appalling despicable courageous draconian ruthless ridiculous
    absurd pathetic laughable amazing incredible miraculous monstrous evil cowardly barbaric scandalous idiotic sickening
    vile wonderful magnificent fantastic terrific unbelievable inspiring breathtaking shameless abhorrent atrocious
    deplorable disastrous dreadful horrible horrendous hideous heinous inexcusable ludicrous moronic odious reprehensible
    repulsive sinister spineless stupid treacherous tyrannical unforgivable unhinged wicked wretched awful fearless
    brilliant glorious awesome superb marvelous marvellous delightful saintly valiant
    """)

  /// What people call each other when they will not be named.
  static let verdicts = WordSet(
    adjectives,
    WordSet(
      """
      fool fools liar liars idiot idiots incompetent terrible corrupt crook crooks coward cowards disgrace joke clueless
      bully bullies lazy crazy dishonest racist nightmare toxic unfit arrogant selfish hypocrite hypocrites embarrassing
      embarrassment disaster failure clown clowns fraud monster tyrant dictator worst useless hopeless inept delusional
      unstable vindictive petty narcissist psychopath thug thugs snake rat traitor weasel moron ignorant weak mess
      """))
}
