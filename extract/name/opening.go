package name

// What a name is by the word it begins with: "FC Velda", "Radio Velda", "MV Santa Clara".

// clubs are abbreviations that the names of clubs begin with.
var clubs = set("fc sc afc cf ac rc sk fk nk hc vfb vfl tsv sv cska bk hnk psv bsc tsg")

// openings are words that the names of broadcasters, banks and firms begin with in other languages.
var openings = set("radio agence banco banque banca grupo groupe gruppo radyo bank")

// opening says whether f begins with such a word. Streets do, too, and a bank is an
// English word: "Bank Street" and "Bank Holiday" are no banks, "Bank Velda" is one.
func (z *reading) opening(f *found) bool {
	first, next := z.low[f.first], f.first+1
	if !openings[first] || z.given(next) != 0 || z.is(f.last-1, locTail) {
		return false
	}
	return first != "bank" || !z.common(next)
}

// ships are abbreviations before the name of a ship; initials are those that people
// have, too, "SS Rajan": they ask for a word of the sea beside the name.
var (
	ships    = set("MV HMS HMAS HMCS USS RMS FV")
	initials = set("MS SS MT")
)

// vessels are words before the name of a ship, sails what ships do.
var (
	vessels = set("the aboard ship steamer steamship ferry liner tanker boat trawler freighter vessel cruise wreck")
	sails   = set("sank sailed docked capsized ran left arrived drifted moored berthed anchored listed collided foundered")
)

// ship says whether f begins like the name of a ship.
func (z *reading) ship(f *found) bool {
	w := z.d.Tok(f.first)
	if !initials[w] {
		return ships[w]
	}
	sent := z.d.Sents[f.sent]
	return f.first > sent.First && vessels[z.low[f.first-1]] || f.last < sent.Last && sails[z.low[f.last]]
}
