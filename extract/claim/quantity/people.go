package quantity

import (
	"strings"

	"annals/extract/claim/word"
)

// Counts of people by the name of their people, and numbers that belong to a label.

// peoples are plurals for members of a people, a faith or a party, in lower case, that do not
// end in "-ans" as "Norwegians" does.
var peoples = word.Set(`arabs argentines azeris bahrainis bangladeshis basques bedouins bengalis berbers bosniaks bretons britons brits chechens copts croats cypriots czechs
	danes dinkas emiratis englishmen finns frenchmen filipinos greeks gujaratis hazaras hutus icelanders iraqis irishmen israelis kashmiris kazakhs kurds kuwaitis latinos luxembourgers
	magyars maoris montenegrins nepalis omanis pakistanis pashtuns poles qataris rohingyas saudis scots serbs slovaks slovenes somalis spaniards swedes
	tajiks tamils tatars thais tuaregs turkmens turks tutsis uighurs uyghurs uzbeks welshmen yazidis yemenis zealanders zulus
	yorkers londoners berliners muscovites
	jews muslims sunnis shias shiites sikhs hindus buddhists catholics protestants mormons houthis
	democrats republicans conservatives liberals tories socialists greens`)

// peopleAt says whether the capitalised word at token k is such a plural, or one of an
// abbreviation, "MPs", that ends its phrase: no noun goes on with it.
func peopleAt(s string, t []qtok, k int) bool {
	w := t[k].low
	if !t[k].upper || k+1 < len(t) && (t[k+1].upper && !stopWords[t[k+1].low] || pluralAt(t, k+1)) {
		return false
	}
	return peoples[w] || len(w) > 5 && strings.HasSuffix(w, "ans") || abbreviated(s[t[k].start:t[k].end])
}

// abbreviated says whether w is the plural of an abbreviation: "NGOs".
func abbreviated(w string) bool {
	w, ok := strings.CutSuffix(w, "s")
	return ok && len(w) > 1 && w == strings.ToUpper(w)
}

// labels are nouns that a number behind them names one of: "phase 3 trials", "type 2 diabetes".
// Kinds are those that may do so behind an article: "the phase 3 trials".
var (
	labels = word.Set("type phase stage category class tier grade level article chapter section page route gate room platform terminal")
	kinds  = word.Set("type phase category tier grade")
)

// labelled says whether the number at token i, of one digit or word, is part of such a label and
// counts nothing. At "this stage 4 boats" had sunk, and "in the room 3 men" slept.
func labelled(t []qtok, i int) bool {
	if i == 0 || !labels[t[i-1].low] || len(t[i].low) > 5 || t[i].low[0] >= '0' && t[i].low[0] <= '9' && len(t[i].low) > 1 || i+1 < len(t) && (measures[t[i+1].low] != "" || scaleWords[t[i+1].low] > 0 || t[i+1].low == "%") {
		return false
	}
	if i > 1 {
		switch t[i-2].low {
		case "this", "that", "one", "any", "each", "every", "first", "last", "next", "to":
			return false
		case "the", "a", "his", "her", "its", "their", "our", "my", "your", "'s", "’s":
			return kinds[t[i-1].low]
		}
	}
	return true
}
