package resolve

import "time"

// Days are counted from Monday 4 January 1700, which is day 1, so that zero can
// mean "unknown" and distances are plain differences. Earlier days are unknown.

// dayNumber reads the first ten characters of an ISO date or date-time; 0 when
// they are no date.
func dayNumber(s string) int {
	if len(s) < 10 {
		return 0
	}
	t, err := time.Parse("2006-01-02", s[:10])
	if err != nil {
		return 0
	}
	n := int((t.Unix()-firstDay.Unix())/86400) + 1
	return max(n, 0)
}

var firstDay = time.Date(1700, 1, 4, 0, 0, 0, 0, time.UTC)

// dayString is the inverse of dayNumber.
func dayString(n int) string {
	return firstDay.AddDate(0, 0, n-1).Format("2006-01-02")
}

// weekday gives 0 for Monday to 6 for Sunday.
func weekday(n int) int { return (n - 1) % 7 }
