package name

import (
	"strings"
	"testing"

	"annals/schema"
)

// Organisations by shape, acronym, list, and by the nouns beside them.
func TestOrganizations(t *testing.T) {
	for _, c := range []struct{ text, actors, places string }{
		{"The Harbour Workers Union signed with Orkla Shipping Ltd on Tuesday.", "Harbour Workers Union/organization|Orkla Shipping Ltd/organization", ""},
		{"Officials of the Ministry of Trade and the University of Zagreb came.", "Ministry of Trade/organization|University of Zagreb/organization", "embedded:Zagreb@Zagreb,HR"},
		{"The Food and Drug Administration warned Pfizer.", "Food and Drug Administration/organization|Pfizer/organization", ""},
		{"He joined NATO in 1999.", "NATO/organization", ""},
		{"The Kenya Tea Board (KTB) said exports rose.", "Kenya Tea Board/organization|KTB/organization", "embedded:Kenya@Kenya,KE"},
		{"Danish group Lactor grew. The dairy Mona closed in May, and the union IG Hafen struck.", "Lactor/organization|Mona/organization|IG Hafen/organization", "demonym:Danish@Denmark,DK"},
		{"Analysts at Brandal and an analyst at Jefferies sold shares in Halvorsen.", "Brandal/organization|Jefferies/organization|Halvorsen/organization", ""},
		{"Prof. Ian Hall of King's College London came by boat.", "Ian Hall/person|King's College London/organization", ""},
		{"On Monday the Department for Boats, Media and Sport closed the pier to ships.", "Department for Boats, Media and Sport/organization", ""},
		{"The Dockers' Union and the General Staff met Plaid Cymru.", "Dockers' Union/organization|General Staff/organization|Plaid Cymru/organization", ""},
		{"Brandal Marine reported a loss on Monday.", "Brandal Marine/organization", ""},
		{"Drugmaker Panvax recalled a syrup on Monday.", "Panvax/organization", ""},
		{"The national forestry agency, Conaf, sent help. A report by consultants Harding Bell was late.", "Conaf/organization|Harding Bell/organization", ""},
		{"The Harbour Society for the Protection of Boats sued Radio Velda.", "Harbour Society for the Protection of Boats/organization|Radio Velda/organization", ""},
		{"VIENNA, March 10 (Eastgate) - Iran closed the gate, officials said.", "Eastgate/organization|Iran/country", "VIENNA@Vienna,AT|Iran@Iran,IR"},
		{"The MV Santa Clara sank near St Hilda's hospital.", "", ""},
		{"Det Ch Insp Nora Lind met the U.N. Security Council.", "Nora Lind/person|U.N. Security Council/organization", ""},
		// owners and suppliers are people where the text names them, or they do what people do
		{"Skarn, Norway's second-largest bulk operator, said sales fell.", "Skarn/organization|Norway/country", "Norway@Norway,NO"},
		{"Ana Ruiz met Oleg Petrov. Petrov, the club's owner, said fans were right.", "Ana Ruiz/person|Oleg Petrov/person|Petrov/person", ""},
		{"Petrov, the paper's owner, was arrested on Monday.", "Petrov/person", ""},
		{"Berg, the family's only supplier, is 71.", "Berg/person", ""},
		{"Roth, the town's only publisher, died on Monday.", "Roth/person", ""},
		{"Harvo Velda, the town's only supplier, is bankrupt.", "Harvo Velda/organization", ""},
		{"Velmo is a major manufacturer of pumps. It was founded by Luigi Velmo.", "Velmo/organization|Luigi Velmo/person", ""},
		// plurals of people before a name
		{"Brokers Ruiz and Petrov were fined.", "Ruiz/person|Petrov/person", ""},
		{"Bankers Orban and Petrov came.", "Orban/person|Petrov/person", ""},
		{"Eastgate Brokers sued the port.", "Eastgate Brokers/organization", ""},
		{"His advisers Dahl and Orban resigned on Monday. A report by advisers Harding Bell was late.", "Orban/person|Harding Bell/organization", ""},
		{"A study by brewers Harvo Velda was late.", "Harvo Velda/organization", ""},
		// words that banks, ships and datelines begin with
		{"Police closed Bank Street on Monday. She sued Bank Velda.", "Bank Velda/organization", "Bank Street@Bank Street,"},
		{"Bank Holiday Monday was quiet.", "", ""},
		{"SS Rajamouli made the film.", "SS Rajamouli/person", ""},
		{"The SS Rajamouli sank near the pier, and the ferry SS Harvo came.", "", ""},
		{"The mayor (Lund) - who is ill - resigned.", "", "Lund@Lund,SE"},
		// letters behind a name
		{"Nora Lind OBE spoke.", "Nora Lind OBE/person", ""},
	} {
		checkNames(t, c.text, c.actors, c.places)
	}
}

// Who has read a paper tells it from others; who has seen a man does not.
func TestSeenBy(t *testing.T) {
	for _, c := range []struct{ text, noun, want string }{
		{"A man seen by neighbours said it was dark.", "A man", "man"},
		{"A letter seen by Delta Radio said the gate would close.", "A letter", "letter seen by Delta Radio"},
		{"Documents obtained by Delta Radio said the gate would close.", "Documents", "documents obtained by Delta Radio"},
	} {
		d, r := readText(t, c.text, true)
		if e := r.Describe(d, schema.Span{End: len(c.noun)}); e.Name != c.want {
			t.Errorf("%q: %q, want %q", c.text, e.Name, c.want)
		}
	}
}

// No word stands twice in a section of the tables.
func TestNoDoubles(t *testing.T) {
	for _, file := range []string{"words.txt", "nominals.txt", "firms.txt"} {
		seen := map[string]bool{}
		err := lines(file, func(section, l string) error {
			for _, w := range strings.Split(l, ";") {
				if w = strings.TrimSpace(w); w == "" {
					continue
				}
				if seen[section+" "+w] {
					t.Errorf("%s: @%s has %q twice", file, section, w)
				}
				seen[section+" "+w] = true
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// "The company" is the brewer, but not the union.
func TestPlainFirm(t *testing.T) {
	z := &reading{Recognizer: recognizer(t)}
	for noun, want := range map[string]bool{"company": true, "group": true, "subsidiary": true, "brewer": false, "bank": false, "owner": false, "union": false} {
		if z.plainFirm(noun) != want {
			t.Errorf("%s: %v", noun, !want)
		}
	}
	for _, w := range []string{"organisation", "body", "union"} {
		if !z.lex.is(w, bodyNoun) || z.sameTrade("company", &calling{noun: w}) {
			t.Errorf("the company is no %s", w)
		}
	}
}
