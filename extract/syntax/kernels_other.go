//go:build !amd64

package syntax

const haveAVX2 = false

func tileAVX2(int, *float32, int, int, *float32, int, *float32, int) {}

func cellsAVX2(int, *float32, int, int, *float32, *float32, int, *float32) {}

func tile16AVX2(int, *int16, int, *int16, int, *float32, *float32, *float32, int) {}

func largestAVX2(int, *float32) float32 { return 0 }

func roundAVX2(int, *float32, float32, *int16) {}
