package resolve

import (
	"slices"
	"strings"
	"testing"

	"annals/schema"
)

func TestSamePerson(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		same bool // compatible at all
		firm bool // enough without context
	}{
		{"Volodymyr Zelensky", "Volodymyr Zelenskyy", true, false},
		{"Volodymyr Zelensky", "Володимир Зеленський", true, false},
		{"Vladimir Zelenskiy", "Volodymyr Zelensky", true, false},
		{"Muhammad Karimi", "Mohammed Karimi", true, false},
		{"Mohamed ElBaradei", "Muhammad El-Baradei", false, false}, // two surnames, as far as the letters go
		{"Bill Hartley", "William Hartley", true, false},
		{"J. Hartley", "Jane Hartley", true, false},
		{"Ana María Ruiz", "Ana Ruiz", true, false},
		{"Ana M. Ruiz", "Ana Ruiz", true, true},
		{"Lindqvist Marsh", "Carl Lindqvist Marsh", true, false},
		{"Ana Ruíz", "Ana Ruiz", true, true},
		{"John A. Reed", "John B. Reed", false, false},
		{"John A. Reed", "John Adam Reed", true, true},
		{"John Reed Jr.", "John Reed Sr.", false, false},
		{"Orban Viktor", "Viktor Orban", true, true},
		{"Dr. Lena Voss", "Lena Voss", true, true},
		{"Pedro Sánchez", "Pedro Sánchez Pérez-Castejón", true, false},
		{"Mohammed bin Salman", "Mohammed bin Salman Al Saud", true, false},
		{"Mohammad Karimi", "Mohammad Reza Karimi", false, false},
		{"Akbar Tehrani Rahim", "Tehrani Rahim", true, false},
		{"Bashar al-Assad", "Bashar Assad", true, true},
		{"Ursula von der Leyen", "Ursula Von Der Leyen", true, true},
		{"Donald Trump", "Donald Tusk", false, false},
		{"Mark Rutte", "Marco Rubio", false, false},
		{"Donald Trump", "Melania Trump", false, false},
		{"Anna Lind", "Anders Lind", false, false},
		{"Kim Jong-un", "Kim Jong-il", false, false},
		{"Li Wei", "Lee Wei", false, false},
		{"Trump", "Donald Trump", false, false},
		{"George Harlan", "Georgina Harlan", false, false},
	} {
		a, b := parsePerson(tc.a), parsePerson(tc.b)
		why, firm := samePerson(&a, &b)
		if (why != "") != tc.same || firm != tc.firm {
			t.Errorf("samePerson(%q, %q) = %q, firm %v; want same %v, firm %v", tc.a, tc.b, why, firm, tc.same, tc.firm)
		}
		why2, firm2 := samePerson(&b, &a)
		if (why2 != "") != (why != "") || firm2 != firm {
			t.Errorf("samePerson(%q, %q) is not symmetric: %q and %q", tc.a, tc.b, why, why2)
		}
	}
}

func TestSoundKey(t *testing.T) {
	for _, group := range [][]string{
		{"zelensky", "zelenskyy", "zelenskiy", "zelenskij", "zelens'kii"},
		{"khrushchev", "hruschev"},
		{"andriy", "andrij", "andrey", "andrei"},
		{"hasan", "hassan"},
		{"kiev", "kiev"},
		{"qadir", "kadir"},
		{"schmidt", "shmidt"},
		{"yulia", "julia", "yuliya"},
	} {
		for _, s := range group[1:] {
			if soundKey(s) != soundKey(group[0]) {
				t.Errorf("soundKey(%q) = %q, soundKey(%q) = %q", s, soundKey(s), group[0], soundKey(group[0]))
			}
		}
	}
	for _, pair := range [][2]string{{"trump", "tusk"}, {"petrov", "petrova"}, {"ivanov", "ivanenko"}, {"rutte", "rubio"}} {
		if soundKey(pair[0]) == soundKey(pair[1]) {
			t.Errorf("soundKey makes %q and %q alike", pair[0], pair[1])
		}
	}
}

// filler makes short articles long enough to be seen as one story.
const filler = " The harbour commission weighed dredging, pilot fees and the quay extension while ferry crews waited at the lock gates."

// other is filler in other words, so that it makes a story but no copy.
const other = " Ferry crews at the lock gates had waited for pilot fees to settle; dredging and the quay extension are what the commission for the harbour weighed."

