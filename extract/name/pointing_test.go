package name

import (
	"strings"
	"testing"

	"annals/schema"
)

// What a phrase of a text, at its last occurrence, points at; a source without a
// name is described.
func TestPointing(t *testing.T) {
	for _, c := range []struct{ about, text, phrase, want string }{
		{"a state's ministry", "Norway's Defence Ministry said the pier was safe. Denmark's Defence Ministry said three boats sank.", "Denmark's Defence Ministry", "Denmark's Defence Ministry"},
		{"the same state's, named otherwise", "Norway's Interior Ministry was closed. The Interior Ministry of Norway said it was safe.", "Norway's Interior Ministry", "Interior Ministry of Norway"},
		{"the ministry named last", "The Danish Interior Ministry was closed. Norway's Interior Ministry opened. The Interior Ministry said it was safe.", "The Interior Ministry", "Norway's Interior Ministry"},
		{"somebody by age", "Nora Lind won the race on Sunday. The 52-year-old said she would rest.", "The 52-year-old", "Nora Lind"},
		{"the one whose age is told", "Nora Lind, 52, won the race. Ida Berg was second. The 52-year-old said she would rest.", "The 52-year-old", "Nora Lind"},
		{"nobody of that age", "Nora Lind, 52, won the race. The 19-year-old said she would rest.", "The 19-year-old", "19-year-old"},
		{"a compound with a number", "The nine-page text calls for calm.", "The nine-page text", "nine-page text"},
		{"a deputy is not the mayor", "The deputy mayor, Tom Hart, resigned. The mayor said she was sorry.", "The mayor", "mayor"},
		{"nor is a former one", "Former mayor Per Holm laughed. The mayor denied it.", "The mayor", "mayor"},
		{"an adjective leaves the office", "The Danish mayor, Tom Hart, resigned. The mayor said it was time.", "The mayor", "Tom Hart"},
		{"whom a letter is to", "In a letter to the mayor, Nora Lind said the pier was unsafe. The mayor told reporters it was not.", "The mayor", "mayor"},
		{"a body that looks like a pronoun", "The WHO said on Monday that the pier was closed.", "The WHO", "World Health Organization"},
		{"a description ends before its verb", "A source close to Hale dismissed the claim on Monday.", "A source", "source close to Hale"},
		{"the subject that a clause is told by", "President Ivo Kral praised the deal. The town's mayor, Per Holm, said he had resigned.", "he", "Per Holm"},
		{"the company that something is said of", "Tarn Foods reported a loss on Monday, below the forecast of analysts polled by OECD. The company expects a profit.", "The company", "Tarn Foods"},
		{"rebels are not the army", "The Arakan Army burned two trucks. The army said it was calm.", "The army", "army"},
		{"a state's army is", "The Sudanese Army burned two trucks. The army said it was calm.", "The army", "Sudanese Army"},
		{"who is praised goes on", "Ivo Kral has died. The painter Per Holm called him a giant.\n\nBorn in Oslo, he studied in Rome.", "he", "Ivo Kral"},
		{"who acts is not whom he acts on", "Nora Lind resigned. Ana Ruiz said she had called her on Sunday.", "her", "Nora Lind"},
		{"a union is no company", "Tarn Foods cut 300 jobs on Monday. The Dockers' Union called it a shame. The company was silent.", "The company", "Tarn Foods"},
	} {
		d, r := readText(t, c.text, true)
		at := strings.LastIndex(c.text, c.phrase+" ")
		span := schema.Span{Start: at, End: at + len(c.phrase)}
		got := ""
		if e, ok := r.Who(d, span); ok {
			got = e.Name
		} else {
			got = r.Describe(d, span).Name
		}
		if got != c.want {
			t.Errorf("%s: %q\n%q is %q, want %q", c.about, c.text, c.phrase, got, c.want)
		}
	}
	// Somebody the quotation itself speaks of is nobody outside of it.
	d, r := readText(t, "Minister Omar Salah resigned.\n\n“My son is 12. He wants to go home,” said Dina Awad.", true)
	at := strings.Index(d.Text, "He wants")
	if e, ok := r.Who(d, schema.Span{Start: at, End: at + 2}); ok {
		t.Errorf("he of the quotation is %q", e.Name)
	}
}
