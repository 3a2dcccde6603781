package claim

func weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today":
		return true
	}
	return false
}

func isTimeWord(w string) bool {
	if weekday(w) {
		return true
	}
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "past", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.":
		return true
	}
	return false
}

// timeNouns are times that a parser may take for the subject: "a day earlier, he said".
var timeNouns = map[string]bool{"day": true, "days": true, "week": true, "weeks": true, "month": true, "months": true, "year": true, "years": true,
	"morning": true, "evening": true, "night": true, "afternoon": true, "weekend": true, "hours": true, "minutes": true, "moment": true, "moments": true}

// seasons are times that no list of times for sources has.
var seasons = words("spring summer autumn winter fall weekend month")