func TestActorsAcrossDocuments(t *testing.T) {
	a := article("a", "2024-05-01", "Premier Volodimir Zelenko met Donald Trask and Donald Tusker in Westhaven. Zelenko left."+filler).
		person("Volodimir Zelenko", "Zelenko").person("Donald Trask").person("Donald Tusker")
	b := article("b", "2024-05-02", "Vladimir Zelenkko said Trask was late; Tusker agreed about the harbour in Westhaven."+filler).
		person("Vladimir Zelenkko").person("Trask").person("Tusker")
	c := article("c", "2024-05-02", "Володимир Зеленко said so in Westhaven, and so did U.S. officials."+filler).
		person("Володимир Зеленко").group("U.S. officials").anonymous("one senior diplomat")
	d := article("d", "2024-05-02", "American officials and one senior diplomat spoke in Westhaven of the harbour."+other).
		group("American officials").anonymous("one senior diplomat")
	res, recs := resolveDrafts(Options{}, a, b, c, d)
	same := func(want bool, ra *schema.Record, fa string, rb *schema.Record, fb string) {
		t.Helper()
		x, y := actorOf(ra, fa), actorOf(rb, fb)
		if (x == y) != want {
			t.Errorf("%q in %s is %s, %q in %s is %s; want same %v", fa, ra.ID, x, fb, rb.ID, y, want)
		}
	}
	same(true, recs[0], "Volodimir Zelenko", recs[1], "Vladimir Zelenkko")
	same(true, recs[0], "Volodimir Zelenko", recs[2], "Володимир Зеленко")
	same(true, recs[0], "Donald Trask", recs[1], "Trask")
	same(true, recs[0], "Donald Tusker", recs[1], "Tusker")
	same(false, recs[0], "Donald Trask", recs[0], "Donald Tusker")
	same(true, recs[2], "U.S. officials", recs[3], "American officials")
	same(false, recs[2], "one senior diplomat", recs[3], "one senior diplomat")
	if id := actorOf(recs[2], "U.S. officials"); id != "actor:us-officials" {
		t.Errorf("U.S. officials are %s", id)
	}
	if id := actorOf(recs[2], "one senior diplomat"); !strings.HasPrefix(id, "actor:one-senior-diplomat-") {
		t.Errorf("one senior diplomat is %s", id)
	}
	for _, x := range res.Actors {
		if len(x.Documents) > 1 && len(x.Reasons) == 0 {
			t.Errorf("%s stands for several documents without a reason", x.ID)
		}
		if x.ID == "actor:volodimir-zelenko" && x.Name != "Volodimir Zelenko" {
			t.Errorf("name of %s is %q", x.ID, x.Name)
		}
	}
	for _, r := range recs {
		for _, m := range r.Actors {
			if !strings.HasPrefix(m.Actor, "actor:") {
				t.Errorf("%s: mention %q points at %q", r.ID, m.Text, m.Actor)
			}
		}
	}
}

func TestSurnameAloneNeedsAStory(t *testing.T) {
	a := article("a", "2024-05-01", "Olga Brandt opened the glass museum with curators and kiln masters from the valley.").person("Olga Brandt")
	b := article("b", "2024-09-09", "Brandt scored twice as the rowing club lost its cup final on penalties.").person("Brandt")
	_, recs := resolveDrafts(Options{}, a, b)
	if actorOf(recs[0], "Olga Brandt") == actorOf(recs[1], "Brandt") {
		t.Error("a surname joined persons of two stories")
	}
}

func TestSurnameOfTwoStaysAlone(t *testing.T) {
	a := article("a", "2024-05-01", "Olga Brandt and Peter Brandt opened the harbour."+filler).person("Olga Brandt").person("Peter Brandt")
	b := article("b", "2024-05-01", "Brandt opened the harbour."+filler).person("Brandt")
	_, recs := resolveDrafts(Options{}, a, b)
	if id := actorOf(recs[1], "Brandt"); id == actorOf(recs[0], "Olga Brandt") || id == actorOf(recs[0], "Peter Brandt") {
		t.Errorf("an ambiguous surname was given to %s", id)
	}
}

func TestMiddleNamesKeepApart(t *testing.T) {
	a := article("a", "2024-05-01", "John A. Reed spoke.").person("John A. Reed")
	b := article("b", "2024-05-01", "John B. Reed spoke.").person("John B. Reed")
	c := article("c", "2024-05-01", "John Reed spoke.").person("John Reed")
	_, recs := resolveDrafts(Options{}, a, b, c)
	if actorOf(recs[0], "John A. Reed") == actorOf(recs[1], "John B. Reed") {
		t.Error("a name without a middle name joined two with different ones")
	}
}

