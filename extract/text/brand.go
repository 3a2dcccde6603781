package text

// brands are names of firms that end in "'s": "McDonald's" is one word. Names that people
// bear too ("Christie's", "Lloyd's") are not among them; what follows tells.
var brands = set(`moody mcdonald sainsbury sotheby macy kellogg domino hershey denny nando wetherspoon dillard applebee arby bloomingdale poor
	wegman papa wrigley cadbury bojangle popeye zaxby`)

// speaking are verbs that no possessor stands right before: "Christie's said".
var speaking = set("said says told warned announced added declined confirmed denied expects would insisted argued")

// ownName says whether the apostrophe and "s" that end at e belong to the capitalised word
// i..j: it is a brand, or a verb follows that needs a subject.
func (z *scanner) ownName(i, j, e int) bool {
	if classes[z.s[i]] != cUpper || j-i < 3 {
		return false
	}
	if lowered(brands, z.s[i:j]) {
		return true
	}
	k := e
	for k < z.hi && z.s[k] == ' ' {
		k++
	}
	end := k
	for end < z.hi && classes[z.s[end]] == cLower {
		end++
	}
	return k > e && end-k > 3 && speaking[z.s[k:end]] && !lowered(pronouns, z.s[i:j])
}

// pronouns are capitalised at the head of a sentence, and their "'s" is a verb.
var pronouns = set("she that this what who there here it he one how where when somebody someone nobody everybody everyone nothing something everything")
