package resolve

import (
	"fmt"
	"strings"
	"testing"
)

const dispatch = `Port workers in Westhaven ended a nine-day strike on Friday after the operator agreed to a pay rise of six percent.
The deal was reached shortly before midnight in talks that the mayor had called the last chance for the season.
Cranes will move again from Saturday, the operator said, and most of the ships that wait outside the breakwater should berth by Tuesday.
Union members still have to vote on the terms, and a minority has promised to campaign against them.
Exporters put their losses at eleven million a day and asked the government for relief.`

func TestOrigins(t *testing.T) {
	lines := strings.Split(dispatch, "\n")
	for _, tc := range []struct {
		name, text string
		credit     string
		same       bool
	}{
		{"same text", dispatch, "", true},
		{"first half of it", strings.Join(lines[:3], "\n"), "", true},
		{"small edits and a new last line", strings.ReplaceAll(dispatch, "Port workers", "Dockers") + "\nThe minister is to visit on Sunday.", "", true},
		{"a copy inside a longer text", "Analysts were divided over what it means for trade.\n" + dispatch + "\nIn other news the lighthouse will be repainted.", "", true},
		{"one sentence of it quoted", "The strike is over, and not a day too soon, writes our editor, for the town has suffered.\n" + lines[2] + "\nThat is good for everyone who lives from the sea and for those who come to look at it in summer, be they few or many.\nYet the real work begins now, and it will need patience on every side of the long table.", "", false},
		{"the same news in other words", "A strike by dockers at Westhaven's port is over: the company running it will pay six percent more, ending nine days of silence on the quays. Members of the union must approve it first.", "", false},
		{"a third of it with the same credit", strings.Join(lines[:2], "\n") + "\nOur reporter at the gates saw fires burn in oil drums and men embrace while rain set in over the basin, and nobody went home before dawn came up.\nA cook had brought soup.", "Coast News Agency", true},
		{"empty", "", "", false},
	} {
		a, b := article("a", "2024-05-03", dispatch), article("b", "2024-05-03", tc.text)
		if tc.credit != "" {
			a.rec.Credit, b.rec.Credit = tc.credit, tc.credit
		}
		res, recs := resolveDrafts(Options{}, a, b)
		if got := recs[0].Origin == recs[1].Origin; got != tc.same {
			t.Errorf("%s: same origin %v, want %v", tc.name, got, tc.same)
		}
		for _, o := range res.Origins {
			if len(o.Documents) > 1 && len(o.Reasons) == 0 {
				t.Errorf("%s: origin without a reason", tc.name)
			}
		}
	}
}

func TestStories(t *testing.T) {
	strike := article("a", "2024-05-03", dispatch)
	again := article("b", "2024-05-04", "Dockers at the port of Westhaven go back to work after the operator and their union settled the strike; cranes move on Saturday and ships outside the breakwater may berth.")
	flood := article("c", "2024-05-03", "Rivers burst their banks in the Karel valley, and helicopters lifted villagers from roofs as rain kept falling on the saturated hills.")
	later := article("d", "2024-09-20", "Dockers at the port of Westhaven walked out in a new strike against the operator; cranes stood still and ships waited outside the breakwater, their union said.")
	res, recs := resolveDrafts(Options{}, strike, again, flood, later)
	if recs[0].Story != recs[1].Story {
		t.Error("two reports of one strike are two stories")
	}
	if recs[0].Story == recs[2].Story {
		t.Error("strike and flood are one story")
	}
	if recs[0].Story == recs[3].Story {
		t.Error("strikes four months apart are one story")
	}
	for _, s := range res.Stories {
		if s.Name == "" || len(s.Documents) == 0 || s.From == "" {
			t.Errorf("story without name, documents or days: %+v", s)
		}
	}
}

// TestBigStoryStaysWhole reports one development in more documents than are
// compared with each other.
func TestBigStoryStaysWhole(t *testing.T) {
	lines := strings.Split(strings.ReplaceAll(dispatch, "\n", " "), " ")
	var drafts []*draft
	for i := range 3 * storyTuning.pairs {
		// The same words in another order, so that it is no copy.
		var b strings.Builder
		for k := range lines {
			b.WriteString(lines[(k*(7+2*(i%40))+i)%len(lines)])
			b.WriteByte(' ')
		}
		drafts = append(drafts, article(fmt.Sprintf("d%03d", i), dayString(dayNumber("2024-05-03")+i%3), b.String()))
	}
	res, _ := resolveDrafts(Options{}, drafts...)
	if len(res.Stories) != 1 {
		t.Errorf("%d stories, want 1", len(res.Stories))
	}
}
