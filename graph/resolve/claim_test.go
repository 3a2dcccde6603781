package resolve

import (
	"strings"
	"testing"

	"annals/schema"
)

func TestClaims(t *testing.T) {
	long := "we have gone through every line of the draft and the key is that the dredging starts before winter and only a signed plan can help the town"
	for _, tc := range []struct {
		name string
		a, b func(*draft)
		same bool
	}{
		{"same quotation", func(d *draft) { d.says("Ana Ruiz", long) }, func(d *draft) { d.says("Ana Ruiz", long) }, true},
		{"in part and in whole", func(d *draft) { d.says("Ana Ruiz", long) }, func(d *draft) { d.says("Ana Ruiz", "the key is that the dredging starts before winter") }, true},
		{"cut off by an ellipsis", func(d *draft) { d.says("Ana Ruiz", long) }, func(d *draft) {
			d.says("Ana Ruiz", "we have gone through every line of the draft and the key is that the dredging starts before winter and only…")
		}, true},
		{"same quotation of another", func(d *draft) { d.says("Ana Ruiz", long) }, func(d *draft) { d.says("Ben Okafor", long) }, false},
		{"same number of the same thing", func(d *draft) {
			d.says("Ana Ruiz", "they had settled 80 percent of the berths").quantity(80, "percent", "berths")
		}, func(d *draft) {
			d.says("Ana Ruiz", "the board agreed on 80 per cent of the berths").quantity(80, "percent", "berths")
		}, true},
		{"other number of the same thing", func(d *draft) {
			d.says("Ana Ruiz", "they had settled 80 percent of the berths").quantity(80, "percent", "berths")
		}, func(d *draft) {
			d.says("Ana Ruiz", "they had settled 60 percent of the berths").quantity(60, "percent", "berths")
		}, false},
		{"same number of another thing", func(d *draft) {
			d.says("Ana Ruiz", "80 percent of the berths are free").quantity(80, "percent", "berths")
		}, func(d *draft) {
			d.says("Ana Ruiz", "80 percent of the pilots are ill").quantity(80, "percent", "pilots")
		}, false},
		{"denial of the same words", func(d *draft) { d.says("Ana Ruiz", "the operator will close the northern basin this winter") }, func(d *draft) {
			d.says("Ana Ruiz", "the operator will not close the northern basin this winter")
		}, false},
		{"nearly the same words", func(d *draft) {
			d.says("Ana Ruiz", "the operator would close the northern basin before the winter storms")
		}, func(d *draft) {
			d.says("Ana Ruiz", "that the operator closes the northern basin before winter storms")
		}, true},
		{"other words", func(d *draft) { d.says("Ana Ruiz", "the pilots deserve better pay") }, func(d *draft) { d.says("Ana Ruiz", "ships will berth again on Tuesday") }, false},
		{"one common word", func(d *draft) { d.says("Ana Ruiz", "no comment") }, func(d *draft) { d.says("Ben Okafor", "no comment") }, false},
	} {
		a := article("a", "2024-05-01", "Ana Ruiz and Ben Okafor spoke of the harbour."+filler).person("Ana Ruiz").person("Ben Okafor")
		b := article("b", "2024-05-02", "Ana Ruiz and Ben Okafor talked about it again."+other).person("Ana Ruiz").person("Ben Okafor")
		a.rec.Publisher, b.rec.Publisher = "Ledger", "Courier"
		tc.a(a)
		tc.b(b)
		res, recs := resolveDrafts(Options{}, a, b)
		if got := recs[0].Claims[0].Claim == recs[1].Claims[0].Claim; got != tc.same {
			t.Errorf("%s: same claim %v, want %v", tc.name, got, tc.same)
		}
		if tc.same {
			c := res.Claims[0]
			if len(res.Claims) != 1 || len(c.Utterances) != 2 || len(c.Origins) != 2 || len(c.Outlets) != 2 || len(c.Reasons) == 0 {
				t.Errorf("%s: %+v", tc.name, c)
			}
		}
	}
}

func TestCopiesCountOnce(t *testing.T) {
	a := article("a", "2024-05-03", dispatch+"\nAna Ruiz called it a fair end.").person("Ana Ruiz").says("Ana Ruiz", "a fair end")
	b := article("b", "2024-05-03", dispatch+"\nAna Ruiz called it a fair end.").person("Ana Ruiz").says("Ana Ruiz", "a fair end")
	res, _ := resolveDrafts(Options{}, a, b)
	if len(res.Claims) != 1 || len(res.Claims[0].Utterances) != 2 || len(res.Claims[0].Origins) != 1 {
		t.Errorf("claims %+v", res.Claims)
	}
}

