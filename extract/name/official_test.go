package name

import (
	"strings"
	"testing"
)

// Offices with their fields, parties with their members, official names with an "and".
func TestOfficialNames(t *testing.T) {
	for _, c := range []struct{ text, actors string }{
		{"Sinn Féin TD Mark Dolan raised the matter.", "Sinn Féin/organization|Mark Dolan/person"},
		{"Harbour Front MLA Rakesh Lund opened the pier.", "Harbour Front/organization|Rakesh Lund/person"},
		{"Fine Gael senator Barry Nolan opened the pier.", "Fine Gael/organization|Barry Nolan/person"},
		{"Labour MP Jess Moor opened the pier.", "Labour/organization|Jess Moor/person"},
		{"Kerry TD Mark Dolan opened the pier.", "Mark Dolan/person"},
		{"TD Bank opened a branch.", "TD Bank/organization"},
		{"The MHA closed the border.", "MHA/organization"},
		{"Minister for Education Hildegarde Lund opened the pier.", "Hildegarde Lund/person"},
		{"Deputy Commissioner of Police Smita Gaikwad opened the pier.", "Smita Gaikwad/person"},
		{"Secretary of State for Transport Helen Lund opened the pier.", "Helen Lund/person"},
		{"Bishop of Oslo Kari Lund opened the pier.", "Kari Lund/person"},
		{"The Minister of Defence opened the pier.", ""},
		{"The President of Harvard Law School opened the pier.", "Harvard Law School/organization"},
		{"The Ministry of Trade and Industry opened the pier.", "Ministry of Trade and Industry/organization"},
		{"The National Commission for Roads and Bridges opened the pier.", "National Commission for Roads and Bridges/organization"},
		{"The Harbour Council on Foreign Relations opened the pier.", "Harbour Council on Foreign Relations/organization"},
		{"The Council on Bioethics opened the pier.", "Council on Bioethics/organization"},
		{"They met at Highland Center on ABC.", "Highland Center/organization|ABC/organization"},
		{"The Commission on Monday closed the pier.", ""},
		{"The Ministry of Health and Police closed the pier.", "Ministry of Health/organization"},
		{"The Ministry of Defence and Greenpeace closed the pier.", "Ministry of Defence/organization|Greenpeace/organization"},
		{"Peter Lake, whose boat had sunk, waited outside. Mr Lake said nobody had called him.", "Peter Lake/person|Lake/person"},
		{"Darren Pike was jailed on Friday.", "Darren Pike/person"},
		{"The tanker reached Jane Bay on Friday.", ""},
	} {
		_, r := readText(t, c.text, true)
		if a, _ := show(r); strings.Join(a, "|") != c.actors {
			t.Errorf("%s\nactors %s\nwant   %s", c.text, strings.Join(a, "|"), c.actors)
		}
	}
}
