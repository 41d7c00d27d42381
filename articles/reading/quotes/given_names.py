"""Given names, by which a person is told from a place or an organisation, and “he” from “she”."""

MEN = frozenset(
    """aaron abdul abdullah abel abraham adam adolf adrian ahmed ahmet alan albert alec alejandro alexander alexei alexey
    alexis alfonso alfred ali allan allen alvaro alvin amir anatoly anders andre andreas andrei andrew andrey andrzej andy
    angelo angus anthony antonio antony anwar ari ariel armando arnold arthur arturo ashraf austin avigdor barack barry
    bart bashar ben benedict beniamino benigno benjamin bennie benny bernard bernardo bernie bert bill billy blake bob
    bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron
    carl carlos carlton cecil cesar chad charles charlie charlton chester chris christian christopher chuck clarence
    clark claude claudio clay clifford clint clinton clyde cody colin connor conrad corey cory craig curt curtis cyril
    cyrus dale damian damien dan daniel danny darrell darren darryl dave david dean demetrius denis dennis derek derrick
    desmond devin dick diego dimitri dmitri dmitriy dmitry dominic dominique don donald donnie doug douglas drew duane
    duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin egon ehud elias eli elijah elliot
    elliott elmer emilio emmanuel emmerson enrico enrique eric erich erik ernest ernesto ethan eugene evan evo ezra fareed
    federico felipe felix ferdinand fernando fidel floyd francesco francis francisco franco francois frank frankie franklin
    franz fred freddie frederick fritz gabe gabriel gamal garrett garry gary gavin gene geoff geoffrey george georges georgi
    georgy gerald gerard gerhard gerry giancarlo gil gilbert giorgio giovanni giulio giuseppe glen glenn gordon graham grant
    greg gregg gregory guido guillermo gus gustav gustavo guy hafez hakeem hal hamid hans harold harris harrison harry
    harvey hassan hector helmut henri henrique henry herb herbert herman hermann hosni hossein houston howard hubert hugh
    hugo hussein ian ibrahim igor ilham imran ira irving isaac ismail ivan jack jackson jacob jacques jaime jair jake jamal
    james jan janos jared jason javier jay jean jeb jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim
    jimmy joachim joaquin joe joel joey johann john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh
    joshua josé juan julian julio julius jurgen justin karl keir keith ken kendrick kenneth kent kevin khalid kim kirk klaus
    kofi konrad konstantin kurt kwame kyle lance larry lars laurence laurent lawrence lech lee leo leon leonard leonid leopold
    leroy leslie lester lev lewis liam lindsey lincoln lionel lloyd logan lorenzo lou louis luca lucas ludwig luigi luis luiz
    luke luther lyle lyndon mahmoud malcolm manfred manmohan manuel marc marcel marco marcos marcus mariano mario marius mark
    markus marshall martin marty marvin mason mateusz mathias matt matteo matthew maurice mauricio max maximilian maxwell mehdi
    mel melvin menachem merrick michael michel mick miguel mikael mike mikhail miles milo milos milton mitch mitchell mitt
    moammar mohamed mohammad mohammed morgan morris morton moses moshe muammar muhammad murray mustafa narendra nate nathan
    nathaniel naftali nawaz neal ned neil nelson newt nicholas nick nicolas nicolae nicolás niels nigel nikita nikolai nikolay
    noah noam noel norman olaf oleg oliver omar orrin oscar osama otto owen pablo paolo pascal pat patrick paul paulo pedro
    percy perry pervez pete peter petr petro phil philip philippe phillip pierre pieter piotr preet preston prince quentin
    rafael rahm rajiv ralph ramon ramzan rand randall randy raphael rashid raul ray raymond raúl recep reggie reginald reince
    reinhard rene rex ricardo rich richard rick ricky rishi rob robbie robby robert roberto rodney rodrigo roger roland rolf
    roman romano ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ russell ryan saad saddam salman salvador sam
    sammy samuel santiago saul scott scotty sean sebastian serge sergei sergey sergio seth seymour shane shaun shawn sheldon
    shimon shinzo sid sidney silvio simon spencer spiro stan stanislav stanley stefan stephan stephen sterling steve steven
    stewart stuart sylvester tad tariq ted teddy terrence terry thad thaddeus theo theodore thomas tim timothy tobias toby
    tod todd tom tommy tomas toni tony travis trent trevor trey troy tucker tyler valentin van vernon vic vicente victor
    vince vincent viktor vitaly vladimir volodymyr vyacheslav wade waldemar wallace walter ward warren wayne wendell wesley
    wilbur wilfred will willard william willie willy wilson winston wolf wolfgang woodrow yair yasser yitzhak yevgeny yoweri yuri
    zachary zach zbigniew zell zoran corker hakan jinping keqiang moon emmett gerardo ignacio hernan gonzalo alberto
    edgardo emilio ruben rubén tito fabio mateo matías andrés fredrik magnus sven björn jürgen günter helge ole arne""".split()
)
WOMEN = frozenset(
    """abby abigail adele adriana agnes alexandra alexandria alice alicia alison allison alyssa amanda amber amelia amy ana
    anastasia andrea angela angelina anita ann anna annalena anne annette annie april arianna ariana ashley audrey ava barbara
    beata beatrice becky belinda benazir bernadette bernice bertha beth betsy betty beverly bonnie brenda bridget britney
    brooke caitlin camille candace candice carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy
    cecilia celeste charlene charlotte chelsea cheryl chloe chris christiane christina christine christy cindy claire clara
    claudia colleen condoleezza connie constance cora corazon corinne courtney cristina crystal cynthia daisy dana danielle
    daphne darlene dawn debbie deborah debra deirdre delia denise diana diane dianne dilma dina dolores donna dora doris
    dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa emily emma erica
    erika erin erna esther ethel eugenia eva evelyn fatima faye federica felicia fiona flora florence frances gabriela
    gabrielle gail georgia georgina geraldine gertrude gina ginny gladys gloria golda grace greta gretchen gwen hannah harriet
    hazel heather heidi helen helena helle henrietta hilary hillary holly hope huma ida imelda indira ingrid irene iris irma
    isabel isabella ivanka ivy jackie jacqueline jacinda jane janet janice jasmine jean jeanette jeanne jeannie jen jenna
    jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie
    juliet june kaja kamala karen karin karine karla kate katharine katherine kathleen kathryn kathy katie katrina kay
    kayla kayleigh keisha kelli kelly kellyanne kersti kim kimberly kirsten kirstjen kristalina kristen kristi kristin kristina lara
    latoya laura lauren laurie leah lena leslie leticia lillian lily linda lindsay lisa liz liza lois lolita loretta lori
    lorraine louise lucia lucille lucy lydia lynn lynne mabel madeleine madeline maggie maia mandy marcia margaret margot maria
    mariah marian marianne marie marilyn marina marjorie marla marlene marsha martha mary maureen maxine mazie megan meghan
    megyn melania melissa mercedes meredith michele michelle mildred millie mimi mindy miranda miriam mollie molly mona monica
    nadia nancy naomi natalia natalie natasha nellie nicole nicola nikki nina nora norma olga olivia olympia opal pam pamela
    patricia patsy patti patty paula pauline pearl peggy penelope penny phyllis priscilla rachel ramona rebecca regina renee
    rhonda rita roberta robin rosa rosalie rosalynn rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah
    saundra selena shannon sharon sheila shelley sheri sherry sheryl shirley silvia simone sofia sonia sonya sophia sophie
    stacey stacy stella stephanie sue susan susanna susie suzanne sviatlana sybil sylvia tamara tammy tanya tara tatiana teresa
    terri thelma theresa tiffany tina toni tonya tracey tracy trisha trudy tulsi tzipi ursula valentina valerie vanessa vera
    veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yelena yingluck yolanda
    yulia yvette yvonne zoe zsuzsanna donna-marie elise kirsti mette sanna magdalena ewa agnieszka giorgia mélanie""".split()
)
GIVEN = MEN | WOMEN
