package date

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"annals/extract/date/calendar"
)

var update = flag.Bool("update", false, "write docs/dates.md anew")

const docsPath = "../../docs/dates.md"

const docsHead = `# Dates

What the date reader knows, rule by rule. The table is made from the examples
that stand beside the rules in ` + "`extract/date/rules_*.go`" + ` and is checked by a test;
write it anew with ` + "`go test ./extract/date -update`" + `.

All examples are said on Monday 2025-12-15. *Value* is the TIMEX3 value with its
mod, *days* the interval (both ends included), *basis* the reason that
` + "`annals explain`" + ` and ` + "`annals dates`" + ` give.

## How a text is read

1. One scan of the bytes finds islands: runs of date words and numbers that hold
   a trigger (a month, a unit, a year, a clock time …). Most of a text is never
   looked at again.
2. Rules run at the islands, layer by layer: atoms (` + "`March 3, 2022`" + `), dates made
   of dates (` + "`Monday of last week`" + `), parts (` + "`early 2024`" + `), shifts (` + "`two weeks ago`" + `),
   times of day, intervals, sets, words of degree. The longest match wins, then
   the rule that stands first.
3. Refiners drop names ("Theresa May"), counts ("2014 passengers"), ages and
   rates, decide 3/4/2025 by outlet or by another date of the text, and anchor
   what is left: to the day of publication, to the date of an embedded post, or
   to the date last spoken of ("two days later").

Weekdays look back, today included, unless their clause looks ahead ("will",
"is to", "scheduled" …); months and days take the nearest year unless the tense
says otherwise. Without a date of publication nothing is counted from today: the
value stays open (` + "`XXXX-WXX-5`" + `) and there is no interval. A date of publication that
is only known as an interval widens what is counted from it, unless both its
ends give the same result.

A text of at most 400 bytes whose moment of reference is known to the minute is
read as a message, not as an article: it looks ahead ("Friday" is the next one),
counts exactly ("in two weeks" is a day) and narrows parts ("the end of March").

## When a document was published

Candidates are ranked: metadata, address of the page (` + "`/2025/12/15/`" + `), date
printed on the page, byline, dateline, copyright line. The best-ranked full date
counts, the first one within a rank; a month and day without a year takes the
year of the best-ranked candidate that has one. Others that differ by more than
two days are reported as conflicts in the record.

## Your own rules

In the configuration, a regular expression with named groups out of year, month,
day, weekday, hour and minute:

` + "```yaml" + `
dates:
  rules:
    - name: session
      regexp: 'session of (?P<year>\d{4})-(?P<month>\d{2})'
` + "```" + `

In Go, any ` + "`rules.Rule`" + ` of [when](https://github.com/olebedev/when) in ` + "`date.Options.Rules`" + `;
which fields of its context it sets is the granularity. Our own rules are such
values too (` + "`date.Rules()`" + `). What a user's rule finds takes the place of ours.

## Forms

| rule | example | value | days | basis |
|---|---|---|---|---|
`

// docsTable writes one row an example, with the basis that Read gives.
func docsTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString(docsHead)
	for _, r := range book.rules {
		for _, ex := range r.Yes {
			docsRow(t, &b, r, ex, Ref{Published: said})
		}
	}
	b.WriteString("\n## Forms of messages\n\nSaid at 2025-12-15T09:30.\n\n| rule | example | value | days | basis |\n|---|---|---|---|---|\n")
	for _, r := range book.rules {
		for _, ex := range r.Message {
			docsRow(t, &b, r, ex, messageRef)
		}
	}
	b.WriteString("\n## Feasts\n\n| names | 2024 | 2025 | 2026 |\n|---|---|---|---|\n")
	for _, h := range calendar.Feasts {
		names := make([]string, len(h.Names))
		for i, n := range h.Names {
			names[i] = strings.NewReplacer(" s ", "'s ", " al ", " al-", " ul ", " ul-").Replace(n)
		}
		fmt.Fprintf(&b, "| %s |", strings.Join(names, ", "))
		for y := 2024; y <= 2026; y++ {
			from, to, ok := h.On(y)
			switch {
			case !ok:
				b.WriteString(" – |")
			case from == to:
				fmt.Fprintf(&b, " %s |", from)
			default:
				fmt.Fprintf(&b, " %s – %s |", from, to)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// docsRow writes one example with what Read makes of it.
func docsRow(t *testing.T, b *strings.Builder, r *Rule, ex Example, ref Ref) {
	plain, start, end := marked(ex)
	value, days, basis := "", "", ""
	for _, m := range read1(t, plain, ref) {
		if m.Start == start && m.End == end {
			value, basis = strings.TrimSpace(m.Value+" "+m.Mod), m.Basis
			if days = m.From; m.To != m.From {
				days += " – " + m.To
			}
		}
	}
	shown := plain[:start] + "**" + plain[start:end] + "**" + plain[end:]
	fmt.Fprintf(b, "| %s | %s | `%s` | %s | %s |\n", r.Name, shown, value, days, basis)
}

func TestDocs(t *testing.T) {
	want := docsTable(t)
	if *update {
		if err := os.MkdirAll("../../docs", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(docsPath, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(docsPath)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is not what the rules say; run go test ./extract/date -update", docsPath)
	}
}
