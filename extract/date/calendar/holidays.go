package calendar

// A Feast has names, in small letters and without the sign of the possessive, and a rule
// for its first and its last day in a year; ok is false in a year without it.
type Feast struct {
	Names []string
	On    func(y int) (from, to Day, ok bool)
}

// fixed is the same day of each year.
func fixed(m, d int) func(int) (Day, Day, bool) {
	return func(y int) (Day, Day, bool) { k := Civil(y, m, d); return k, k, true }
}

// nthWeekday is the n-th weekday wd of month m; n = -1 the last.
func nthWeekday(n, wd, m int) func(int) (Day, Day, bool) {
	return func(y int) (Day, Day, bool) {
		first, last := Civil(y, m, 1), Civil(y, m, DaysIn(y, m))
		k := first + Day((wd-first.Weekday()+7)%7) + Day(7*(n-1))
		if n < 0 {
			k = last - Day((last.Weekday()-wd+7)%7)
		}
		return k, k, true
	}
}

// easter is so many days from Western Easter Sunday, orthodox from the Eastern.
func easter(n int) func(int) (Day, Day, bool) {
	return func(y int) (Day, Day, bool) { k := Easter(y) + Day(n); return k, k, true }
}

func orthodox(n int) func(int) (Day, Day, bool) {
	return func(y int) (Day, Day, bool) { k := OrthodoxEaster(y) + Day(n); return k, k, true }
}

