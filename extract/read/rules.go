package read

import (
	"regexp"
	"strings"
)

// A rule says what a line of a page is. Rules are data: each one stands with
// lines that it must take and lines that it must leave, and the tests loop
// over both. Rules see a trimmed line; the first rule that matches wins.
type rule struct {
	name string
	kind Kind
	at   place
	// re must match the whole line (whole) or its beginning. Groups named
	// title, outlet, agency and names feed the Page.
	re opening
	// needs must be found in the line too; word is a literal in lower case that
	// the lower-cased line must hold, tried first because it is cheap; most is
	// the longest line in bytes (0: no bound).
	// marks is set for a rule about lines without letters and digits, which no
	// other rule sees.
	needs *regexp.Regexp
	word  string
	anyOf []string // as word, but one of them, and as they are written
	ends  string   // one of these bytes must be the last one
	most  int
	marks bool
	yes   []string
	no    []string
}

// place is where on a page a rule may match.
type place uint8

const (
	head     place = 1 << iota // before the first line of prose
	foot                       // after the last line of prose
	body                       // between them, on a line of its own
	ends     = head | foot
	anywhere = head | foot | body
)

// Pieces of the patterns. Months, weekdays and zones are matched in any case;
// blanks inside numbers ("13: 26") come from pages that were tokenised.
const (
	month   = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
	weekday = `(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?`
	dayNum  = `(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`
	year    = `(?:19|20)\d\d`
	years   = year + `(?: ?[-–] ?` + year + `)?`
	slashes = `\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?` + year
	isoDay  = year + `-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
	fullDay = `(?:` + isoDay + `|` + month + ` ` + dayNum + `,? ` + year + `|` + dayNum + ` ` + month + `,? ` + year + `|` + slashes + `|` + year + ` ?[./] ?\d{1,2} ?[./] ?\d{1,2})`
	zone    = `(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|MSK|IST|AE[SD]T|NZ[SD]T|SGT|HKT|JST|KST|WIB|UK time|local time|Z)\b`
	clock   = `(?:T?\d{1,2} ?[:.] ?\d\d(?: ?: ?\d\d)?|\d{1,2}(?: ?[ap]\.? ?m\.?))(?: ?[ap]\.? ?m\.?)?(?:,? ?\(?(?:` + zone + `|[+-]\d\d:?\d\d)\)?)?`
	label   = `(?:(?:First |Last |Originally )?(?:Published|Posted|Updated|Modified|Created)(?: on| at)?|Publication date|Date|Updated)\b:?`
	stamp   = `(?:(?:` + label + `|` + weekday + `|` + fullDay + `|` + clock + `|at|on|[|,;·•–—\-/()]) ?)+`
	name    = `(?:\p{Lu}[\p{L}.'’\-]*|de|von|van|der|bin|al|el|la|di|da)`
	person  = `\p{Lu}[\p{L}.'’\-]+(?: ` + name + `){1,3}`
	people  = person + `(?:(?:, | and |, and | & )` + person + `)*`
	// city is a place in capitals, as datelines write it.
	city   = `(?:(?:ST|FT|MT|PORT)\.? )?\p{Lu}[\p{Lu}'’\-]{2,}(?: \p{Lu}[\p{Lu}'’\-]+){0,3}(?:/\p{Lu}[\p{Lu}'’\-]{2,})?`
	region = `(?:, (?:\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}|\p{Lu}\.\p{Lu}\.))`
	near   = `,? (?:` + month + ` \d{1,2}|\d{1,2} ` + month + `)(?:,? ` + year + `)?`
	agency = ` ?\((?P<agency>(?:\p{Lu}|dpa)[\p{L}&.\-/ ]{0,38})\)`
	// slugs are what wires write before a headline: which version of the story it is.
	slugs = `(?:(?:ROUNDUP|UPDATE|WRAPUP|RPT|REFILE)(?: \d{1,2})?(?: ?[-–—] ?|: ))+`
	dash  = ` ?[-–—_]{1,2}(?: |$)`
)

func whole(s string) opening { return opens(`^(?:`+s+`)$`, "") }
func fold(s string) opening  { return opens(`^(?i:`+s+`)$`, "") }

// start is a pattern for the beginning of a line, which must hold one of the bytes.
func start(s, holds string) opening { return opens(`^`+s, holds) }

const digits = "0123456789"

// lineRules are tried on whole lines.
var lineRules = []rule{
	{name: "appeared first on", kind: Credit, at: anywhere, word: "first",
		re:  whole(`The post (?P<title>.{3,300}?) (?:appeared first on|first appeared on) (?:the )?(?P<outlet>[^.]{2,80}(?:\.\w{2,4})?)\.?`),
		yes: []string{"The post Ferries stay in port appeared first on Harbour Gazette.", "The post Q&A: what now? first appeared on Delta Daily"},
		no:  []string{"The post office appeared to close first on Monday.", "The post was his first."}},
	{name: "contributors", kind: Credit, at: ends,
		re:  whole(`[-–—(\[*_ ]*(?i:with (?:additional )?(?:assistance|reporting|files|contributions|material) (?:from|by)|(?:additional )?(?:reporting|writing|editing) by|edited by|compiled by) .{3,250}`),
		yes: []string{"(With assistance from Ida Holm and Per Lund.)", "Reporting by Mara Lindt; Editing by Jo Ash", "Additional reporting by Ola Berg in Riga", "with files from the Delta Press"},
		no:  []string{"With assistance, the crew reached the shore.", "Reporting bylines is a habit of the paper"}},
	{name: "contributed to this report", kind: Credit, at: anywhere, word: " contributed ",
		re:  whole(`.{3,250} contributed (?:reporting )?to (?:this|the) (?:report|article|story)\.?\)?`),
		yes: []string{"Mara Lindt contributed to this report.", "Ola Berg in Riga and Per Lund contributed reporting to this article."},
		no:  []string{"Rain contributed to this week's floods.", "The dam contributed to the report of losses."}},
	{name: "story from agency", kind: Credit, at: ends,
		re:  whole(`(?:This (?:story|article|report) (?:was|has been) (?:originally |first )?(?:reported|published|produced|written|provided) (?:by|on|in|at) (?:The )?(?P<agency>\p{Lu}[^.]{2,80}))\.?`),
		yes: []string{"This story was reported by Delta Radio.", "This article was originally published by Delta Press."},
		no:  []string{"This story was published in haste."}},
	{name: "copyright", kind: Credit, at: ends,
		re:  whole(`\(?(?:(?:Copyright )?(?:©|\([cC]\)) ?(?:` + years + `|by \p{Lu}|\p{Lu}\p{L})|Copyright (?:© ?)?(?:by |` + years + `)).{0,300}`),
		yes: []string{"© 2026 Harbour Gazette. All rights reserved.", "Copyright 2026 Delta Press", "©2026 Meridian L.P. Distributed by Northern Content, LLC.", "(c) 2026 Tidewater", "© Harbour Gazette"},
		no:  []string{"Copyrights matter to the guild, she said.", "(see the map)", "©", "© s and", "(c) the third reason"}},
	{name: "agency alone", kind: Credit, at: ends, most: 80,
		re:  whole(`[-–—(\[]{0,2} ?(?i:(?:with|from|by|source:|via) (?:the )?)?(?P<agency>` + agencies + `)(?:(?:, | and |/| with )(?:` + agencies + `))*[)\].]?`),
		yes: []string{"Reuters", "with AP", "(AFP)", "AP, Reuters", "— dpa", "Source: Xinhua", "with agencies"},
		no:  []string{"Reuters reported on Monday", "AP exams", "with APPLE"}},
	{name: "all rights reserved", kind: Credit, at: anywhere, word: "all rights reserved",
		re:  fold(`.{0,80}all rights reserved\b.{0,160}`),
		yes: []string{"All rights reserved.", "All Rights Reserved. No copying without leave."},
		no:  []string{"Not all rights are reserved for citizens"}},
	{name: "changes", kind: Boiler, at: head,
		re:  whole(`\(` + changes + `.{2,300}\)`),
		yes: []string{"(Adds details, quotes)", "(Recasts, adds analyst comments)", "(For a factbox on ferries, click (nTIDE))"},
		no:  []string{"(Adds up)to much", "(see the map)", "Adds details"}},
	{name: "byline", kind: Byline, at: head, most: 140,
		re:  whole(`(?:By|BY|by|Written by|Von) (?P<names>` + person + `(?:(?:, | and |, and | & | AND )` + person + `)*)(?:,? (?:of |for |in |at )?[\p{L}.&'’ ]{2,60})?(?: ?[|/–—-].{0,80})?`),
		yes: []string{"By Mara Lindt", "By Mara Lindt and Ola Berg", "BY MARA LINDT", "By Mara Lindt, Harbour Gazette", "By Mara Lindt | Staff writer"},
		no:  []string{"By Monday the water had gone", "By contrast, Mara Lindt won.", "By now"}},
	{name: "names and bar", kind: Byline, at: ends, most: 160,
		re:  whole(`(?P<names>` + people + `) ?\|.{0,60}`),
		yes: []string{"Ola Berg, Per Lund and Ida Holm |", "Mara Lindt | Harbour desk"},
		no:  []string{"Weather | Sport | Home", "talks | live"}},
	{name: "stamp", kind: Stamp, at: ends,
		re: opens(`^(?i:`+stamp+`)$`, digits), needs: regexp.MustCompile(`(?i)` + fullDay), most: 120,
		yes: []string{"date 2026-03-14", "Sun, 03/15/2026 – 14:35", "March 06, 2026", "Published March 3, 2026 at 4:10 pm EST", "Last updated 13: 26 14 / 03 / 2026", "14 March 2026 Last updated at 12:42 GMT", "THURSDAY, MARCH 12, 2026, 9: 36 AM", "Mar 3, 2026 | 8:20 am", "2026-03-14T09:30:00Z", "Published: 2026. 03. 14 09: 01 AM", "on Mar 12 2026", "Updated Thu 12 March 2026, 9:03am AEST"},
		no:  []string{"on March 3", "March 3 was wet", "14:35", "Sunday", "May 2026 be better"}},
	{name: "words of the page", kind: Boiler, at: anywhere, most: 48,
		re:  fold(`[*\[( ]*(?:` + pageWords + `)[:.!»>)\] *]*`),
		yes: []string{"Comments", "Read More", "T1", "-30-", "READ MORE:", "Advertisement", "3 comments", "Share this", "FULL TEXT.", "Leave a comment", "Related Stories", "3 min read", "Updated 2 hours ago"},
		no:  []string{"Comments were closed", "T1 was evacuated", "Shares fell", "Print is dead", "Two hours ago", "3 men read"}},
	{name: "ruler", kind: Boiler, at: anywhere, most: 200, marks: true,
		re:  whole(`[_=*~#\-–—•·. ]{3,}|[*•·|]`),
		yes: []string{"_____", "* * *", "###", "----------"},
		no:  []string{"30", "a - b", "?!", "“”"}},
	{name: "picture credit", kind: Boiler, at: anywhere, most: 90,
		re:  fold(`(?:photo(?:graph)?|image|picture|video|graphic|illustration)(?: credits?)?(?:: | by )[^.:!?"“]{2,45}\.?`),
		yes: []string{"Image: Mara Lindt.", "Photo by Mara Lindt / Delta Press", "Picture: Harbour Gazette"},
		no:  []string{"Image: Mara Lindt. The port at dawn", "Photos by Mara Lindt show the wreck", "Image is all, he said"}},
	{name: "calls of the page", kind: Boiler, at: anywhere, most: 100,
		re:  fold(`(?:` + pageCalls + `).*`),
		yes: []string{"Sign up for our newsletter", "Follow us on X and Facebook", "Subscribe to Harbour Gazette for 2 euros", "READ ALSO: Ferry talks stall", "Read more: what the strike means", "Click here to subscribe", "We use cookies to improve the site", "Like us on Facebook for more ferries", "Published in News & Features", "Filed under: Harbours, Strikes", "Follow Ann Tull on Twitter @tull.", "Tags: ferry, strike"},
		no:  []string{"Sign up, the captain told his crew.", "Follow the money", "Subscribers left", "Published in 1998, the book sold well.", "Like us, they wait."}},
}

// pageWords are lines that web pages leave between the text; pageCalls begin
// such lines.
const pageWords = `-30-|(?:(?:\d+|no|view|show|hide|post|add|leave)(?: an?| your| all)? )?comments?|comment|read more|read next|read also|show more|load more|continue reading|story continues(?: below(?: advertisement)?)?` +
	`|(?:updated |published |posted )?\d+ (?:minutes?|mins?|hours?|days?) ago|(?:estimated )?reading time:? \d+ min(?:ute)?s?|\d+[ -]min(?:ute)?s?(?: read)?|t\d|ad|ads|advertisement|advertising|sponsored(?: content)?|promoted|share|share this(?: article| story| post)?|tweet|print|email|e-mail|copy link|save|like this|like loading|loading` +
	`|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|rss` +
	`|menu|home|search|skip to (?:main )?content|sign in|log in|login|register|subscribe(?: now)?|newsletters?|back to top|next|previous|next article|previous article` +
	`|related|related (?:articles?|stories|posts|news|topics|content|links)|more (?:stories|news)|most (?:read|popular)|trending(?: now)?|recommended|latest news|top stories|you (?:may|might) also like` +
	`|for immediate release|abstract|full text|transcript|listen|listen to (?:this )?article|watch|watch live|live|video|photos?|gallery|getty images|file photo|photo: file|cookie policy|privacy policy|terms of (?:use|service)|about us|contact us|tags|topics|share on social media|open in app`

const pageCalls = `sign up (?:for|to) (?:our|the|get|receive)\b|subscribe (?:to|now|today|for)\b|follow us (?:on|at)\b|like us on\b|follow @|follow [^.,]{3,40} on (?:x|twitter|facebook|instagram|threads|bluesky)\b|watch the (?:full )?(?:video|interview|clip|speech)\b.{0,20}$|join (?:our|us on)\b|share (?:this|on|via)\b|click here\b|tap here\b|download (?:our|the) app\b` +
	`|we use cookies|this (?:site|website) uses cookies|by (?:clicking|continuing|subscribing)\b|(?:read|see|watch|listen|find out) (?:also|more|next|now): |read more (?:about|on|at|here|from)\b|also read: |more on this(?: story)?: |related(?: article| story| coverage)?: |recommended: ` +
	`|(?:published|posted|filed) (?:in|under):? (?:news|features|politics|business|world|sports?|opinion|uncategori[sz]ed|local|national|international|headlines)\b|filed under:|tags: |categories: |topics: |posted in:? |your email address will not be published|get (?:our|the) (?:free |daily |weekly )?newsletter|support (?:our|independent) journalism\b`

// agencies are news agencies and syndicates whose name on a line tells where a
// text comes from.
const agencies = `Reuters|Thomson Reuters|(?:The )?Associated Press|AP|AFP|Agence France-Presse|Bloomberg(?: News)?|UPI|United Press International|Xinhua|dpa|DPA|TASS|Tass|Interfax|Interfax-Ukraine|Ukrinform|RIA Novosti|` +
	`PA Media|Press Association|ANSA|Ansa|EFE|Kyodo(?: News)?|Jiji Press|Yonhap|Anadolu(?: Agency)?|PTI|ANI|IANS|(?:The )?Canadian Press|AAP|Australian Associated Press|Tribune Content Agency|Tribune News Service|TNS|` +
	`Dow Jones(?: Newswires)?|CNN(?: Newswire)?|BBC(?: News)?|NPR|Al Jazeera|Deutsche Welle|DW|RFE/RL|VOA(?: News)?|(?:[Nn]ews )?[Aa]gencies|[Ww]ire services`

// outlets are those whose names stand behind that of the author, without a sign between.
const outlets = `BBC (?:News(?: NI| Online| Magazine)?|Sport|Scotland|Wales|World Service|Verify)|(?:Sky|ITV|NBC|ABC|CBS|Fox) (?:News|Sports?)|` + agencies

// prefixRules are tried on the beginning of the lines down to the first prose.
var prefixRules = []rule{
	{name: "date word", kind: Stamp, at: head,
		re:  start(`(?:date|Date:?|DATE:?) `+fullDay+`(?: `+clock+`)?`, digits),
		yes: []string{"date 2026-03-14 The ferries stayed in port.", "Date: 14 March 2026 Ferries"},
		no:  []string{"date palms", "Date 12 is set"}},
	{name: "dated head", kind: Stamp, at: head,
		re:  start(`(?i:`+fullDay+` (?:last )?(?:updated|published|posted)(?: at)?:? `+clock+`|(?:last )?(?:updated|published|posted)(?: on| at)?:? (?:`+weekday+`,? )?`+fullDay+`(?:,? (?:at )?`+clock+`)?|(?:`+weekday+`),? `+fullDay+`,? (?:at )?`+clock+`)`, digits),
		yes: []string{"14 March 2026 Last updated at 21:40 GMT Help The ferries", "Published 14 March 2026 The ferries stayed", "Thu Mar 12, 2026 2:32 pm EDT TALLINN"},
		no:  []string{"March 14, 2026 was a Saturday", "Published by the port"}},
	{name: "byline with an outlet", kind: Byline, at: head,
		re:  start(`(?:By|BY) (?P<names>`+people+`),? (?:for )?(?:`+outlets+`)\b(?:, (?:in )?(?:(?:New|San|Los|Tel|Hong|Cape|Kuala|Abu|Buenos|Addis|Phnom|Sao|St|South|North|West|East) )?\p{Lu}[\p{L}’'\-]+)?`, ""),
		yes: []string{"By Mara Lindt BBC News, Tallinn The port closed.", "By Mara Lindt and Ola Berg Sky News The port", "By Mara Lindt BBC Sport", "By Mara Lindt, BBC News"},
		no:  []string{"By Mara Lindt The port closed", "By BBC News", "By Mara Lindt, BBC News editor"}},
	{name: "slug", kind: Boiler, at: head,
		re:  start(slugs, "-–—:"),
		yes: []string{"ROUNDUP: Ferries stay in port", "ROUNDUP 2: Ferries", "UPDATE 2-Ferries stay", "WRAPUP 1-Ferries", "RPT-UPDATE 3-Ferries", "UPDATE 1 - Ferries"},
		no:  []string{"ROUNDUP of the week", "UPDATE 2 ferries", "Roundup, Montana: a town", "UPDATES-ONLY list", "Update: the port"}},
	{name: "place and dated head", kind: Stamp, at: head,
		re:  start(`(?:`+city+`|`+person+`) \| (?i:`+clock+`[, ]+)?(?i:`+weekday+`),? (?i:`+fullDay+`)(?i:,? `+clock+`)?`, "|"),
		yes: []string{"TALLINN | Thu Mar 12, 2026 2:32 pm EDT TALLINN (Delta) - The", "Mara Lindt | 22:29 UK time, Wednesday, 11 March 2026 The port"},
		no:  []string{"TALLINN | Ferries"}},
	{name: "dateline", kind: Dateline, at: head,
		re: start(`(?:`+city+region+`?(?:`+near+`)?(?:`+agency+`)?`+dash+
			`|\p{Lu}[\p{Lu}'’\-]{2,}(?: \p{Lu}[\p{Lu}'’\-]+){0,2}`+region+`?: `+
			`|\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2}`+region+`?(?:`+near+`)?`+agency+dash+
			`|\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2}`+region+`?`+near+dash+
			`|`+agency+` ?[-–—_]{1,2}(?: |$))`, "-–—_:"),
		yes: []string{"TALLINN, March 12 (Delta) - The port closed.", "NARVA, Estonia (AP) _", "RIGA, Aug 8 (Xinhua) -- Ferries", "MANCHESTER, N.H. - At a club", "RIGA — Officials said", "ST. LOUIS – Police", "LAUREL COUNTY, Ky. (WKYT) - A man", "PORT HARBOUR: The minister", "LUCKNOW: Two ferries", "NEW DELHI, March 12 (Delta) - The port", "Tallinn (dpa) - The port", "Tallinn, March 12 - The port", "(Reuters) - Ferries"},
		no:  []string{"The port - closed on Monday - is full.", "NATO — the alliance — met.", "Ferries, March - April", "UPDATE: The port", "DELTAFILES: The port", "A - B", "I - The captain"}},
}

// signedStamp is a line of the head that names authors or an agency and then
// the day: "By Mara Lindt | March 14, 2026 | 3 min read".
var signedStamp = start(`((?:By |BY |by )?(?P<names>`+people+`)|(?P<agency>`+agencies+`)) ?(?:[|,•·–—\-] ?|on )?`+
	`((?i:(?:`+label+` ?)?(?:`+weekday+`,? )?`+fullDay+`[ ,|•·at–—\-]{0,5}(?:`+clock+`)?))(?: ?[|•·–—\-]? ?(\d+ min(?:ute)?s?(?: read)?))?$`, digits)

// tailRules are tried on the end of the first lines.
var tailRules = []rule{
	{name: "old dateline", kind: Dateline, at: head,
		ends: digits,
		re:   opens(`(?:^|[ .])(`+city+`(?:/\p{Lu}+)?`+region+`? `+isoDay+`)$`, digits),
		yes:  []string{"Ferries stay in port. TALLINN 2026-03-12", "TALLINN 2026-03-12", "Mare leads. MILWAUKEE, Wisconsin 1996-08-29"},
		no:   []string{"Ferries 2026-03-12", "They met on 2026-03-12"}},
	{name: "stamp behind the title", kind: Stamp, at: head,
		anyOf: []string{"Posted", "Published", "pdated"},
		re:    opens(`(?: |^)((?:Posted|Published|Updated|Last updated):? (?i:(?:`+weekday+`,? )?`+fullDay+`(?:,? (?:at )?`+clock+`)?))$`, digits),
		yes:   []string{"Ferries stay in port Posted: March 12, 2026"},
		no:    []string{"Ferries stay in port March 12, 2026"}},
}

// notCities are words in capitals before a dash or a colon that are no place.
var notCities = wordSet(`UPDATE UPDATED BREAKING EXCLUSIVE ANALYSIS OPINION WATCH VIDEO FACTBOX CORRECTED CORRECTION LIVE
	READ NOTE EDITORIAL EXPLAINER INTERVIEW REVIEW PHOTOS ALSO MORE RELATED NEW FILE PHOTO IMAGE WARNING SPOILER TRANSCRIPT
	CRICKET SOCCER TENNIS GOLF BASEBALL BASKETBALL RUGBY CYCLING BOXING ATHLETICS FOOTBALL HOCKEY SQUASH SKIING BADMINTON SWIMMING
	NATO UN EU USA WHO IMF OPEC UNICEF UNESCO FIFA UEFA NASA FBI CIA BBC CNN PLEASE RESEARCH TABLE PRESS DIARY SPORT BOND
	MUST SEE POSTED RTRS NBA NHL NFL MLB ICE TOP STORY STORIES RESULTS STANDINGS SCORES PROFILE PREVIEW SUMMARY HIGHLIGHTS
	QUESTION ANSWER HOST GUEST ABSTRACT TITLE`)

// newCities are what stands behind NEW in the name of a place.
var newCities = wordSet("DELHI YORK ORLEANS HAVEN PLYMOUTH BRUNSWICK JERSEY MEXICO HAMPSHIRE ZEALAND BEDFORD TOWN TERRITORIES CALEDONIA WESTMINSTER")

// colonCities are the places of papers that write "LUCKNOW: Two ferries", one word before a
// colon; any other word there may be a speaker or a label.
var colonCities = wordSet(`AGARTALA AGRA AHMEDABAD AIZAWL AJMER ALIGARH ALLAHABAD AMRAVATI AMRITSAR AURANGABAD AYODHYA BAREILLY BENGALURU BANGALORE BERHAMPUR BHOPAL BHUBANESWAR BIKANER
	CHANDIGARH CHENNAI COIMBATORE CUTTACK DARJEELING DEHRADUN DELHI DHANBAD DISPUR ERODE FARIDABAD GANDHINAGAR GANGTOK GAYA GHAZIABAD GORAKHPUR GUNTUR GURGAON GURUGRAM GUWAHATI GWALIOR
	HARIDWAR HUBBALLI HUBLI HYDERABAD IMPHAL INDORE ITANAGAR JABALPUR JAIPUR JAISALMER JALANDHAR JAMMU JAMSHEDPUR JHANSI JODHPUR KALABURAGI KANNUR KANPUR KARGIL KOCHI KOHIMA KOLHAPUR KOLKATA
	KOLLAM KOTA KOTTAYAM KOZHIKODE LEH LUCKNOW LUDHIANA MADURAI MALAPPURAM MANGALURU MEERUT MOHALI MUMBAI MUZAFFARPUR MYSORE MYSURU NAGPUR NASHIK NOIDA PALAKKAD PANAJI PANCHKULA PATIALA PATNA
	PRAYAGRAJ PUDUCHERRY PUNE RAIPUR RAJKOT RANCHI ROHTAK ROURKELA SALEM SANGLI SHILLONG SHIMLA SILCHAR SILIGURI SOLAPUR SONIPAT SRINAGAR SURAT THANE THIRUVANANTHAPURAM THRISSUR TIRUCHI TIRUNELVELI
	TIRUPATI UDAIPUR UJJAIN VADODARA VARANASI VELLORE VIJAYAWADA VISAKHAPATNAM WARANGAL
	ABBOTTABAD FAISALABAD GILGIT GUJRANWALA GWADAR ISLAMABAD KARACHI LAHORE LARKANA MANSEHRA MARDAN MULTAN MUZAFFARABAD PESHAWAR QUETTA RAWALPINDI SIALKOT SUKKUR SWABI SWAT THATTA
	DHAKA CHATTOGRAM CHITTAGONG SYLHET KHULNA KATHMANDU POKHARA COLOMBO KANDY JAFFNA GALLE KABUL KANDAHAR HERAT
	SINGAPORE PUTRAJAYA IPOH KUCHING KLANG MELAKA SEREMBAN KUANTAN MIRI SANDAKAN JAKARTA BANGKOK MANILA HANOI YANGON NAYPYIDAW VIENTIANE BEIJING SHANGHAI TOKYO SEOUL TAIPEI
	RIYADH JEDDAH MAKKAH MADINAH DAMMAM DUBAI DOHA MANAMA KUWAIT MUSCAT SANAA ADEN AMMAN BEIRUT DAMASCUS BAGHDAD CAIRO TUNIS TRIPOLI ALGIERS RABAT KHARTOUM TEHRAN JERUSALEM GAZA RAMALLAH
	ANKARA ISTANBUL MOSCOW KYIV KIEV LONDON BERLIN BRUSSELS GENEVA VIENNA ROME MADRID ATHENS WARSAW STOCKHOLM OSLO WASHINGTON NAIROBI KAMPALA LAGOS ABUJA ACCRA HARARE JOHANNESBURG PRETORIA`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
