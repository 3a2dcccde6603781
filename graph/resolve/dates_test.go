package resolve

import (
	"testing"

	"annals/schema"
)

func TestWeekdays(t *testing.T) {
	for text, want := range map[string]direction{
		"The mayor said Monday that the bridge is safe.":                   saidOn,
		"The mayor said on Monday that the bridge is safe.":                past,
		"The mayor is visiting the bridge in Westhaven on Sunday.":         present,
		"A hearing is slated for Thursday, with the mayor.":                future,
		"Engineers will inspect the bridge on Friday.":                     future,
		"Crews worked through the night and on Tuesday reopened a lane.":   past,
		"The mayor on Wednesday spoke again with engineers.":               past,
		"The council is expected to vote by the end of the day on Monday.": future,
		"Last Friday the bridge swayed.":                                   past,
		"Sunday markets are popular.":                                      unknown,
	} {
		got := weekdays(text)
		if len(got) != 1 || got[0].dir != want {
			t.Errorf("weekdays(%q) = %+v, want one that is %v", text, got, want)
		}
	}
	if got := weekdays("This article was amended on Monday to correct a name."); len(got) != 0 {
		t.Errorf("read an editor's note: %+v", got)
	}
	if got := weekdays("the monday club, a sun hat"); len(got) != 0 {
		t.Errorf("found weekdays in lower case: %+v", got)
	}
}

func TestDates(t *testing.T) {
	// 2024-05-03 is a Friday.
	const early = `Port workers in Westhaven and the operator are meeting at the town hall on Thursday for what the mayor calls the last chance.
A nine-day strike has left cranes idle and ships waiting outside the breakwater, and exporters put their losses at eleven million a day.
A vote of all union members is slated for Saturday, and the mayor has asked both sides to stay in the building until they agree.`
	const late = `Port workers in Westhaven and the operator met at the town hall on Thursday for what the mayor calls the last chance.
A nine-day strike has left cranes idle and ships waiting outside the breakwater, and exporters put their losses at eleven million a day.
A vote of all union members is slated for Saturday, and the mayor has asked both sides to stay in the building until they agree.`
	copied := article("copy", "", early)
	dated := article("dated", "2024-05-03", late)
	report := article("report", "", "The operator of the Westhaven port said Friday that it would pay 6 percent more after the strike, and union members who left cranes idle for nine days cheered on the breakwater. Ships began to berth. The mayor said Friday that he was relieved, and exporters said Friday that they would hire.")
	bare := article("bare", "", "Dockers at Westhaven will get 6 per cent more from the operator of the port. The strike left cranes idle and ships outside the breakwater while the mayor and union members argued.")
	flood := article("flood", "", "Rivers burst their banks in the Karel valley and helicopters lifted villagers from roofs.")
	var docs []*schema.Document
	var recs []*schema.Record
	for _, d := range []*draft{copied, dated, report, bare, flood} {
		docs, recs = append(docs, d.doc), append(recs, d.rec)
	}
	got := Dates(docs, recs)
	for id, want := range map[string]struct {
		day   string
		width int // days beside it that the interval may hold
	}{
		"copy":   {"2024-05-02", 0},
		"report": {"2024-05-03", 1},
		"bare":   {"2024-05-03", 2},
	} {
		iv, ok := got[id]
		if !ok || iv.From > want.day || iv.To < want.day || dayNumber(iv.To)-dayNumber(iv.From) > want.width || iv.Basis == "" {
			t.Errorf("%s: %+v, want %v with a basis", id, iv, want)
		}
	}
	if iv, ok := got["flood"]; ok {
		t.Errorf("a document without evidence was dated: %+v", iv)
	}
	if _, ok := got["dated"]; ok {
		t.Error("a dated document was dated again")
	}
}

func TestDatesExplicitDays(t *testing.T) {
	dated := article("dated", "2024-05-03", dispatch)
	undated := article("undated", "", "The strike of port workers in Westhaven ended after the operator agreed to a pay rise on May 6. Cranes will move, union members vote and ships berth inside the breakwater, exporters said.")
	undated.rec.Times = []schema.Time{{Span: undated.span("May 6", 0), Text: "May 6", Type: "DATE", Value: "XXXX-05-06"}}
	got := Dates([]*schema.Document{dated.doc, undated.doc}, []*schema.Record{dated.rec, undated.rec})
	if iv := got["undated"]; iv.From < "2024-05-06" {
		t.Errorf("printed before what it reports as past: %+v", iv)
	}
}

func TestDayNumbers(t *testing.T) {
	for day, wd := range map[string]int{"2024-05-03": 4, "2025-12-14": 6, "1999-12-31": 4, "1700-01-04": 0} {
		n := dayNumber(day)
		if dayString(n) != day || weekday(n) != wd {
			t.Errorf("%s is day %d, %s, weekday %d; want weekday %d", day, n, dayString(n), weekday(n), wd)
		}
	}
	for _, bad := range []string{"", "2025", "2025-13-45", "XXXX-12-14"} {
		if n := dayNumber(bad); n != 0 {
			t.Errorf("dayNumber(%q) = %d", bad, n)
		}
	}
}