// Feasts is the table of feasts that English news names.
var Feasts = []Feast{
	{[]string{"new year s day", "new years day", "new year day", "new year", "new years"}, fixed(1, 1)},
	{[]string{"new year s eve", "new years eve", "new year eve"}, fixed(12, 31)},
	{[]string{"epiphany", "three kings day"}, fixed(1, 6)},
	{[]string{"orthodox christmas"}, fixed(1, 7)},
	{[]string{"valentine s day", "valentines day", "valentine day"}, fixed(2, 14)},
	{[]string{"st patrick s day", "saint patrick s day", "st patricks day", "saint patrick", "saint paddy s day", "st paddy s day"}, fixed(3, 17)},
	{[]string{"april fools day", "april fool s day", "april fools"}, fixed(4, 1)},
	{[]string{"earth day"}, fixed(4, 22)},
	{[]string{"anzac day"}, fixed(4, 25)},
	{[]string{"may day"}, fixed(5, 1)},
	{[]string{"king s day", "koningsdag"}, fixed(4, 27)},
	{[]string{"cinco de mayo"}, fixed(5, 5)},
	{[]string{"victory day"}, fixed(5, 9)},
	{[]string{"juneteenth", "freedom day", "jubilee day"}, fixed(6, 19)},
	{[]string{"canada day"}, fixed(7, 1)},
	{[]string{"independence day"}, fixed(7, 4)},
	{[]string{"bastille day"}, fixed(7, 14)},
	{[]string{"assumption day"}, fixed(8, 15)},
	{[]string{"women s equality day", "womens equality day"}, fixed(8, 26)},
	{[]string{"international women s day", "women s day"}, fixed(3, 8)},
	{[]string{"australia day"}, fixed(1, 26)},
	{[]string{"groundhog day"}, fixed(2, 2)},
	{[]string{"halloween"}, fixed(10, 31)},
	{[]string{"all saints day", "all saint s day"}, fixed(11, 1)},
	{[]string{"guy fawkes night", "bonfire night"}, fixed(11, 5)},
	{[]string{"veterans day", "veteran s day", "remembrance day", "armistice day"}, fixed(11, 11)},
	{[]string{"christmas eve", "xmas eve"}, fixed(12, 24)},
	{[]string{"christmas", "christmas day", "xmas", "xmas day"}, fixed(12, 25)},
	{[]string{"boxing day", "st stephen s day"}, fixed(12, 26)},
	{[]string{"mlk day", "martin luther king day", "martin luther king s day", "martin luther king jr day"}, nthWeekday(3, 1, 1)},
	{[]string{"presidents day", "president s day", "presidents s day"}, nthWeekday(3, 1, 2)},
	{[]string{"mother s day", "mothers day"}, nthWeekday(2, 7, 5)},
	{[]string{"memorial day"}, nthWeekday(-1, 1, 5)},
	{[]string{"father s day", "fathers day"}, nthWeekday(3, 7, 6)},
	{[]string{"labor day"}, nthWeekday(1, 1, 9)},
	{[]string{"columbus day", "indigenous peoples day"}, nthWeekday(2, 1, 10)},
	{[]string{"boss s day", "boss day"}, func(y int) (Day, Day, bool) {
		k := Civil(y, 10, 16)
		switch k.Weekday() {
		case 6:
			k--
		case 7:
			k++
		}
		return k, k, true
	}},
	{[]string{"election day"}, func(y int) (Day, Day, bool) {
		k, _, _ := nthWeekday(1, 1, 11)(y)
		return k + 1, k + 1, true
	}},
	{[]string{"thanksgiving", "thanksgiving day"}, nthWeekday(4, 4, 11)},
	{[]string{"black friday"}, func(y int) (Day, Day, bool) { k, _, _ := nthWeekday(4, 4, 11)(y); return k + 1, k + 1, true }},
	{[]string{"cyber monday"}, func(y int) (Day, Day, bool) { k, _, _ := nthWeekday(4, 4, 11)(y); return k + 4, k + 4, true }},
	{[]string{"super tuesday"}, func(y int) (Day, Day, bool) {
		k, _, _ := nthWeekday(1, 1, 3)(y)
		return k + 1, k + 1, y%4 == 0
	}},
	{[]string{"mardi gras", "shrove tuesday", "pancake day", "fat tuesday"}, easter(-47)},
	{[]string{"ash wednesday"}, easter(-46)},
	{[]string{"lent"}, func(y int) (Day, Day, bool) { return Easter(y) - 46, Easter(y) - 1, true }},
	{[]string{"palm sunday"}, easter(-7)},
	{[]string{"holy thursday", "maundy thursday"}, easter(-3)},
	{[]string{"good friday", "great friday"}, easter(-2)},
	{[]string{"holy saturday"}, easter(-1)},
	{[]string{"easter", "easter sunday", "easter day"}, easter(0)},
	{[]string{"easter monday", "easter mon"}, easter(1)},
	{[]string{"ascension day"}, easter(39)},
	{[]string{"pentecost", "whit sunday", "whitsun"}, easter(49)},
	{[]string{"whit monday", "pentecost monday"}, easter(50)},
	{[]string{"corpus christi"}, easter(60)},
	{[]string{"orthodox easter", "orthodox easter sunday", "pascha"}, orthodox(0)},
	{[]string{"orthodox good friday", "orthodox great friday"}, orthodox(-2)},
	{[]string{"great fast", "great lent"}, func(y int) (Day, Day, bool) { return OrthodoxEaster(y) - 48, OrthodoxEaster(y) - 9, true }},
	{[]string{"rosh hashanah", "rosh hashana"}, hebrew(7, 1, -1, 2)},
	{[]string{"yom kippur"}, hebrew(7, 10, 0, 1)},
	{[]string{"sukkot", "succos", "feast of the ingathering", "feast of tabernacles"}, hebrew(7, 15, -1, 8)},
	{[]string{"shemini atzeret"}, hebrew(7, 22, -1, 1)},
	{[]string{"hanukkah", "chanukah", "hanukah"}, hebrew(9, 25, -1, 7)},
	{[]string{"yom hashoah"}, hebrew(1, 27, -1, 1)},
	{[]string{"purim"}, hebrew(12, 14, 0, 1)},
	{[]string{"passover", "pesach"}, hebrew(1, 15, -1, 8)},
	{[]string{"shavuot"}, hebrew(3, 6, -1, 2)},
	{[]string{"ramadan"}, islamic(9, 1, 9, 0)},
	{[]string{"eid al fitr", "eid ul fitr", "id ul fitr"}, islamic(10, 1, 10, 1)},
	{[]string{"eid al adha", "eid ul adha", "id ul adha", "eid al azha", "eidul azha"}, islamic(12, 10, 12, 10)},
	{[]string{"ashura"}, islamic(1, 10, 1, 10)},
	{[]string{"lunar new year", "chinese new year", "chinese lunar new year", "chinese lunar new year s day", "chinese new year s day"}, tabled(chineseNewYear, 2000)},
	{[]string{"diwali", "deepavali"}, tabled(diwali, 2000)},
	{[]string{"nowruz"}, fixed(3, 20)},
}