func TestOrganizations(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		same bool
	}{
		{"Norland Shipping Inc.", "Norland Shipping", true},
		{"NATO", "North Atlantic Treaty Organization", true},
		{"European Union", "EU", true},
		{"World Health Organisation", "World Health Organization", true},
		{"Ministry of Defence", "Defense Ministry", true},
		{"Harbour Safety Board", "HSB", true},
		{"Norland Shipping", "Norland Rail", false},
		{"Bank of Westhaven", "Bank of Easthaven", false},
	} {
		a := article("a", "2024-05-01", tc.a+" warned about the harbour."+filler).org(tc.a)
		b := article("b", "2024-05-01", tc.b+" spoke about the harbour."+filler).org(tc.b)
		_, recs := resolveDrafts(Options{}, a, b)
		if got := actorOf(recs[0], tc.a) == actorOf(recs[1], tc.b); got != tc.same {
			t.Errorf("%q and %q: same %v, want %v", tc.a, tc.b, got, tc.same)
		}
	}
}

func TestGenericBodiesNeedACountry(t *testing.T) {
	a := article("a", "2024-05-01", "The Foreign Ministry in Oslo spoke of herring quotas and trawlers.").org("Foreign Ministry").with(inCountry("NO"))
	b := article("b", "2024-08-01", "The Foreign Ministry in Lima spoke of copper tariffs and unions.").org("Foreign Ministry").with(inCountry("PE"))
	c := article("c", "2024-10-01", "The Foreign Ministry in Oslo spoke of satellites and glaciers.").org("Foreign Ministry").with(inCountry("NO"))
	_, recs := resolveDrafts(Options{}, a, b, c)
	if actorOf(recs[0], "Foreign Ministry") == actorOf(recs[1], "Foreign Ministry") {
		t.Error("foreign ministries of two countries were joined")
	}
	if actorOf(recs[0], "Foreign Ministry") != actorOf(recs[2], "Foreign Ministry") {
		t.Error("the foreign ministry of one country was not joined")
	}
}

func TestCountries(t *testing.T) {
	a := article("a", "2024-05-01", "Kyiv and Washington agreed.").actor(schema.Country, "Kyiv").with(inCountry("UA")).actor(schema.Country, "Washington").with(inCountry("US"))
	b := article("b", "2024-07-01", "Ukraine and the U.S. agreed.").actor(schema.Country, "Ukraine").actor(schema.Country, "U.S.")
	res, recs := resolveDrafts(Options{}, a, b)
	if actorOf(recs[0], "Kyiv") != "actor:ukraine" || actorOf(recs[1], "Ukraine") != "actor:ukraine" {
		t.Errorf("Kyiv is %s, Ukraine is %s", actorOf(recs[0], "Kyiv"), actorOf(recs[1], "Ukraine"))
	}
	if actorOf(recs[0], "Washington") != "actor:united-states" || actorOf(recs[1], "U.S.") != "actor:united-states" {
		t.Errorf("Washington is %s, U.S. is %s", actorOf(recs[0], "Washington"), actorOf(recs[1], "U.S."))
	}
	if len(res.Actors) != 2 {
		t.Errorf("%d actors, want 2", len(res.Actors))
	}
	c := article("c", "2024-07-01", "The American side waited for the Norse side in the United States.").group("the American side").group("Norse side").actor(schema.Country, "United States")
	_, recs = resolveDrafts(Options{}, c)
	if id := actorOf(recs[0], "the American side"); id != "actor:united-states" {
		t.Errorf("the American side is %s", id)
	}
}

func TestGroupKey(t *testing.T) {
	for _, group := range [][]string{
		{"U.S. officials", "US officials", "the American officials", "United States officials", "senior U.S. officials"},
		{"European leaders", "the European leaders"},
		{"South Korean diplomats", "the South Korean diplomats"},
	} {
		want, _, _ := groupKey(group[0])
		for _, s := range group[1:] {
			if got, _, _ := groupKey(s); got != want {
				t.Errorf("groupKey(%q) = %q, groupKey(%q) = %q", s, got, group[0], want)
			}
		}
	}
	for name, want := range map[string][2]bool{
		"Democrats": {true, true}, "U.S. officials": {false, true}, "Ukrainians": {true, true}, "city officials": {false, true},
		"one senior diplomat": {false, false}, "a port official familiar with the talks": {false, false},
		"officials familiar with the matter": {false, true}, "police": {false, true}, "South Koreans": {true, true},
	} {
		if _, proper, plural := groupKey(name); proper != want[0] || plural != want[1] {
			t.Errorf("groupKey(%q): proper %v, plural %v, want %v", name, proper, plural, want)
		}
	}
}

