//go:build !amd64 && !arm64

package syntax

var haveVector = false

func tileVector(int, *float32, int, int, *float32, int, *float32, int) {}

func cellsVector(int, *float32, int, int, *float32, *float32, int, *float32) {}

func tile16Vector(int, *int16, int, *int16, int, *float32, *float32, *float32, *float32, int) {}

func addRowVector(int, *byte, float32, *float32) {}

func largestVector(int, *float32) float32 { return 0 }

func roundVector(int, *float32, float32, *int16) {}

func bendVector(int, *float32, float32) {}
