package extract

import (
	"testing"

	"annals/schema"
)

// Who speaks last in a text, by all the stages together.
func TestSpeakers(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		text, want string
		open       bool
	}{
		{text: "A rival of Mr Paul Roth called the toll a farce.", want: "rival"},
		{text: "A critic of Mayor Ana Ruiz called the toll a farce.", want: "critic"},
		{text: "Ana Ruiz left the hall.\n\nSol Beatriz Ibarra said she was angry. “We want our boats,” she said.", want: "Sol Beatriz Ibarra"},
		{text: "Luz Marina Ibarra left the hall. “We want our boats,” she said.", want: "Luz Marina Ibarra"},
		{text: "OSLO, March 2 (Reuters) - The port will close. The company said it was late.", want: "company"},
		{text: "President Moon Jae-in said the talks had failed.", want: "Moon Jae-in"},
		{text: "Han Jong-un said the talks had failed.", want: "Han Jong-un"},
		{text: "Ban Ki-moon said the talks had failed.", want: "Ban Ki-moon"},
		{text: "Secretary General Ban Ki-moon called for calm.", want: "Ban Ki-moon"},
		{text: "A pro-Hale group said the plan was bad.", want: "pro-Hale group"},
		{text: "Lawyers for Mr Paul Roth said the pier was safe.", want: "lawyers"},
		{text: "She works for the Pier Trust, whose chairwoman, Nora Lind, called for calm.", want: "Nora Lind"},
		{text: "She met Paul Roth, whose lawyer, Ana Ruiz, said he was ill.", want: "Ana Ruiz"},
		{text: "The pilot, whose lawyer argued that he was ill, was cleared.", want: "lawyer"},
		{text: "The Pier Trust, whose leader Nora Lind said the lamp had failed, will meet.", want: "Nora Lind"},
		{text: "Mayor Paul Roth shut the pier.\n\nA senior port pilot was blunt. “It is late,” he said. “Go home,” he added.", want: "senior port pilot"},
		{text: "Mayor Paul Roth shut the pier.\n\nThe guild’s leader, nicknamed Anchor, said it was over. “Ask the port,” he said.", want: "leader"},
		{text: "A pilot left. Mayor Paul Roth shut the pier. “It is late,” he said.", want: "Paul Roth"},
		{text: "Paul Roth left the hall.\n\nA young diver was killed by a lamp. “It is late,” he said.", want: "Paul Roth"},
		{text: "“It is over,” one pilot said. Another added that the lamp was dark.", want: "another pilot", open: true},
		{text: "One clerk resigned. Another said she would follow.", want: "another clerk", open: true},
		{text: "“It is over,” Paul Roth said. Others said the lamp was dark.", want: "Others", open: true},
		{text: "“It is over,” Paul Roth said. Some of his rivals said the lamp was dark.", want: "rivals"},
		{text: "Analysts at Tarn see a loss. The fleet is “too old”, they said.", want: "analysts"},
		{text: "The pier would close, the memo said. Tarn Foods expects to lose $90 million, it said in a filing.", want: "Tarn Foods"},
		{text: "The report said sales fell. It said prices rose.", want: "report"},
		{text: "The watchdog’s report was stern. Tarn Foods was fined, the report said. Tarn Foods hid a leak, it said.", want: "report"},
		{text: "“We shipped nuts,” said Paul Roth, head of the Nut Council. “It hurts.” The council, Roth said, has asked for a meeting.", want: "Paul Roth"},
		{text: "Paul Vance, the sculptor, has died. The painter Hugh Bell called him “a giant.”\n\nBorn in York, he studied in Oslo. “I hated it,” he said in 2010.", want: "Paul Vance"},
		{text: "The painter Hugh Bell thanked Paul Vance.\n\nHe said the lamp was late.", want: "Hugh Bell"},
		{text: "The head of the Refugee Office Ana Ruiz said the camp was full.", want: "Ana Ruiz"},
		{text: "Former Secretary of State Ana Ruiz urged voters to wait.", want: "Ana Ruiz"},
		{text: "The pier’s operator, Delmar Energy, denied that a lamp was broken.", want: "Delmar Energy"},
		{text: "A witness said the boat had been late. “It never slowed down,” he said.", want: "witness"},
		{text: "Ana Ruiz said Paul Roth had left. “He was late again,” she said.", want: "Ana Ruiz"},
		{text: "Analyst Paul Roth said Governor John Miles would lose. “He is late again,” he said.", want: "Paul Roth"},
		{text: "Councillor for transport Ana Ruiz said the road was safe.", want: "Ana Ruiz"},
		{text: "“It is safe,” insisted Paul Roth, a spokesman for the coast guard, who said the pier was open.", want: "Paul Roth"},
		{text: "The interior ministry said six men were held. Bolivia's foreign ministry said the border was open.", want: "Bolivia's foreign ministry"},
		{text: "“We won,” Paul Roth wrote on X. Riga later confirmed the result.", want: "Latvia"},
		{text: "The founder and head of the firm, Ana Ruiz, said it was sold.", want: "Ana Ruiz"},
		{text: "Paul Roth spoke first. The Tarn senator and party whip, Ana Ruiz, said it was sold.", want: "Ana Ruiz"},
		{text: "Senator Paul Roth left. The Tarn senator and guild treasurer, Ana Ruiz, said it was sold.", want: "Ana Ruiz"},
		{text: "The former minister and party leader, Ana Ruiz, said it was sold.", want: "Ana Ruiz"},
		{text: "The Tarn senator and the guild treasurer said it was sold.", want: "Tarn senator and guild treasurer"},
		{text: "The company and Norway's minister for trade, Ana Ruiz, said it was sold.", want: "company and Ana Ruiz"},
		{text: "Delmar president and chief executive officer Ana Ruiz said it was sold.", want: "Ana Ruiz"},
		{text: "“It is late,” said Paul Roth, the former actor and prize-winning director of “A Fine Day” whose new film, “The Pier,” is out.", want: "Paul Roth"},
		{text: "“It is late,” said Ana Ruiz, a pilot and broker with a firm in Riga.", want: "Ana Ruiz"},
		{text: "First lady Nora Lind opened a school. The first lady said the bell was cracked.", want: "Nora Lind"},
		{text: "They waited. The first lady said the bell was cracked.", want: "first lady"},
		{text: "The founder and chairman of Delmar Energy, Ana Ruiz, said it was sold.", want: "Ana Ruiz"},
		{text: "The government said the boat was late. “I saw it myself,” she said.", want: "she", open: true},
		{text: "Harbour Radio Vice President and Riga Managing Editor Ana Ruiz said the bell was cracked.", want: "Ana Ruiz"},
		{text: "Harbour News maritime security editor Dr. Ana Ruiz said the bell was cracked.", want: "Ana Ruiz"},
		{text: "Last week the ferry's owner, Delmar Energy, announced that the bell was cracked.", want: "Delmar Energy"},
		{text: "Economists yesterday warned of a slump.", want: "economists"},
		{text: "The bell is cracked, according to a report last night.", want: "report"},
		{text: "“It is cracked,” said a laid-off dock worker.", want: "dock worker"},
		{text: "Ana Ruiz praised the speech of Paul Roth last autumn, which stressed that the bell was cracked.", want: "Paul Roth"},
		{text: "Ana Ruiz shook her head: “Nobody listens to us any more.”", want: "Ana Ruiz"},
		{text: "Paul Roth left early. Felicia Gilliam was one of the guests: “I sat on the edge of my seat.”", want: "Felicia Gilliam"},
		{text: "Christie's said the bell was cracked.", want: "Christie's"},
		{text: "Paul Roth, chairman and founder, admitted that the bell was cracked.", want: "Paul Roth"},
		{text: "Nutritionist and holistic nurse Felicia Gilliam said the bell was cracked.", want: "Felicia Gilliam"},
		{text: "A guard was blunt. “It is over,” he said. “Go home,” he added. “It is late,” he said.", want: "guard"},
		{text: "Twelve passengers were killed on Monday. They said the bell was cracked.", want: "They", open: true},
		{text: "A letter seen by the Gazette said the bell was cracked.", want: "letter seen by the Gazette"},
		{text: "The bell is cracked, according to an email sent to clerks on Monday and obtained by the Gazette.", want: "email"},
		{text: "According to a letter written by Mayor Ana Ruiz, the bell is cracked.", want: "Ana Ruiz"},
		{text: "The Gazette quoted President Ali Kamara as saying that the bell was cracked.", want: "Ali Kamara"},
		{text: "In Geneva, the WHO said the pier was safe.", want: "World Health Organization"},
		{text: "The pier is safe, said the WHO.", want: "World Health Organization"},
		{text: "Latvia recalled its envoy. Riga expelled two diplomats it accused of spying.", want: "Latvia"},
		{text: "Sgt Paul Roth said the road was shut. Ivan Lund, he said, had been driving too fast.", want: "Paul Roth"},
		{text: "The coroner, Paul Roth, opened the inquest. Ivan Lund, he said, had died instantly.", want: "Paul Roth"},
		{text: "Fire chief Paul Roth spoke on Friday. Ivan Lund had been dead for hours, he said.", want: "Paul Roth"},
		{text: "Judge Paul Roth jailed him. Lund, he said, was a danger to the pier.", want: "Paul Roth"},
		{text: "The jury heard that Lund had phoned his brother, telling him he was late.", want: "Lund"},
		{text: "The court was told that Lund had phoned his brother, telling him he was late.", want: "Lund"},
		{text: "The port sacked Paul Roth over comments on Monday suggesting that the lamp was stolen.", want: "Paul Roth"},
		{text: "Divers left because it was late and over comments by Paul Roth questioning whether the lamp was stolen.", want: "Paul Roth"},
		{text: "Divers left in protest over Ana Ruiz’s remarks in May denying that the lamp was stolen.", want: "Ana Ruiz"},
		{text: "Divers left in protest over remarks in May denying that the lamp was stolen.", want: "", open: true},
		{text: "Paul Roth was suspended over a tweet claiming that the lamp was stolen.", want: "Paul Roth"},
		{text: "Paul Roth was angered by remarks suggesting that the lamp was stolen.", want: "", open: true},
		{text: "Paul Roth made a speech suggesting that the lamp was stolen.", want: "Paul Roth"},
		{text: "The diver told the court that the captain had woken him, telling him that the boat leaked.", want: "captain"},
		{text: "Mr Paul Roth said the nurse had phoned him, warning him that the tide was high.", want: "nurse"},
		{text: "The clerk told the judge that the captain summoned him to a hotel, telling him that the log was gone and ordering him to burn the rest.", want: "captain"},
		{text: "The diver woke the captain, telling him that the boat leaked.", want: "diver"},
		{text: "Paul Roth said he had met the divers, telling them that the boat leaked.", want: "Paul Roth"},
		{text: "The lamp would last, state radio quoted the engineer, Paul Roth, as saying.", want: "Paul Roth"},
		{text: "The plan is, in Merkel's own words, “a road to nowhere”.", want: "Merkel"},
		{text: "The mayor was told that the pier was shut, adding that he was sorry.", want: "mayor"},
		{text: "Nora Lind called for calm. Lind said the market was open.\n\nAsked if she was afraid, Ana Ruiz, a vendor by the pier, shrugged. “We have seen worse,” she said.", want: "Ana Ruiz"},
		{text: "Paul Roth, Norway’s envoy, repeated on Friday that no deal was near.", want: "Paul Roth"},
		{text: "The guild sent a letter to Paul Roth, which says the pay was late.", want: "letter"},
		{text: "Dockers filed a complaint against Mayor Paul Roth, which accuses him of taking bribes.", want: "complaint"},
		{text: "The letter was sent to Paul Roth on Monday, which describes the pier as a trap.", want: "letter"},
		{text: "Nora Lind told the court that the officer had knocked on her door and said that the boat was lost.", want: "Nora Lind"},
		{text: "The Ministry of Culture and Sport said the museum would open.", want: "Ministry of Culture and Sport"},
		{text: "Ana Ruiz and the Ministry of Culture and Sport said the museum would open.", want: "Ana Ruiz and Ministry of Culture and Sport"},
		{text: "The port stole the lamp, a charge denied by Ana Ruiz, the mayor, who said it was lost.", want: "Ana Ruiz"},
		// a source behind a quote keeps its name, its apposition and its relative clause
		{text: "“We are staying,” Sen. Nora Lind, D-Ohio, who opposed the toll, told the Gazette.", want: "Nora Lind"},
		{text: "“The lamp was a gift,” Paul Roth, the harbourmaster, who resigned in May, told Radio Velda.", want: "Paul Roth"},
		{text: "“Nobody asked us,” pilot Ana Ruiz, 34, who was there, told the Gazette.", want: "Ana Ruiz"},
		{text: "“The lamp was a gift,” Gov. Nora Lind, R-Utah, whose term ends in May, said.", want: "Nora Lind"},
		{text: "“The lamp was a gift,” Paul Roth, who resigned in May, told the Gazette.", want: "Paul Roth"},
		{text: "“The lamp was a gift,” the harbourmaster, Paul Roth, was quoted as saying by the Gazette.", want: "Paul Roth"},
		{text: "“The lamp was a gift,” Norway’s envoy, Paul Roth, was quoted by state radio as saying.", want: "Paul Roth"},
		{text: "“The lamp was a gift,” a diver named Ali Kamara was quoted as saying.", want: "Ali Kamara"},
		{text: "“The lamp was a gift,” the pilot was quoted as saying by state radio.", want: "pilot"},
		// names that sources give or have behind a comma
		{text: "The mayor, Paul Roth, said the pier was shut.\n\n“We had no lamp,” a diver who gave his name only as Omar told the Gazette.", want: "Omar"},
		{text: "“We had no lamp,” a nurse who gave her name as Ines said.", want: "Ines"},
		{text: "“We had no lamp,” said a woman who gave her name only as Fatima.", want: "Fatima"},
		{text: "One of the protesters, baker Ana Ruiz, told the Gazette she was cold.", want: "Ana Ruiz"},
		{text: "One of the rowers, a clerk named Ana Ruiz, said she was cold.", want: "Ana Ruiz"},
		{text: "One of the rowers said she was cold.", want: "rowers"},
		{text: "A rights-of-way expert hired by the port, retired police Capt. Paul Roth, testified that the pier was safe.", want: "Paul Roth"},
		{text: "An expert hired by the mayor, Paul Roth, testified that the pier was safe.", want: "expert"},
		// whom a spokesman speaks for
		{text: "A spokeswoman for the committee’s chairman, Rep. Paul Roth, said the vote was late.", want: "spokeswoman"},
		{text: "An aide to the minority leader, Sen. Nora Lind, said the vote was late.", want: "aide"},
		{text: "A lawyer for the port’s director, Paul Roth, said his client was ill.", want: "lawyer"},
		{text: "A spokeswoman for the port, Ana Ruiz, said the vote was late.", want: "Ana Ruiz"},
		{text: "A spokesman for Sen. Nora Lind said the vote was late.", want: "spokesman"},
		{text: "A super PAC backing Lind called the toll a farce.", want: "super PAC"},
		{text: "A super PAC opposing Sen. Nora Lind said the toll was a farce.", want: "super PAC"},
		{text: "A group backing Lind said the toll was a farce.", want: "group"},
		{text: "Nora Lind lost to Paul Roth. His campaign said the count was fair.", want: "Paul Roth's campaign"},
		{text: "Nora Lind lost to Paul Roth. His campaign said the count was fair. Her campaign said it would sue.", want: "Nora Lind's campaign"},
		{text: "Nora Lind won. Her lawyers said the count was fair.", want: "Nora Lind's lawyers"},
		{text: "Paul Roth lost. His spokesman, Ali Kamara, said the count was fair.", want: "Ali Kamara"},
		{text: "The mayor lost. His office said the count was fair.", want: "office"},
		// words with hyphens, courts with numbers
		{text: "A sister-in-law of the pilot said the bell was cracked.", want: "sister-in-law"},
		{text: "The editor-in-chief said the bell was cracked.", want: "editor-in-chief"},
		{text: "A get-out-the-vote organiser said the bell was cracked.", want: "get-out-the-vote organiser"},
		{text: "A right-to-roam advocate, Paul Roth, said the bell was cracked.", want: "Paul Roth"},
		{text: "Two passers-by said the bell was cracked.", want: "passers-by"},
		{text: "The attorney-general said the bell was cracked.", want: "attorney-general"},
		{text: "The 6th Circuit Court of Appeals said the toll was legal.", want: "6th Circuit Court of Appeals"},
		{text: "The 6th Circuit Court of Appeals said the toll was legal. The 5th Circuit Court of Appeals said it was not.", want: "5th Circuit Court of Appeals"},
		{text: "The 9th U.S. Circuit Court of Appeals said the toll was legal. The 9th Circuit said so in May. The 5th Circuit said it was not.", want: "5th Circuit"},
		{text: "The Supreme Court said the toll was legal. The Court of Appeals said it was not.", want: "Court of Appeals"},
		{text: "A statement on Delmar Energy’s website said the bell was cracked.", want: "Delmar Energy"},
		{text: "A message posted on the museum’s website said: “We are closed.”", want: "museum"},
		{text: "According to a statement on Delmar Energy’s site, the bell was cracked.", want: "Delmar Energy"},
		{text: "A statement on the homepage of Delmar Energy reads: “The bell is cracked.”", want: "Delmar Energy"},
		{text: "According to a statement by the trade ministry and tweets from its director, the bell was cracked.", want: "trade ministry and director"},
		{text: "According to the port and tweets from the mayor, the bell was cracked.", want: "port and mayor"},
		{text: "According to the port and the mayor, the bell was cracked.", want: "port and mayor"},
		// by age
		{text: "Ana Ruiz spoke at the pier on Friday. The 39-year-old lamp trader, who has lived in Riga for ten years, said: “I miss my boat.”", want: "Ana Ruiz"},
		{text: "Paul Roth won the race. The 31-year-old keeper added: “I am cold.”", want: "Paul Roth"},
		{text: "Paul Roth won the race. “I am cold,” said the 12-year old.", want: "Paul Roth"},
		{text: "Paul Roth bought a boat. The 31-year-old tanker sank. “It is late,” a diver said.", want: "diver"},
		{text: "Paul Roth was stabbed on the pier. The 31-year-old attacker said it was late.", want: "31-year-old attacker"},
		{text: "The mayor met Moon Jae-in in Riga. Mr Moon said it was late.", want: "Moon Jae-in"},
		{text: "Mayor Paul Roth won the race. The 31-year-old pilot said it was late.", want: "31-year-old pilot"},
		{text: "Paul Roth, 52, won the race. The 31-year-old pilot said it was late.", want: "31-year-old pilot"},
		{text: "A post on Facebook’s page said the bell was cracked.", want: "post"},
		{text: "2nd District Court Judge Ana Ruiz said the toll was legal.", want: "Ana Ruiz"},
		// whoever is named in the clause of a pronoun, or in the quote it closes, is somebody else
		{text: "Ali Kamara said the letter proved that Paul Roth had lied.\n\n“We must speak before Roth buys the pier,” he said.\n\nThe 41-year-old said he had met Roth’s brother.", want: "Ali Kamara"},
		{text: "The pilots were calm. Paul Roth met Ana Ruiz in May.\n\nThe owner of the ferry praised Roth.\n\n“We will not let Mr Roth pay for it,” he told reporters.", want: "owner"},
		{text: "The pier was built by Paul Roth.\n\nLast week the head of the Paul Roth library Ali Kamara defended the pier.\n\nHe told the Gazette that Roth was a friend.", want: "Ali Kamara"},
		{text: "Paul Roth has denied the theft.\n\nHis lawyer called it a fairy tale.\n\nHe said Mr Roth would not leave.", want: "Paul Roth's lawyer"},
		{text: "Paul Roth has denied the theft. “Mr Roth is a thief,” he said.", want: "he", open: true},
		{text: "Paul Roth left the hall. “I am Paul Roth and I do as I like,” he said.", want: "Paul Roth"},
		{text: "Paul Roth left the hall. “They all say ‘Roth must go’,” he said.", want: "Paul Roth"},
		{text: "Paul Roth left the hall. He called the Roth campaign a success.", want: "Paul Roth"},
		{text: "Ali Kamara left the hall. Paul Roth was told of it. “It is late,” he said after a guard showed him the bill that Roth had signed.", want: "Paul Roth"},
		{text: "Ali Kamara accused Paul Roth of theft.\n\nRoth, a pilot, said the charge was absurd.\n\nIn a letter, he questions Kamara’s memory.", want: "Paul Roth"},
		// "it" is the paper or the body, not the state whose it is
		{text: "But Norway’s Courier had doubts: “The bell will crack before May,” it warned.", want: "Courier"},
		{text: "But the Courier had doubts: “The bell will crack before May,” it warned.", want: "Courier"},
		{text: "Denmark’s central bank kept its rate at 3%. “Tolls will fall,” it said.", want: "Denmark's central bank"},
		{text: "But Norway’s Voss Post had doubts: “The bell will crack before May,” it warned.", want: "Voss Post"},
		{text: "Norway was not invited. “The bell will crack,” it said.", want: "Norway"},
		{text: "The guild’s lawyer had doubts: “The bell will crack,” it said.", want: "it", open: true},
		// what is defended or rung up does not speak
		{text: "The pilot defended the race saying that he had the consent of the port.", want: "pilot"},
		{text: "On Friday the owner of the ferry Ana Ruiz defended the toll saying that she had no “other way” to pay.", want: "Ana Ruiz"},
		{text: "The owner of the ferry praised the toll saying it would pay for the bell.", want: "owner"},
		{text: "The pilot defended the toll saying it would pay for the bell.", want: "pilot"},
		{text: "Two divers have also contacted Harbour Watch to say their boats were stolen.", want: "divers"},
		{text: "A listener rang Radio Velda to say her boat was gone.", want: "listener"},
		{text: "Many readers emailed the Gazette to say their bread was late.", want: "readers"},
		{text: "Two pilots wrote to the Gazette to say their pay was late.", want: "pilots"},
		// a day or week before a source is no part of it
		{text: "Last week Danish pilots promised to mend the bell.", want: "Danish pilots"},
		{text: "On Friday ministers warned that the bell was cracked.", want: "ministers"},
		{text: "Last year pilots warned that the bell was cracked.", want: "pilots"},
		{text: "In June Danish pilots said the bell was cracked.", want: "Danish pilots"},
		{text: "In June Nora Lind said the bell was cracked.", want: "Nora Lind"},
		{text: "Last week Denmark’s pilots said the bell was cracked.", want: "Denmark's pilots"},
		// a short quotation in the subject
		{text: "A diver from “down under” told Starmer that his boat was lost.", want: "diver"},
		{text: "A clerk known as “the Owl” told the jury that she was at home.", want: "clerk"},
		{text: "A baker from the “flour mile” said that her ovens were cold.", want: "baker"},
		{text: "A group calling itself “Free Tides” said that it would stay.", want: "group"},
		{text: "The man behind “Grey Pier” said the film was late.", want: "man"},
		{text: "A diver from Hull told Starmer that his boat was lost.", want: "diver"},
		{text: "“It is lost” the diver told Starmer.", want: "diver"},
		// behind a relative clause and a colon
		{text: "Ana Ruiz left. She hit back at the anglers who mocked her boat: “It has floated for forty years.”", want: "Ana Ruiz"},
		{text: "Ana Ruiz left. She took issue with the girls who laughed at him: “He is only late.”", want: "Ana Ruiz"},
		{text: "Ana Ruiz spoke. Paul Roth took issue with the toll: “It is far too high.”", want: "Paul Roth"},
		{text: "Ana Ruiz left. She criticised the pilots who sank her boat: “They never looked.”", want: "Ana Ruiz"},
		{text: "Ana Ruiz left. She met the anglers who mocked her boat: “It will sink within a year.”", want: "anglers"},
		// a state and a party before the name
		{text: "“It is late,” said Iowa Democrat Lena Ruiz.", want: "Lena Ruiz"},
		{text: "Georgia Republican Paul Roth warned that tolls would rise.", want: "Paul Roth"},
		{text: "“It is late,” said Labour MP Lena Ruiz.", want: "Lena Ruiz"},
		{text: "The Iowa Republican Party said it was late.", want: "Iowa Republican Party"},
		// figures and who puts them out
		{text: "According to the latest figures from the Harbour Guild, catches fell.", want: "Harbour Guild"},
		{text: "Catches fell by half, according to an estimate from the Red Cross.", want: "Red Cross"},
		{text: "According to new data from the fisheries ministry, catches fell.", want: "fisheries ministry"},
		{text: "According to figures from Norway, catches fell.", want: "figures"},
		{text: "According to a report from the Harbour Guild, catches fell.", want: "Harbour Guild"},
		// an office with its state or town, and a name behind it
		{text: "The consul to Chile, Nora Lind, flew home. The consul said the staff were safe.", want: "Nora Lind"},
		{text: "The Danish envoy to Chile, Nora Lind, flew home. She called the pilot a fool. The envoy said the staff were safe.", want: "Nora Lind"},
		{text: "The fire chief of Bergen, Nora Lind, came to Oslo. The fire chief said two boats were lost.", want: "Nora Lind"},
		{text: "The chief executive of Delmar Energy, Nora Lind, left. The chief executive said it was late.", want: "Nora Lind"},
		{text: "Last week the Mayor of Bergen, Nora Lind, came to Oslo. The mayor said two boats were lost.", want: "Nora Lind"},
		{text: "The deal was made in Oslo. “It is late,” said the chief executive and co-founder of Delmar Energy, Nora Lind. The port agreed. The chief executive of Tarn Foods, Per Holm, left. The co-founder said it was late.", want: "Nora Lind"},
		{text: "The Danish envoy, Nora Lind, flew home. The envoy said the staff were safe.", want: "Nora Lind"},
		{text: "The wife of the mayor of Bergen, Nora Lind, left. The mayor said it was late.", want: "mayor"},
		{text: "Paul Roth met the mayor of Bergen, Nora Lind and Ana Ruiz. The mayor said it was late.", want: "mayor"},
	} {
		rec, err := p.Run(&schema.Document{ID: "x", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if len(rec.Claims) == 0 {
			t.Errorf("%s: no claim", c.text)
			continue
		}
		last := rec.Claims[len(rec.Claims)-1]
		if last.Speaker != c.want || last.Resolved == c.open {
			t.Errorf("%s: speaker %q (resolved %v), want %q", c.text, last.Speaker, last.Resolved, c.want)
		}
	}
}

// Whoever a pronoun that speaks stands for takes part in the event, too.
func TestSpeakersInEvents(t *testing.T) {
	rec, err := pipeline(t).Run(&schema.Document{ID: "x", Text: "Dr Hale testified that Dr Lund should have kept notes. He said Dr Lund’s haste was a disgrace."})
	if err != nil {
		t.Fatal(err)
	}
	const at = 55 // "He", in code points
	for _, e := range rec.Events {
		for _, p := range e.Participants {
			if p.Start == at && p.Name != "Hale" {
				t.Errorf("%s: %q is %s", e.Title, "He", p.Name)
			}
		}
	}
	for _, m := range rec.References {
		if m.Start == at && m.Name != "Hale" {
			t.Errorf("the reference is %s", m.Name)
		}
	}
	if c := rec.Claims[len(rec.Claims)-1]; c.Speaker != "Hale" || c.Source[0].Start != at {
		t.Errorf("the claim is by %s at %d", c.Speaker, c.Source[0].Start)
	}
}
