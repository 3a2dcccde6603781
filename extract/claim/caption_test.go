package claim

import "testing"

func TestCaption(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"Crews at the pier in Sund “There was smoke everywhere,” said Mr Roth.", "“There was smoke everywhere,”"},
		{"Ana Ruiz (right) leaves the court “Selling it twice is not honest,” said Mr Roth.", "“Selling it twice is not honest,”"},
		{"Ben Hall points at the house where his old mother died “We miss her so much,” said Mr Roth.", "“We miss her so much,”"},
		{"The letter began “Dear friends, we are sorry,” said Mr Roth.", "The letter began “Dear friends, we are sorry,”"},
		{"The motto “We need the old pier now,” said Mr Roth.", "The motto “We need the old pier now,”"},
		{"The pier is “old and may fall,” said Mr Roth.", "The pier is “old and may fall,”"},
		{"The council wants “Roth to leave the pier,” said Mr Hale.", "The council wants “Roth to leave the pier,”"},
	} {
		got := claimsOf(t, r, tt.text)
		if len(got) != 1 || got[0].Text != tt.want {
			t.Errorf("%s: %+v, want %s", tt.text, got, tt.want)
		}
	}
}
