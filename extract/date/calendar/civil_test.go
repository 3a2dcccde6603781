package calendar

import (
	"testing"
	"time"
)

func TestCivilAgainstTime(t *testing.T) {
	for d := MinDay; d <= MaxDay; d += 17 {
		y, m, day := d.YMD()
		want := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(d))
		if want.Year() != y || int(want.Month()) != m || want.Day() != day {
			t.Fatalf("day %d: got %d-%d-%d, want %s", d, y, m, day, want)
		}
		if Civil(y, m, day) != d {
			t.Fatalf("%s does not come back", d)
		}
		iy, iw := want.ISOWeek()
		if gy, gw := d.ISOWeek(); gy != iy || gw != iw || d.Weekday() != (int(want.Weekday())+6)%7+1 {
			t.Fatalf("%s: week %d-%d weekday %d", d, gy, gw, d.Weekday())
		}
		if back, err := ParseDay(d.String()); err != nil || back != d {
			t.Fatalf("%s: %v", d, err)
		}
	}
}

func TestClamping(t *testing.T) {
	for _, tt := range []struct {
		from   string
		months int
		want   string
	}{
		{"2025-01-31", 1, "2025-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2025-03-31", -1, "2025-02-28"}, {"2024-02-29", 12, "2025-02-28"},
		{"2025-10-15", 6, "2026-04-15"}, {"2025-06-12", -6, "2024-12-12"}, {"2025-05-31", 1, "2025-06-30"}, {"2025-12-15", -24, "2023-12-15"},
	} {
		d, err := ParseDay(tt.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.AddMonths(tt.months).String(); got != tt.want {
			t.Errorf("%s%+d months: got %s, want %s", tt.from, tt.months, got, tt.want)
		}
	}
}

func TestFeasts(t *testing.T) {
	for _, tt := range []struct{ name, day string }{
		{"easter", "2025-04-20"}, {"easter", "2024-03-31"}, {"orthodox easter", "2024-05-05"}, {"orthodox easter", "2025-04-20"},
		{"thanksgiving", "2025-11-27"}, {"labor day", "2025-09-01"}, {"memorial day", "2025-05-26"}, {"yom kippur", "2025-10-02"}, {"yom kippur", "2024-10-12"},
		{"eid al fitr", "2018-06-15"}, {"lunar new year", "2025-01-29"}, {"diwali", "2023-11-12"}, {"good friday", "2026-04-03"}, {"election day", "2024-11-05"},
	} {
		want, err := ParseDay(tt.day)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for i := range Feasts {
			for _, n := range Feasts[i].Names {
				if n != tt.name {
					continue
				}
				found = true
				if from, _, ok := Feasts[i].On(want.Year()); !ok || from != want {
					t.Errorf("%s: got %s, want %s", tt.name, from, tt.day)
				}
			}
		}
		if !found {
			t.Errorf("no feast %q", tt.name)
		}
	}
}
