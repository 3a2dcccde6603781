package word

import "strings"

// Source says whether w is a word for people whom news quotes, singular or plural: "officials".
func Source(w string) bool { return personNouns[w] }

// personNouns are people; "U.S. officials" are not the United States.
var personNouns = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`official leader envoy negotiator diplomat lawmaker spokesman spokeswoman spokesperson aide minister adviser advisor
		analyst expert source critic supporter ally investigator prosecutor lawyer doctor witness resident commander soldier activist senator
		campaigner organizer organiser researcher scientist economist strategist voter member delegate`) {
		personNouns[w] = true
		personNouns[w+"s"] = true
	}
	personNouns["allies"], personNouns["spokesmen"], personNouns["witnesses"] = true, true, true
}

// People says whether w, in the singular, is another common word for a human being.
func People(w string) bool { return people[w] }

// people are common words for people that no list of sources holds, in the singular.
var people = Set(`founder owner councillor candidate boss chief head coach captain man woman boy girl mother father brother sister son daughter wife husband friend neighbor neighbour
	teacher client driver worker farmer lawyer landlord tenant gunman caller striker pilot nurse fan rival opponent attacker hijacker kidnapper protester rebel militant
	villager student pupil parent actor singer author writer editor publisher manager player king queen prince pope bishop priest somebody someone`)

// Human says whether a singular noun is surely about one human being.
func Human(w string) bool {
	return personNouns[w] || people[w] || titles[w] || eyes[w] || humans[w]
}

// humans are people of news whom the other lists leave out.
var humans = Set(`minister officer guard chief commissioner secretary bishop sailor soldier paramedic firefighter policeman policewoman detective inspector
	analyst historian scholar academic strategist broker trader banker investor manager executive director chairman chairwoman chair miner fisherman
	farmer trucker baker butcher grocer shopkeeper waiter refugee migrant detainee prisoner activist organiser volunteer engineer surveyor architect
	cleric imam monk nun rabbi veteran colonel captain general lieutenant major sergeant admiral prosecutor attorney barrister clerk mediator insider`)

// Title says whether w, in the singular, is a title that stands before a name.
func Title(w string) bool { return titles[w] }

// titles stand before names, with their points taken off.
var titles = Set(`mr mrs ms miss dr sir dame lord lady prof professor rev gov sen rep lt sgt col gen capt mayor president premier chancellor judge
	justice sheriff speaker congressman congresswoman councilman councilwoman baroness baron duke duchess princess mp executive`)

// Bystander says whether w, in the singular, is somebody whom news has without a name: "survivor".
func Bystander(w string) bool { return eyes[w] }

// eyes are people of news whom no list of sources holds.
var eyes = Set("survivor juror passer-by bystander onlooker neighbour neighbor victim patient defendant suspect")

// Agentive says whether a plural is made as words for people are: "historians".
func Agentive(w string) bool {
	for _, end := range [...]string{"ians", "ists", "ers", "ors", "ants"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// Body says whether w is a body that speaks, or its head.
func Body(w string) bool { return bodies[w] }

// bodies are words for groups that speak.
var bodies = Set(`police government ministry court army military navy union party campaign team council parliament board agency commission bank church hospital university
	family company firm club regulator watchdog authority authorities minister mayor governor president chief boss coach captain judge senator lawmakers
	officials critics experts scientists doctors teachers farmers residents parents workers`)

// Collective says whether w, in the singular, is a group that acts as one and is not in Body.
func Collective(w string) bool { return collectives[w] }

// collectives are groups that act as one.
var collectives = Set("bloc alliance coalition group faction federation association league cartel network regime junta militia movement consortium syndicate camp airline conglomerate chain startup studio giant subsidiary railway airport museum charity refinery shipyard hospital")

// Evidence says whether w, singular or plural, is something or somebody whose findings are reported.
func Evidence(w string) bool { return evidence[w] }

// evidence are nouns whose findings are reported.
var evidence = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`poll survey study report analysis review audit inquiry inquest investigation test trial census tally count result
		figure number record document log email file footage video transcript image court jury panel commission committee auditor investigator researcher scientist pollster analyst
		expert judge tribunal agency coroner examiner watchdog regulator ombudsman magistrate assessor filing prospectus ledger invoice receipt letter memo
		recording diary archive inspection average`) {
		evidence[w], evidence[w+"s"] = true, true
	}
	for _, w := range []string{"studies", "analyses", "inquiries", "data", "research", "evidence", "polling", "statistics", "agencies", "juries", "tallies", "minutes", "accounts",
		"prospectuses", "diaries", "autopsy", "correspondence"} {
		evidence[w] = true
	}
}

// Document says whether w, in the singular as a rule, is a paper that speaks for somebody: "statement".
func Document(w string) bool { return documentNouns[w] }

// documentNouns are things that speak for somebody: the speaker of "a statement
// from X" is X.
var documentNouns = map[string]bool{"statement": true, "report": true, "release": true, "comments": true, "comment": true, "post": true, "letter": true,
	"email": true, "e-mail": true, "tweet": true, "remarks": true, "speech": true, "interview": true, "memo": true, "message": true, "testimony": true,
	"filing": true, "transcript": true, "account": true}

// Saying says whether w, singular or plural, tells of something said: "allegations".
func Saying(w string) bool { return sayings[w] }

// sayings are nouns that tell of something said whoever says it.
var sayings = Set(`claim claims allegation allegations accusation accusations assertion assertions suggestion suggestions warning warnings rumor rumors rumour rumours
	report reports complaint complaints statement statements denial threat threats argument remark remarks comment comments prediction predictions announcement admission charge charges demand`)

// Summing says whether w, in the singular, sums up what a clause has told: "a move that".
func Summing(w string) bool { return summing[w] }

// summing are nouns that comment on what a clause has told.
var summing = Set(`fact claim charge allegation assertion statement accusation tactic move step sign decision position stance proposal idea theory view comment remark
	reference increase drop decline rise jump fall margin lead advantage level figure number percentage share rate change shift departure practice policy promise
	warning argument point notion suggestion feat development prospect possibility act plan deal difference`)
