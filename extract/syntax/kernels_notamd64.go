//go:build !amd64

package syntax

// haveVNNI stays false on processors of other kinds.
var haveVNNI = false

func tile8VNNI(int, *int8, int, *uint8, int, *int32, *float32, *float32, *float32, *float32, int) {}

func tile4VNNI(int, *int8, int, *uint8, int, *int32, *float32, *float32, *float32, *float32, int) {}

func roundVNNI(int, int, *float32, *float32, *int8, *int32) {}

func cellsVNNI(int, *float32, int, int, *float32, *float32, int, *float32) {}

const haveHighest = false

func highestVector(int, *float32) int { return 0 }

const haveBestSums = false

func bestSumsVector(int, *float32, int, *float32, int, *float32, *int32) {}

func byQuads() bool { return false }

func tileQuads(int, *int8, int, *uint8, int, *int32, *float32, *float32, *float32, *float32, int) {}

func roundQuads(int, *float32, float32, *int8) int32 { return 0 }
