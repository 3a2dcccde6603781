package name

import (
	"strings"
	"testing"

	"annals/schema"
)

// What a phrase of a text, at its last occurrence, points at; a source without a
// name is described.
func TestPointing(t *testing.T) {
	for _, c := range []struct{ about, text, phrase, want string }{
		{"a state's ministry", "Norway's Defence Ministry said the pier was safe. Denmark's Defence Ministry said three boats sank.", "Denmark's Defence Ministry", "Denmark's Defence Ministry"},
		{"the same state's, named otherwise", "Norway's Interior Ministry was closed. The Interior Ministry of Norway said it was safe.", "Norway's Interior Ministry", "Interior Ministry of Norway"},
		{"the ministry named last", "The Danish Interior Ministry was closed. Norway's Interior Ministry opened. The Interior Ministry said it was safe.", "The Interior Ministry", "Norway's Interior Ministry"},
		{"somebody by age", "Nora Lind won the race on Sunday. The 52-year-old said she would rest.", "The 52-year-old", "Nora Lind"},
		{"the one whose age is told", "Nora Lind, 52, won the race. Ida Berg was second. The 52-year-old said she would rest.", "The 52-year-old", "Nora Lind"},
		{"nobody of that age", "Nora Lind, 52, won the race. The 19-year-old said she would rest.", "The 19-year-old", "19-year-old"},
		{"a compound with a number", "The nine-page text calls for calm.", "The nine-page text", "nine-page text"},
		{"a deputy is not the mayor", "The deputy mayor, Tom Hart, resigned. The mayor said she was sorry.", "The mayor", "mayor"},
		{"nor is a former one", "Former mayor Per Holm laughed. The mayor denied it.", "The mayor", "mayor"},
		{"an adjective leaves the office", "The Danish mayor, Tom Hart, resigned. The mayor said it was time.", "The mayor", "Tom Hart"},
		{"whom a letter is to", "In a letter to the mayor, Nora Lind said the pier was unsafe. The mayor told reporters it was not.", "The mayor", "mayor"},
		{"a body that looks like a pronoun", "The WHO said on Monday that the pier was closed.", "The WHO", "World Health Organization"},
		{"a description ends before its verb", "A source close to Hale dismissed the claim on Monday.", "A source", "source close to Hale"},
		{"the subject that a clause is told by", "President Ivo Kral praised the deal. The town's mayor, Per Holm, said he had resigned.", "he", "Per Holm"},
		{"the company that something is said of", "Tarn Foods reported a loss on Monday, below the forecast of analysts polled by OECD. The company expects a profit.", "The company", "Tarn Foods"},
		{"rebels are not the army", "The Arakan Army burned two trucks. The army said it was calm.", "The army", "army"},
		{"a state's army is", "The Sudanese Army burned two trucks. The army said it was calm.", "The army", "Sudanese Army"},
		{"who is praised goes on", "Ivo Kral has died. The painter Per Holm called him a giant.\n\nBorn in Oslo, he studied in Rome.", "he", "Ivo Kral"},
		{"who acts is not whom he acts on", "Nora Lind resigned. Ana Ruiz said she had called her on Sunday.", "her", "Nora Lind"},
		{"a union is no company", "Tarn Foods cut 300 jobs on Monday. The Dockers' Union called it a shame. The company was silent.", "The company", "Tarn Foods"},
		{"the only firm, by its trade", "Halden Foods raised prices on Monday. The Danish brewer said sales fell.", "The Danish brewer", "Halden Foods"},
		{"two firms, neither called so", "Halden Foods lost money, and Velda Lines made some. The Danish brewer said sales fell.", "The Danish brewer", "Danish brewer"},
		{"what a comma adds to a firm", "Corvel, a maker of pumps, lost money. Halden Foods, a retailer, did not. The pump maker said it would cut jobs.", "The pump maker", "Corvel"},
		{"the other one", "Corvel, a maker of pumps, lost money. Halden Foods, a retailer, did not. The retailer said it was glad.", "The retailer", "Halden Foods"},
		{"what stands before a firm", "Halden Foods agreed to buy the Danish brewer Velda Lines. The brewer said the price was fair.", "The brewer", "Velda Lines"},
		{"what a firm is said to be", "Skyra is Norway's biggest airline. Halden Foods sells bread. The airline said it would fly less.", "The airline", "Skyra"},
		{"a trade in its name", "Hafslo Energy sold its stake. The energy giant said it was late.", "The energy giant", "Hafslo Energy"},
		{"the plant's operator", "The plant's operator, Hafslo Energy, closed it. The operator said it was old.", "The operator", "Hafslo Energy"},
		{"a firm's insurer is not the firm", "Hafslo Energy closed the plant. Hafslo Energy's insurer said claims rose.", "Hafslo Energy's insurer", "Hafslo Energy's insurer"},
		{"where a firm is at home", "Halden Foods raised prices on Monday. The Basel-based company said sales fell.", "The Basel-based company", "Halden Foods"},
		{"the ministry of one state of two", "Norway's Foreign Ministry and Sweden's Foreign Ministry were ready. The Swedish ministry said it would wait.", "The Swedish ministry", "Sweden's Foreign Ministry"},
		{"the party of one state of two", "Norway's Green Party and Sweden's Green Party met. The Norwegian party said it was late.", "The Norwegian party", "Norway's Green Party"},
		{"the central bank", "The Bank of Norway raised rates. Halden Bank fell. The central bank said more would come.", "The central bank", "Bank of Norway"},
		{"a role after an age", "Maria Lund, 44, a nurse, met Tom Berg. The 44-year-old nurse said it was late.", "The 44-year-old nurse", "Maria Lund"},
		{"a nurse of another age", "Maria Lund, 44, a nurse, met Tom Berg. The 31-year-old nurse said it was late.", "The 31-year-old nurse", "31-year-old nurse"},
		{"what somebody is said to be", "Maria Lund is a retired teacher. Tom Berg lives next door. The retired teacher said it was late.", "The retired teacher", "Maria Lund"},
		{"a role given later", "The retired teacher said the bell was too loud. Maria Lund, a retired teacher from Voss, lives by the pier.", "The retired teacher", "Maria Lund"},
		{"two of one role", "Maria Lund, a teacher, and Ana Berg, a teacher, spoke. The teacher said it was late.", "The teacher", "teacher"},
		{"a former minister", "Former minister Ole Hass met Tom Berg. The former minister said talks had failed.", "The former minister", "Ole Hass"},
		{"with less than his office", "Ole Hass, the former trade minister, met Tom Berg. The former minister said talks had failed.", "The former minister", "Ole Hass"},
		{"where somebody was born", "Rui Costal, a Lisbon-born midfielder, met Tom Berg. The Lisbon-born midfielder said he was glad.", "The Lisbon-born midfielder", "Rui Costal"},
		{"the mayor of one town of two", "Maria Lund, mayor of Voss, met Ole Hass, mayor of Bergen. The Bergen mayor said it was open.", "The Bergen mayor", "Ole Hass"},
		{"a trade no list has", "Maria Lund, a beekeeper from Voss, met Tom Berg. The beekeeper said bees were rare.", "The beekeeper", "Maria Lund"},
		{"a body that no list has", "Quorley council said it was late.", "Quorley council", "Quorley council"},
		{"an office with a number", "Norway's First Minister Nora Lind met Health Minister Per Holm. The first minister said it was late.", "The first minister", "Nora Lind"},
		{"whose titles two are", "Senator Per Holm left. The Tarn senator and party whip, Nora Lind, smiled. The Tarn senator said it was late.", "The Tarn senator", "Nora Lind"},
		{"two of two titles", "The Tarn senator and the party whip left. The party whip said it was late.", "The Tarn senator", "Tarn senator"},
		{"an office in capitals", "They waited. The Prime Minister said it was late.", "The Prime Minister", "prime minister"},
		{"many of them", "Tens of thousands of marchers said it was late.", "Tens of thousands of marchers", "marchers"},
		{"whom a report is not by", "Sergeant Paul Hale shut the road. Per Holm, he said, had been driving too fast.", "he", "Paul Hale"},
		{"nor where it closes", "Fire chief Paul Hale spoke on Friday. Per Holm had been dead for hours, he said on Sunday.", "he", "Paul Hale"},
		{"who comes and says it", "Paul Hale shut the road. When Per Holm came, he said it was late.", "he", "Per Holm"},
		{"who is asked", "Nora Lind called for calm. Lind was late. Asked if she was afraid, Ana Ruiz shrugged.", "she", "Ana Ruiz"},
		{"who wrote a letter", "Ana Ruiz read out a text that Nora Lind sent on Friday, in which she warned of rain.", "she", "Nora Lind"},
		{"whom a letter is from", "Ana Ruiz published an email from Nora Lind, in which she warned of rain.", "she", "Nora Lind"},
		{"a sister who wrote", "Ana Ruiz kept the email that her sister wrote in May, in which she warned of rain.", "she", "sister"},
		{"whom a letter is to, in which", "Ana Ruiz wrote a letter to Nora Lind, in which she warned of rain.", "she", "Ana Ruiz"},
		{"one of a people", "Coach Otto Berg was calm. The German said he would stay.", "The German", "Otto Berg"},
		{"two whom it may mean", "Coach Otto Berg met Per Holm. The Spaniard said he would stay.", "The Spaniard", "Spaniard"},
		{"all of a people", "Coach Otto Berg was calm. The French said no.", "The French", "French"},
		{"an office before a name with its own", "The lead author, Dr Per Holm, said it was a start.", "The lead author, Dr Per Holm,", "Per Holm"},
		{"a role before a name with its own", "One buyer, the Riga dealer Ana Roux, said prices were high.", "One buyer, the Riga dealer Ana Roux,", "Ana Roux"},
		{"whose friend it is", "One juror, a friend of Ana Roux, said prices were high.", "One juror, a friend of Ana Roux,", "juror"},
		{"an office with its field", "Superintendent of Police Anil Rathod said two men were held.", "Superintendent of Police Anil Rathod", "Anil Rathod"},
		{"whom a clause keeps unnamed", "Halden Lines denied it. Two port officials, who spoke on condition of anonymity, saw it. One of them said it was late.", "them", "port officials"},
	} {
		d, r := readText(t, c.text, true)
		at := strings.LastIndex(c.text, c.phrase+" ")
		span := schema.Span{Start: at, End: at + len(c.phrase)}
		got := ""
		if e, ok := r.Who(d, span); ok {
			got = e.Name
		} else {
			got = r.Describe(d, span).Name
		}
		if got != c.want {
			t.Errorf("%s: %q\n%q is %q, want %q", c.about, c.text, c.phrase, got, c.want)
		}
	}
	// Somebody the quotation itself speaks of is nobody outside of it.
	d, r := readText(t, "Minister Omar Salah resigned.\n\n“My son is 12. He wants to go home,” said Dina Awad.", true)
	at := strings.Index(d.Text, "He wants")
	if e, ok := r.Who(d, schema.Span{Start: at, End: at + 2}); ok {
		t.Errorf("he of the quotation is %q", e.Name)
	}
}
