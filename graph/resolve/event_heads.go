package resolve

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// eventGroups maps a lemma, or its stem, to the first word of its line in
// eventGroupTable: words that news uses for one happening so much alike that in
// one story they are taken for one head.
var eventGroups = func() map[string]string {
	out := map[string]string{}
	for _, line := range strings.Split(eventGroupTable, "\n") {
		f := strings.Split(line, ",")
		head := "=" + strings.TrimSpace(f[0])
		for _, w := range f {
			w = strings.TrimSpace(w)
			if w == "" {
				continue
			}
			out[w] = head
			if !strings.Contains(w, " ") {
				if st := english.Stem(w, false); out[st] == "" {
					out[st] = head
				}
			}
		}
	}
	return out
}()

const eventGroupTable = `
die, died, dies, death, dead, deadly, kill, killed, killing, slay, slain, fatality, demise, pass away
shoot, shot, shooting, gunfire, open fire, gun down, gunned
attack, assault, onslaught, raid
explode, explosion, blast, bombing, detonate, detonation
earthquake, quake, tremor, temblor, aftershock
resign, resignation, step down, quit, stand down
arrest, apprehend, detain, nab, detention
charge, indict, indictment
escape, flee, fled, breakout, jailbreak, break out, run away
crash, collide, collision, wreck
buy, bought, purchase, acquire, acquisition, takeover, take over
unveil, introduce, launch, debut, roll out, introduction
win, won, victory, triumph
appoint, appointment, name, nominate, nomination, choose, chosen, pick, select, selection
sack, dismiss, dismissal, oust, ouster, fire from
meet, met, meeting, summit
talk, talks, negotiate, negotiation
protest, demonstrate, demonstration, march
marry, wed, wedding, marriage
visit, trip
hit, strike, struck, smash
injure, injury, wound, wounded, hurt
steal, stole, stolen, theft, rob, robbery, heist
blaze, fire, inferno, conflagration, catch fire
flood, flooding
sue, sued, lawsuit, suit
approve, approval, pass, adopt, ratify
reject, rejection, turn down, refuse
withdraw, withdrew, withdrawal, pull out, pullout
invade, invasion
pledge, promise, vow
offer, propose, proposal
convict, conviction, guilty
sentence, sentencing
rise, rose, increase, climb, jump, surge
fall, fell, drop, decline, plunge, slump, tumble
agreement, accord, pact, treaty, deal
rescue, save
evacuate, evacuation
riot, rioting, unrest
seize, seizure, capture, intercept
halt, suspend, suspension
sign, signing, signature
election, vote, poll
outage, blackout, downtime
cut, sever, damage
thwart, foil
leave, left, departure, depart
begin, began, start
end, finish, conclude
`

// lightHeads are lemmas too common or too empty to tell one happening from
// another: acts of speech and of mind, being, having, doing. Their mentions are
// joined only between copies of one text.
var lightHeads = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`say said tell told add state report announce claim note explain describe call ask answer reply respond
		comment write speak think believe know hope expect want need see look find show feel seem appear mean like
		be is was are have has had do did make made get got give gave take took go went come came put keep kept let set
		use try help become became include involve provide continue plan consider according statement announcement
		work happen hold held`) {
		out[w] = true
		out[english.Stem(w, false)] = true
	}
	return out
}()