func TestUnresolvedSpeakersStayOpen(t *testing.T) {
	a := article("a", "2024-05-01", "He spoke."+filler).says("", "the dredging starts")
	b := article("b", "2024-05-02", "She spoke."+other).says("", "the dredging starts")
	_, recs := resolveDrafts(Options{}, a, b)
	if recs[0].Claims[0].Claim == recs[1].Claims[0].Claim {
		t.Error("short claims of unknown speakers were joined")
	}
}

func TestEvents(t *testing.T) {
	for _, tc := range []struct {
		name string
		a, b func(*draft)
		same bool
	}{
		{"same act, actors and day", func(d *draft) { d.event("meet", "Ana Ruiz", "Ben Okafor", "2024-05-01", "Ruiz met Okafor") }, func(d *draft) { d.event("meet", "Ana Ruiz", "Ben Okafor", "2024-05-01", "Okafor was met") }, true},
		{"another day", func(d *draft) { d.event("meet", "Ana Ruiz", "Ben Okafor", "2024-05-01", "Ruiz met Okafor") }, func(d *draft) { d.event("meet", "Ana Ruiz", "Ben Okafor", "2024-05-02", "Ruiz met Okafor") }, false},
		{"a synonym", func(d *draft) { d.event("resign", "Ana Ruiz", "", "", "Ruiz resigned") }, func(d *draft) { d.event("step down", "Ana Ruiz", "", "", "Ruiz stepped down") }, true},
		{"other actors", func(d *draft) { d.event("arrest", "", "Ana Ruiz", "", "Ruiz was arrested") }, func(d *draft) { d.event("arrest", "", "Ben Okafor", "", "Okafor was arrested") }, false},
		{"speech acts", func(d *draft) { d.event("say", "Ana Ruiz", "", "", "Ruiz said") }, func(d *draft) { d.event("say", "Ana Ruiz", "", "", "said Ruiz") }, false},
		{"negated", func(d *draft) { d.event("visit", "Ana Ruiz", "", "", "Ruiz visited") }, func(d *draft) {
			d.event("visit", "Ana Ruiz", "", "", "Ruiz did not visit")
			d.rec.Events[0].Status = schema.Negated
		}, false},
	} {
		a := article("a", "2024-05-02", "Ana Ruiz and Ben Okafor spoke of the harbour."+filler).person("Ana Ruiz").person("Ben Okafor")
		b := article("b", "2024-05-02", "Ana Ruiz and Ben Okafor talked about it again."+other).person("Ana Ruiz").person("Ben Okafor")
		tc.a(a)
		tc.b(b)
		res, recs := resolveDrafts(Options{}, a, b)
		if got := recs[0].Events[0].Event == recs[1].Events[0].Event; got != tc.same {
			t.Errorf("%s: same event %v, want %v", tc.name, got, tc.same)
		}
		if tc.same && (len(res.Events[0].Origins) != 2 || len(res.Events[0].Reasons) == 0) {
			t.Errorf("%s: %+v", tc.name, res.Events[0])
		}
	}
}

// A report without a time takes the day that another outlet states for the same
// event, with the reason; one that nobody named takes part in does not.
func TestLentTime(t *testing.T) {
	a := article("a", "2024-05-02", "Ana Ruiz and Ben Okafor spoke of the harbour."+filler).person("Ana Ruiz").person("Ben Okafor").
		event("meet", "Ana Ruiz", "Ben Okafor", "2024-05-01", "Ruiz met Okafor")
	b := article("b", "2024-05-02", "Ana Ruiz and Ben Okafor talked about it again."+other).person("Ana Ruiz").person("Ben Okafor").
		event("meet", "Ana Ruiz", "Ben Okafor", "", "after Ruiz met Okafor").
		event("meet", "", "", "", "the ministers met")
	_, recs := resolveDrafts(Options{}, a, b)
	lent := recs[1].Events[0].Time
	if lent == nil || lent.From != "2024-05-01" || lent.Span != nil || !strings.HasPrefix(lent.Basis, "the same event is dated in a") {
		t.Errorf("lent time: %+v", lent)
	}
	if got := recs[1].Events[1].Time; got != nil {
		t.Errorf("a report that names nobody got %+v", got)
	}
	if own := recs[0].Events[0].Time; own.Span == nil {
		t.Error("the report that states the day lost its span")
	}
}

func TestCopiesOfASentenceAreOneEvent(t *testing.T) {
	a := article("a", "2024-05-03", dispatch+"\nThe union’s head said it was a fair end to a hard week.").person("head").event("say", "head", "", "2024-05-03", "The union’s head said it was a fair end to a hard week.")
	b := article("b", "2024-05-04", dispatch+"\nThe union's head said it was a fair end to a hard week").person("head").event("say", "head", "", "2024-05-04", "The union's head said it was a fair end to a hard week")
	_, recs := resolveDrafts(Options{}, a, b)
	if recs[0].Events[0].Event != recs[1].Events[0].Event {
		t.Error("one sentence in two copies is two events")
	}
}