func TestActorIDsAreStable(t *testing.T) {
	a := article("a", "2024-05-01", "Olga Brandt spoke.").person("Olga Brandt")
	res1, _ := resolveDrafts(Options{}, a)
	a = article("a", "2024-05-01", "Olga Brandt spoke.").person("Olga Brandt")
	b := article("b", "2024-06-01", "The group Olga Brandt sang.").org("Olga Brandt")
	res2, _ := resolveDrafts(Options{}, a, b)
	if res1.Actors[0].ID != "actor:olga-brandt" {
		t.Errorf("id %s", res1.Actors[0].ID)
	}
	if !slices.ContainsFunc(res2.Actors, func(x Actor) bool { return x.ID == "actor:olga-brandt" && x.Type == schema.Person }) {
		t.Errorf("a later namesake took the id: %+v", res2.Actors)
	}
}

func TestTypesByMajority(t *testing.T) {
	var drafts []*draft
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		drafts = append(drafts, article(id, "2024-05-01", "Aurora Lines sailed.").org("Aurora Lines"))
	}
	slip := article("x", "2024-05-01", "Aurora Lines sailed again.").person("Aurora Lines")
	res, _ := resolveDrafts(Options{}, append(drafts, slip)...)
	if len(res.Actors) != 1 || res.Actors[0].Type != schema.Organization {
		t.Errorf("actors %+v", res.Actors)
	}
	a := article("a", "2024-05-01", "Aurora Lines sailed.").org("Aurora Lines")
	b := article("b", "2024-05-01", "Aurora Lines sang.").person("Aurora Lines")
	if res, _ := resolveDrafts(Options{}, a, b); len(res.Actors) != 2 {
		t.Errorf("a person and an organisation of one name were joined: %+v", res.Actors)
	}
}

// Father and son whom one document names side by side are two; a document that
// names only one of them does not join them.
func TestGenerations(t *testing.T) {
	a := article("a", "2024-05-01", "Peter Adams and Peter Adams Jr. opened the harbour."+filler).person("Peter Adams").person("Peter Adams Jr.")
	b := article("b", "2024-05-01", "Peter Adams Jr. opened the harbour."+filler).person("Peter Adams Jr.")
	c := article("c", "2024-05-01", "Peter Adams opened the harbour."+filler).person("Peter Adams")
	_, recs := resolveDrafts(Options{}, a, b, c)
	father, son := actorOf(recs[0], "Peter Adams"), actorOf(recs[0], "Peter Adams Jr.")
	if father == son || actorOf(recs[1], "Peter Adams Jr.") != son || actorOf(recs[2], "Peter Adams") != father {
		t.Errorf("father %s, son %s; alone %s and %s", father, son, actorOf(recs[2], "Peter Adams"), actorOf(recs[1], "Peter Adams Jr."))
	}
	_, recs = resolveDrafts(Options{}, b, c)
	if x, y := actorOf(recs[0], "Peter Adams Jr."), actorOf(recs[1], "Peter Adams"); x != y {
		t.Errorf("one man is %s and %s where nothing tells two apart", x, y)
	}
}

// What its own text tells apart is not joined by a surname.
func TestTextTellsApart(t *testing.T) {
	a := article("a", "2024-05-01", "President Lund and his wife, Vera Lund, opened the harbour."+filler).person("Lund").person("Vera Lund")
	b := article("b", "2024-05-01", "President Erik Lund opened the harbour with Vera Lund."+filler).person("Erik Lund").person("Vera Lund")
	_, recs := resolveDrafts(Options{}, a, b)
	if actorOf(recs[0], "Lund") == actorOf(recs[0], "Vera Lund") {
		t.Error("the president is his wife")
	}
	if actorOf(recs[0], "Lund") != actorOf(recs[1], "Erik Lund") {
		t.Error("the president is not the one of the same story")
	}
}
