package claim

import "testing"

func TestAddressee(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"The pier was sold, according to the union Marea.", ""},
		{"According to two harbour pilots, the pier was sold.", ""},
		{"After a call with Paul Vance, the mayor agreed to open the pier.", ""},
		{"During a meeting with Paul Vance, the mayor promised to open the pier.", ""},
		{"In a call with Paul Vance, the mayor promised to open the pier.", "Paul Vance"},
		{"The mayor said in an interview with The Ledger that the pier was closed.", "The Ledger"},
		{"The envoy called on both parties to resume talks.", "both parties"},
		{"Ferry had no lifeboats, inquest told", "inquest"},
		{"Inquest told of broken lamps on ferry", "Inquest"},
		{"The bank, Ruiz told reporters, is ready to act.", "reporters"},
		{"The mayor told waiting reporters that the pier was closed.", "reporters"},
		{"“The pier is closed,” Ines Roth told cheering supporters.", "supporters"},
		{"Ines Roth told reporters in Dover that the pier was closed.", "reporters"},
	} {
		got := claimsOf(t, r, tt.text)
		if len(got) != 1 || got[0].Addressee != tt.want {
			t.Errorf("%s: got %+v", tt.text, got)
		}
	}
}
