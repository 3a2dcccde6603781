package read

import (
	"testing"

	"annals/schema"
)

func TestUnfold(t *testing.T) {
	for _, tt := range []struct{ text, title, author, body string }{
		{"Bank cuts fees (Recasts, adds comments) LIMA, March 12 (Reuters) - The bank has cut its fees.", "Bank cuts fees", "", "The bank has cut its fees."},
		{"By Ana Sund, Shipping Editor OSLO | Mon Mar 2, 2026 4:23 pm EST OSLO (Reuters) - The port closed.", "", "Ana Sund", "The port closed."},
		{"Crews stay in port OSLO | Mon Mar 2, 2026 4:23 pm EST OSLO (AFP) - The port closed.", "Crews stay in port", "", "The port closed."},
		{"(Adds details) PORT SUND, Norway, March 2 (AP) - The port closed.", "", "", "The port closed."},
		{"NEW YORK (AP) - The port closed.", "", "", "The port closed."},
		{"SAO JOAO DO SUND NORTE (AP) - The port closed.", "", "", "SAO JOAO DO SUND NORTE (AP) - The port closed."},
		{"ST. LOUIS (AP) - The port closed. LIMA (AP) - The pier burned.", "", "", "The port closed. LIMA (AP) - The pier burned."},
		{"Read what crews sent from LIMA (AP) - The port closed.", "", "", "Read what crews sent from LIMA (AP) - The port closed."},
		{"She told LIMA (Reuters) - a band - to play.", "", "", "She told LIMA (Reuters) - a band - to play."},
	} {
		p := Inspect(&schema.Document{Text: tt.text})
		body := tt.text
		if n := len(p.Regions); n > 0 {
			body = trimmedText(tt.text[p.Regions[n-1].End:])
		}
		author := ""
		if len(p.Authors) > 0 {
			author = p.Authors[0]
		}
		if p.Title != tt.title || author != tt.author || body != tt.body {
			t.Errorf("%s: title %q by %q, body %q", tt.text, p.Title, author, body)
		}
	}
}

func trimmedText(s string) string {
	x := trimmed(s, 0, len(s))
	return s[x.Start:x.End]
}
