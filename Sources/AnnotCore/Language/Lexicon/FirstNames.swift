/// First names that tell their bearer's gender.
enum FirstNames {
  /// The gender that `name` (lower case) most often goes with, or nil for a name of both or neither.
  static func gender(of name: String) -> Gender? {
    if female.contains(name) { return .female }
    return male.contains(name) ? .male : nil
  }

  /// Whether `name` (lower case) is a first name of the list.
  static func contains(_ name: String) -> Bool { female.contains(name) || male.contains(name) }

  private static let female = WordSet(
    """
    abigail ada adele agatha agnes aisha alejandra alexandra alice alicia alina alison allison alma amanda amara amber
    amelia amina amy ana anastasia andrea angela angelina anita ann anna annabel anne annette annie antonia anya
    arlene ashley astrid audrey aurora ava barbara beatrice beatriz becky belinda bella bernadette bernice beth bethany
    betsy betty beverly bianca birgit bonnie brenda brianna bridget britney brittany camila camille candace cara
    carina carla carmen carol carole carolina caroline carolyn cassandra catalina catherine cathy cecilia celeste
    celia chantal charlene charlotte chelsea cheryl chloe christa christina christine cindy claire clara clarissa
    claudia colleen connie constance consuelo cora courtney cristina crystal cynthia dagmar daisy dana daniela danielle
    daphne darlene dawn deanna debbie deborah debra deirdre delia della denise diana diane dina dolores dominique donna
    dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie
    emilia emily emma erica erika erin esmeralda estelle esther ethel eva evelyn fatima faye felicia fiona flora
    florence frances francesca freya frieda gabriela gabrielle gail gemma genevieve georgia geraldine gertrude gina
    ginny giulia gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hana hannah harriet hazel heather
    heidi helen helena helene helga henrietta hilary hilda hillary holly hope ida imani imogen ines inga ingrid irene
    iris irina irma isabel isabella isla ivana ivy jackie jacqueline jade jane janet janice janine jasmine jean
    jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn johanna josephine joy joyce
    juanita judith judy julia juliana julie juliet june justine kamala kara karen karin karina karla kate katherine
    kathleen kathryn kathy katie katja katrina kay kayla kelly kendra kerry kim kimberly kirsten kristen kristin
    kristina lara larissa latoya laura lauren laurie layla lea leah leila lena leona leslie leticia lidia lila lillian
    lily lina linda lindsay lisa liz lois lola lorena loretta lori lorraine louise lourdes lucia lucille lucinda lucy
    luisa luz lydia lynn mabel madeleine madeline madison maggie malala mandy mara marcela marcia margaret margarita
    margot maria mariah marian mariana marianne marie marilyn marina marisa marjorie marlene marsha marta martha
    martina mary maryam maureen maxine maya megan melania melanie melinda melissa mercedes meredith mia michaela
    michelle mildred mina mindy miranda miriam moira molly mona monica monique muriel myra nadia nadine nancy naomi
    natalia natalie natasha nell nellie nicola nicole nina noor nora norma odette olena olga olivia oksana paige pam
    pamela patricia patsy patty paula pauline pearl peggy penelope penny phoebe phyllis pippa polly priscilla priya
    rachel ramona raquel rebecca regina renata renee rhonda rita roberta robin rosa rosalind rose rosemary rosie
    roxanne ruby ruth sabrina sally samantha sandra sara sarah sasha selena serena shannon sharon sheila shelley
    sherry shirley silvia simone sonia sonja sophia sophie stacey stacy stella stephanie sue susan susana susanna
    suzanne svetlana sybil sylvia tamara tammy tanya tara tatiana teresa terri tessa thelma theresa tiffany tina toni
    tracey tracy trudy ulrike ursula valentina valeria valerie vanessa vera veronica vicky victoria viola violet
    virginia vivian wanda wendy whitney wilma winifred xiomara yasmin yolanda yuliya yvette yvonne zainab zara zoe
    """)

  private static let male = WordSet(
    """
    aaron abdul abdullah abel abraham adam adrian ahmad ahmed aidan alan albert alberto aleksandr alejandro alex
    alexander alexei alexis alfred alfredo ali alistair allan allen alvin amir anatoly anders andre andreas andrei
    andres andrew andriy andy angelo angus anthony antoine anton antonio archie armando arnold arthur arturo asher
    austin barack barry bart basil ben benedict benito benjamin bernard bernie bert bill billy bob bobby boris brad
    bradley brandon brendan brent brett brian bruce bruno bryan byron caleb calvin cameron carl carlos casey cecil
    cesar chad charles charlie chester chris christian christoph christopher chuck clarence clark claude clayton
    clifford clint clive cody colin connor conrad craig cyril cyrus dale damian damon dan daniel danny dario darren
    darryl dave david dean dennis derek desmond diego dieter dimitri dirk dmitri dmitry dmytro dominic don donald
    douglas doug duncan dustin dwayne dwight dylan earl eddie edgar edmund eduardo edward edwin eli elias elijah
    elliot elliott elon emanuel emil emilio emmanuel enrique eric erik ernest ernesto erwin esteban ethan eugene evan
    fabian felipe felix ferdinand fernando fidel floyd francesco francis francisco franco frank franklin franz fred
    frederick fritz gabriel gareth garry gary gavin gene geoff geoffrey george gerald gerard gerhard gideon gilbert
    giovanni giuseppe glenn gordon graham grant greg gregor gregory guido guillermo gus gustav guy hamid hank hans
    harold harry harvey hassan hector heinz henri henrik henry herbert herman hiroshi horace howard hubert hugh hugo
    hussein ian ibrahim igor ignacio imran isaac isaiah ismail ivan ivor jack jacob jacques jaime jake jamal james
    jamie jan jared jason javier jay jean-pierre jeb jeff jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy
    joachim joao joe joel joerg johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh
    joshua juan julian julio jurgen justin karim karl keith ken kenneth kenny kent kevin khalid kirk klaus konrad
    konstantin kurt kyle lamar lance larry lars laurence lawrence lee len leo leon leonard leonid leopold leroy lewis
    liam lionel lloyd logan lorenzo lou louis luca lucas luigi luis lukas luke magnus malcolm manfred manuel marc
    marcel marco marcos marcus mario mark marshall martin marvin mason mateo mathias matt matteo matthew maurice
    maurizio max maxim maximilian mehmet mel melvin michael michel miguel mike mikhail miles milton mitch mitchell
    mitt mohamed mohammad mohammed morgan muhammad mustafa mykola nathan nathaniel ned neil nelson newt nicholas nick
    nicolas nigel nikita nikolai noah noel norman oleg oleksandr oliver omar orlando oscar osman otto owen pablo paolo
    patrick paul pavel pedro percy perry pete peter petr phil philip philippe pierre piotr quentin rafael ralph raj
    ramon randall randy rashid raul ravi ray raymond reggie reginald rene reuben rex ricardo richard rick ricky rob
    robert roberto rodney rodrigo roger roland rolf roman ron ronald rory ross roy ruben rudolf rudy rupert russell
    ryan salvador salvatore sam samuel santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun
    sheldon sidney silvio simon stanley stefan stephen sterling steve steven stewart stuart sven taras ted terence
    terrence terry theodore thomas tim timothy toby todd tom tomas tommy tony travis trevor tyler ulrich
    vaclav valentin vasily vernon victor viktor vince vincent vitaly vlad vladimir volodymyr wade wallace walter
    warren wayne wesley wilbur wilfred will william willie winston wolfgang xavier yaroslav yevgeny yuri yury yusuf
    zachary zane
    """)
}
