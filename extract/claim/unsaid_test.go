package claim

import "testing"

func TestUnsaid(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text     string
		negated  bool
		headline string
	}{
		{"The port has not confirmed that the pier was sold.", true, "The port has not confirmed: the pier was sold"},
		{"The port did not admit that the pier was rotten.", true, "The port did not admit: the pier was rotten"},
		{"The port didn't confirm the toll.", true, "The port didn't confirm the toll"},
		{"Norland has not accused Sudland of smuggling.", true, "Norland has not accused Sudland of smuggling"},
		{"The mayor refused to confirm that the pier was sold.", true, "The mayor refused to confirm: the pier was sold"},
		{"The mayor declined to say whether the pier was sold.", true, "The mayor declined to say whether the pier was sold"},
		{"The parties failed to agree on a toll.", true, "The parties failed to agree on a toll"},
		{"The mayor was unable to say when the pier would open.", true, "The mayor was unable to say when the pier would open"},
		{"The port has yet to announce a date.", true, "The port has yet to announce a date"},
		{"The mayor stopped short of saying that the pier was sold.", true, "The mayor stopped short of saying: the pier was sold"},
		{"Nor, Roth said, had anybody told the crew.", true, "Roth said: Nor had anybody told the crew"},
		{"No official confirmed that the pier was sold.", true, "No official confirmed: the pier was sold"},
		{"The port made no promise to rebuild the pier.", true, "The port made no promise to rebuild the pier"},
		{"The mayor was not described by Roth as a thief.", true, "The mayor was not described by Roth as a thief"},
		{"Few in the guild believed that the pier was safe.", true, "Few in the guild believed: the pier was safe"},
		{"A few in the guild believed that the pier was safe.", false, "A few in the guild believed: the pier was safe"},
		{"The mayor did not go so far as to say that the pier was sold.", true, "The mayor did not go so far as to say: the pier was sold"},
		{"The mayor went as far as to accuse the clerk of theft.", false, "The mayor went as far as to accuse the clerk of theft"},
		// two negations
		{"The mayor would not rule out a second toll.", false, "The mayor would not rule out a second toll"},
		{"The firm did not deny that it had sold the pier.", false, "The firm did not deny: it had sold the pier"},
		{"The firm would not confirm or deny that it had sold the pier.", false, "The firm would not deny: it had sold the pier"},
		{"The mayor did not hesitate to accuse the clerk of theft.", false, "The mayor did not hesitate to accuse the clerk of theft"},
		{"The mayor could not resist saying that the pier was his.", false, "The mayor could not resist saying: the pier was his"},
		// one, as before
		{"The firm denied that it had sold the pier.", true, "The firm denied: it had sold the pier"},
		{"The mayor ruled out a second toll.", true, "The mayor ruled out a second toll"},
		{"The mayor said that the pier was not sold.", true, "The mayor said: the pier was not sold"},
		{"The mayor will announce a toll.", false, "The mayor will announce a toll"},
		{"The mayor warned of a storm.", false, "The mayor warned of a storm"},
		{"The deed covers a canal, which the port has vowed to reopen.", false, "the port vowed to reopen a canal"},
		{"The pact, which Riga has threatened to leave, ends in May.", false, "Riga threatened to leave the pact"},
	} {
		got := claimsOf(t, r, tt.text)
		if len(got) == 0 || got[len(got)-1].Negated != tt.negated || got[len(got)-1].Headline != tt.headline {
			t.Errorf("%s: got %+v", tt.text, got)
		}
	}
}
