package main

import (
	"bytes"
	"strings"
	"testing"
)

// runDates runs the dates command by itself and gives what it printed.
func runDates(t *testing.T, stdin string, args ...string) (string, error) {
	t.Helper()
	c := datesCommand()
	c.Flags().String("config", "", "")
	var out bytes.Buffer
	c.SetIn(strings.NewReader(stdin))
	c.SetOut(&out)
	c.SetErr(&out)
	c.SilenceUsage, c.SilenceErrors = true, true
	c.SetArgs(args)
	err := c.Execute()
	return out.String(), err
}

func TestDatesCommand(t *testing.T) {
	out, err := runDates(t, "", "The bridge fell last Friday; it will reopen in March.", "--ref", "2025-12-15")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"last Friday", "2025-12-12", "2026-03-01/2026-03-31", "last such weekday before publication"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	out, err = runDates(t, "It fell on Friday.", "-", "--format", "json")
	if err != nil || !strings.Contains(out, `"value":"XXXX-WXX-5"`) || strings.Contains(out, `"from"`) {
		t.Errorf("without a date: %v\n%s", err, out)
	}
	if _, err := runDates(t, "", "x", "--ref", "15.12.2025"); err == nil || !strings.Contains(err.Error(), "2025-12-14") {
		t.Errorf("a wrong --ref: %v", err)
	}
	if _, err := runDates(t, "", "x", "--format", "xml"); err == nil {
		t.Error("a wrong --format was taken")
	}
}
