package word

// Weekday says whether w names a day by itself: a day of the week, "yesterday", "today".
func Weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today":
		return true
	}
	return false
}

// Time says whether w is a day by itself, a month or "past".
func Time(w string) bool {
	if Weekday(w) {
		return true
	}
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "past", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.":
		return true
	}
	return false
}

// TimeNoun says whether w is a noun of time, singular or plural.
func TimeNoun(w string) bool { return timeNouns[w] }

// timeNouns are times that a parser may take for the subject: "a day earlier, he said".
var timeNouns = map[string]bool{"day": true, "days": true, "week": true, "weeks": true, "month": true, "months": true, "year": true, "years": true,
	"morning": true, "evening": true, "night": true, "afternoon": true, "weekend": true, "hours": true, "minutes": true, "moment": true, "moments": true}

// Season says whether w is a season or another time that TimeNoun leaves out.
func Season(w string) bool { return seasons[w] }

// seasons are times that no list of times for sources has.
var seasons = Set("spring summer autumn winter fall weekend month")
